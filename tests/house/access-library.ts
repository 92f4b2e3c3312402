import {
  draftLesson,
  LESSON_SOURCE,
  requestTranslation,
  saveTranslation,
  suggestLesson,
} from '#library'
import { as } from '../house.ts'
import { publishedLesson, SHADE_LESSON } from '../lessons.ts'
import type { Table } from './access.ts'
import type { Site } from './access-demo.ts'
import type { Stage } from './access-stage.ts'

/** What is published is for all; anybody verified suggests; the desk is of editors, stewards, administrators. */
export const LIBRARY: Table = {
  'GET /library': 'ooooooooooooo',
  'GET /library/lessons': 'ooooooooooooo',
  'GET /library/lessons/new': 'sxooooooooooo',
  'GET /library/suggestions': 'soooooooooooo',
  'GET /library/lessons/:number': 'ooooooooooooo',
  'GET /library/lessons/:number/lesson.json': 'ooooooooooooo',
  'GET /library/lessons/:number/history': 'ooooooooooooo',
  'GET /library/lessons/:number/revisions/:revision': 'ooooooooooooo',
  'GET /library/desk': 'sxxxxxxxxxoxo',
  'GET /library/desk/headlines': 'sxxxxxxxxxoxo',
  'GET /library/desk/:number': 'sxxxxxxxxxoxo',
  'GET /library/translations': 'sxooooooooooo',
  'GET /library/translations/:id': 'sxooooooooooo',
  'POST /library/translations': 'xx>>>>>>>>>>>',
  // Gita has written in it: anybody else verified reviews it, and the desk publishes it after that.
  'POST /library/translations/:id/segments': 'xx>>>>>>>>>>>',
  'POST /library/translations/:id/review': 'xxffffffxffff',
  'POST /library/translations/:id/publication': 'xxxxxxxxxxxxx',
  'POST /library/lessons': 'xx>>>>>>>>>>>',
  // What is published has left its city long ago.
  'POST /library/lessons/:number/release': 'xxxxxxxxxxxxx',
  'POST /library/lessons/:number/withholding': 'xxxxxxxxxxxxx',
  'POST /library/desk/headlines': 'xxxxxxxxxx>x>',
  'POST /library/desk/:number/draft': 'xxxxxxxxxx>x>',
  // Jun has written the draft: only the other one checks it, and nobody publishes it before.
  'POST /library/desk/:number/check': 'xxxxxxxxxxxx>',
  'POST /library/desk/:number/return': 'xxxxxxxxxxxx>',
  'POST /library/desk/:number/publication': 'xxxxxxxxxxxxx',
  'POST /library/desk/:number/rejection': 'xxxxxxxxxx>x>',
  'POST /library/desk/:number/retirement': 'xxxxxxxxxxxxx',
}

/** A lesson that is published, and one that Amina suggested and Jun has drafted. */
export async function libraryStage({ work }: Site): Promise<Stage> {
  const { id, number } = await publishedLesson(work)
  const gita = await as(work, 'gita')
  const translation = await requestTranslation(work, gita, LESSON_SOURCE, { id, lang: 'fr' })
  const typed = [{ key: 'headline', text: 'Envisagez', maker: 'human' as const }]
  const sources = [LESSON_SOURCE]
  await saveTranslation(work, gita, sources, { id: translation, version: 1, typed })
  const said = { lang: 'en', headline: 'Shade on the quay', said: 'It was cooler.' }
  const drafted = await suggestLesson(work, await as(work, 'amina'), said)
  await draftLesson(work, await as(work, 'jun'), drafted.id, SHADE_LESSON)
  return {
    ...{ lesson: String(number), lessonId: id, draftedLesson: String(drafted.number) },
    translation,
  }
}

const LESSON = {
  ...{ lang: 'en', headline: 'Consider shade on the quay', situation: 'Heat.' },
  ...{ shownTo: 'public', _version: '1' },
}
const REASON = { reason: 'It is said already.', _version: '1' }

export const LIBRARY_FIELDS: Readonly<
  Record<string, (at: Stage) => Readonly<Record<string, string>>>
> = {
  '/library/translations': (at) => ({ kind: 'lesson', id: at.lessonId ?? '', lang: 'es' }),
  '/library/translations/:id/segments': () => ({ _version: '2' }),
  '/library/translations/:id/review': () => ({ _version: '2' }),
  '/library/translations/:id/publication': () => ({ _version: '2' }),
  '/library/lessons': () => ({ lang: 'en', headline: 'Shade', said: 'It was cooler.' }),
  '/library/desk/headlines': () => ({ lang: 'pt', opening: 'Considere' }),
  '/library/desk/:number/draft': () => LESSON,
  '/library/desk/:number/check': () => ({ _version: '1' }),
  '/library/desk/:number/publication': () => ({ _version: '1' }),
  '/library/desk/:number/return': () => REASON,
  '/library/desk/:number/rejection': () => REASON,
  '/library/desk/:number/retirement': () => REASON,
  '/library/hub': () => ({
    ...{ 'hub.mode': 'subscribe', 'hub.callback': 'https://reader.example/told' },
    'hub.topic': 'http://localhost:3000/library/feed.atom',
  }),
}
