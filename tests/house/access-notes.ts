import { sql } from 'kysely'
import { inviteAuthor, setConsent } from '../../src/modules/library/notes/authors/index.ts'
import { blankDraft, SECTIONS } from '../../src/modules/library/notes/content/index.ts'
import { addFigure } from '../../src/modules/library/notes/figures/index.ts'
import { addComment, suggest } from '../../src/modules/library/notes/margin/index.ts'
import { publishNote } from '../../src/modules/library/notes/publishing/index.ts'
import { findNote } from '../../src/modules/library/notes/queries.ts'
import {
  askReview,
  giveReview,
  submitToReview,
} from '../../src/modules/library/notes/reviews/index.ts'
import { beginNote, callForNote, moveNote } from '../../src/modules/library/notes/service.ts'
import { paragraphsOf } from '../../src/web/documents/reading.ts'
import { as } from '../house.ts'
import type { Table } from './access.ts'
import type { Site } from './access-demo.ts'
import type { Stage } from './access-stage.ts'

/** What is published is for all; a draft for its authors, reviewers and who is asked, and the editors. */
export const NOTES: Table = {
  'GET /library/notes/mine': 'sxxxxooooooxx',
  'GET /library/notes/desk': 'sxxxxxxxxxoxx',
  'GET /library/notes/new': 'sxxxxooooooxx',
  'GET /library/notes/work/:id/edit': '-----ooox-o--',
  'GET /library/notes/work/:id/figures': '-----ooox-o--',
  'GET /library/notes/work/:id': '-----oooo-o--',
  'GET /library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}': '-----oooo-o--',
  'GET /library/notes': 'ooooooooooooo',
  'GET /library/notes.json': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:version{[0-9]{1,9}}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:version{[0-9]{1,9}}/print': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:version{[0-9]{1,9}}/changes': '-------------',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:file{[0-9]{1,9}\\.pdf}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:file{[0-9]{1,9}\\.epub}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/v/:file{[0-9]{1,9}\\.json}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/figures/:figure{[0-9]{1,2}}': 'ooooooooooooo',
  'GET /library/notes/:number{[0-9]{1,9}}/letter': 'ooooooooooooo',
  'POST /library/notes': 'xxxxx>>>>>>xx',
  'POST /library/notes/work/:id/preview': '-----ooox-o--',
  'POST /library/notes/work/:id': '----->>>x->--',
  'POST /library/notes/work/:id/figures': '-----fffx-f--',
  'POST /library/notes/work/:id/figures/:figure{[0-9]{1,2}}/removal': '----->>>x->--',
  'POST /library/notes/work/:id/co-authors': '----->>>x->--',
  'POST /library/notes/work/:id/co-authors/answer': '-----xxx>-x--',
  'POST /library/notes/work/:id/co-authors/consent': '-----xx>x-x--',
  'POST /library/notes/work/:id/reviews': '-----xxxxx>--',
  'POST /library/notes/work/:id/reviews/:review': '-----xxx>xx--',
  'POST /library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}/comments': '----->>>x->--',
  'POST /library/notes/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}/suggestions': '----->>>x->--',
  'POST /library/notes/work/:id/comments/:comment/resolution': '----->>>x->--',
  'POST /library/notes/work/:id/comments/:comment/reopening': '----->>>x->--',
  'POST /library/notes/work/:id/suggestions/:suggestion/decision': '----->>>x->--',
  'POST /library/notes/work/:id/answer': '----->>>>>>--',
  'POST /library/notes/work/:id/submission': '----->>>x->--',
  'POST /library/notes/work/:id/publication': '-----xxxxx>--',
  'POST /library/notes/work/:id/retraction': '-----xxxxx>--',
  'POST /library/notes/work/:id/supersession': '-----xxxxxf--',
  'POST /library/notes/work/:id/drafting': '-----xxx-->--',
  'POST /library/notes/work/:id/approval': '-----xxxxxc--',
  'POST /library/notes/work/:id/revision': '----->>>xx>--',
  'POST /library/notes/work/:id/return': '-----xxxxx>--',
  'POST /library/notes/work/:id/withdrawal': '----->>>x->--',
  'POST /library/notes/:number{[0-9]{1,9}}/letters': 'x>>>>>>>>>>>>',
}

const LINE = 'Then we opened twelve halls.'

const DRAFT = {
  ...blankDraft('Cool halls', 'Schools became cool halls.'),
  ...{ city: 'Tamsara', from: '2025-04' },
  themes: ['climate-resilience' as const],
  stages: ['response' as const],
  sections: Object.fromEntries(SECTIONS.practice.map(({ key }) => [key, LINE])),
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const OUTLINE = { kind: 'practice', lang: 'en', visibility: 'public', draft: DRAFT } as const

/** Notes of Tamsara at each of their steps; the one in draft has a margin, a picture and an invitation. */
export async function noteStage({ work, house }: Site): Promise<Stage> {
  const [amina, jun, gita, lena] = [
    ...[await as(work, 'amina'), await as(work, 'jun')],
    ...[await as(work, 'gita'), await as(work, 'lena')],
  ] as const
  if (!amina || !jun || !gita || !lena) throw new Error('somebody is missing')
  const outlined = () => beginNote(work, amina, { ...OUTLINE, named: true })
  const opened = async () => {
    const note = await outlined()
    await moveNote(work, jun, [note.id, 'drafting'])
    const file = new File([PNG], 'hall.png', { type: 'image/png' })
    const figure = { file, alternative: 'A hall', credit: '' }
    await addFigure([work, house.storage], amina, note.id, figure)
    return note
  }
  const asked = async () => {
    const note = await opened()
    await submitToReview(work, amina, note.id)
    await askReview(work, jun, note.id, { kind: 'practitioner', body: 'orvanne-sur-lisse' })
    await askReview(work, jun, note.id, { kind: 'technical', body: 'lanternworks-foundation' })
    return note
  }
  const approved = async () => {
    const note = await asked()
    for (const [actor, kind] of [
      [gita, 'practitioner'],
      [lena, 'technical'],
    ] as const) {
      const reviews = (await findNote(work, jun, note.id))?.reviews ?? []
      const { id = '' } = reviews.find((one) => one.kind === kind) ?? {}
      await giveReview(work, actor, [note.id, id], {
        ...{ verdict: 'accept', remarks: '', named: false },
      })
    }
    await moveNote(work, jun, [note.id, 'approval'])
    return note
  }
  const draft = await opened()
  const [{ hash = '' } = {}] = paragraphsOf(LINE)
  await addComment(work, amina, draft.id, { paragraph: hash, said: 'Which?' })
  await suggest(work, amina, draft.id, { paragraph: hash, after: 'We opened ten.', why: '' })
  await inviteAuthor(work, amina, draft.id, 'orvanne-sur-lisse')
  const read = await approved()
  await publishNote(work, jun, read.id)
  await setConsent(work, amina, read.id, { named: true, talks: true })
  const inReview = await asked()
  const call = await callForNote(work, jun, OUTLINE)
  const found = await sql<Record<string, string>>`
    select (select id from library.note_comment where note_id = ${draft.id}) as "noteComment",
      (select id from library.note_suggestion where note_id = ${draft.id}) as "noteEdit",
      (select id from library.note_review where note_id = ${inReview.id}
        and kind = 'practitioner') as "noteReview",
      (select version::text from library.note where id = ${draft.id}) as "noteVersion"`.execute(
    work.db,
  )
  return {
    ...{ note: draft.id, noteParagraph: hash, noteCall: call.id, noteInReview: inReview.id },
    ...{ noteOutline: (await outlined()).id, noteApproved: (await approved()).id },
    ...{ noteRead: read.id, noteNumber: String(read.number), ...found.rows[0] },
  }
}
