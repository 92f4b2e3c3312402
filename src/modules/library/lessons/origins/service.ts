import type { Actor } from '#kernel/actor.ts'
import { bestLang, type Lang } from '#kernel/languages.ts'
import type { Work } from '#platform/database/work.ts'
import type { Origin } from '#platform/provenance/provenance.ts'
import { readIn } from '../../translations/index.ts'
import { publishedLessons, type Revision, textsOf } from '../record/index.ts'
import { originalOf, type Said, saidIn } from '../translating/index.ts'

/** What a city may take over from a published lesson, in the reader's language where it is there. */
export async function lessonOrigin(
  work: Work,
  actor: Actor,
  id: string,
  lang: Lang,
): Promise<Origin | null> {
  const [found] = await publishedLessons(work, actor, [id])
  if (!found) return null
  const { lesson, revision } = found
  const said = await saidTo(work, found, lang)
  const { themes, goals, stages, hazards, others } = revision
  const countries = [...new Set(others.map(({ country }) => country))]
  return {
    ...{ bodyId: lesson.bodyId, relation: 'learned-from', title: said.headline.text },
    ...{ summary: said.situation.text, themes, goals, text: textOf(revision, said) },
    kind: stages.every((stage) => stage === 'renewal') ? 'renewal' : 'recovery',
    horizon: 'months-3-12',
    context: {
      countries: countries.filter((code) => code !== null),
      ...{ population: null, latitude: null, hazards, stages, currency: null },
    },
  }
}

type Found = Awaited<ReturnType<typeof publishedLessons>>[number]

async function saidTo(work: Work, { lesson, revision }: Found, lang: Lang): Promise<Said> {
  const langs = (await textsOf(work, lesson.id)).map((text) => text.lang)
  const best = bestLang(langs, [lang], revision.lang)
  if (best === revision.lang) return saidIn(revision, null)
  const { segments } = originalOf(lesson, revision)
  return saidIn(revision, await readIn(work, { kind: 'lesson', id: lesson.id }, segments, best))
}

/** What others did, what to check, and where it will not work; what is not translated in the original's words. */
const textOf = ({ others }: Pick<Revision, 'others'>, said: Said): string =>
  [
    ...others.map(({ place, date }, at) => {
      const where = [place, date].filter((part) => part !== '').join(', ')
      return `${where}: ${said.others[at]?.text ?? ''}`
    }),
    said.checks.map(({ text }) => `- ${text}`).join('\n'),
    said.limits.text,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
