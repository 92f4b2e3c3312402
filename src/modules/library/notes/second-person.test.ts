import { type RawBuilder, sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { Refusal } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { refusalOf } from '#tests/actions.ts'
import { as, newSite, newWork, ownWorld } from '#tests/house.ts'
import { HALLS_NOTE } from '#tests/notes.ts'
import { clearPng } from '#tests/pictures.ts'
import { BODIES, type Name, PEOPLE, type WorldBody } from '#tests/world.ts'
import { paragraphsOf } from '#web/documents/reading.ts'
import { addFigure } from './figures/index.ts'
import {
  answerInvitation,
  askReview,
  beginNote,
  giveReview,
  inviteAuthor,
  moveNote,
  publishNote,
  submitToReview,
  writeNote,
} from './index.ts'
import { decideSuggestion, marginOf, suggest } from './margin/index.ts'
import { openNote } from './service.ts'

const YES = { verdict: 'accept', remarks: '', named: true } as const
const CONSENT = { named: false, talks: false }

/** A second seat beside the one that somebody has. */
const seated = (work: Work, name: Name, body: WorldBody, role: string) =>
  sql`insert into people.seat (id, person_id, body_id, roles, since)
    values (gen_random_uuid(), ${PEOPLE[name].id}, ${body.id}, array[${role}], ${work.now})`.execute(
    work.db,
  )

/** Somebody in one of their seats. */
async function acting(work: Work, name: Name, body: WorldBody): Promise<Actor> {
  const actor = await as(work, name)
  return { ...actor, acting: actor.seats.find(({ bodyId }) => bodyId === body.id) ?? null }
}

const editorToo = (work: Work, name: 'kofi' | 'hana') =>
  sql`update people.seat set roles = array['editor'] where person_id = ${PEOPLE[name].id}`.execute(
    work.db,
  )

/** Written by Amina for Tamsara, taken up by Jun. */
async function drafted(work: Work): Promise<string> {
  const { id } = await beginNote(work, await as(work, 'amina'), {
    ...{ kind: 'practice', lang: 'en', visibility: 'public', named: true, draft: HALLS_NOTE },
  })
  await moveNote(work, await as(work, 'jun'), [id, 'drafting'])
  return id
}

async function rewritten(work: Work, name: Name, id: string): Promise<void> {
  const actor = await as(work, name)
  const { version, draft } = await openNote(work, actor, id)
  await writeNote(work, actor, { id, version }, { ...draft, claim: `As ${name} says.` })
}

const ASKED = [
  ['practitioner', 'orvanne-sur-lisse'],
  ['technical', 'lanternworks-foundation'],
] as const

async function inReview(
  work: Work,
  id: string,
  asks: readonly (readonly ['practitioner' | 'technical', string])[] = ASKED,
): Promise<void> {
  await submitToReview(work, await as(work, 'amina'), id)
  for (const [kind, body] of asks) await askReview(work, await as(work, 'jun'), id, { kind, body })
}

async function reviewed(
  work: Work,
  actor: Actor,
  id: string,
  asked: 'practitioner' | 'technical',
): Promise<void> {
  const { reviews, round } = await openNote(work, await as(work, 'jun'), id)
  const { id: review = '' } = reviews.find((one) => one.kind === asked && one.round === round) ?? {}
  await giveReview(work, actor, [id, review], YES)
}

async function bothReviews(work: Work, id: string): Promise<void> {
  await reviewed(work, await as(work, 'gita'), id, 'practitioner')
  await reviewed(work, await as(work, 'lena'), id, 'technical')
}

test('an editor who wrote in a draft does not approve it; another one does, and it says so', async () => {
  const site = await newSite()
  const { work } = site
  await editorToo(work, 'kofi')
  const id = await drafted(work)
  await rewritten(work, 'jun', id)
  await inReview(work, id)
  await bothReviews(work, id)
  const approval = async (name: Name) =>
    refusalOf(moveNote(work, await as(work, name), [id, 'approval']))
  expect(await approval('jun')).toBe('forbidden notes.refusal.approver')
  const page = async (name: Name) =>
    (await site.visit(name).get(`/library/notes/work/${id}`)).text()
  expect(await page('jun')).toContain('Usted misma o usted mismo escribió en este texto.')
  expect(await page('jun')).not.toContain(`${id}/approval"`)
  expect(await page('kofi')).toContain(`${id}/approval"`)
  expect(await approval('kofi')).toBe('none')
  expect(await publishNote(work, await as(work, 'jun'), id)).toBe(1)
  // With the next version the counting begins anew: Kofi wrote this one, and Jun did not.
  await moveNote(work, await as(work, 'amina'), [id, 'revision'])
  await rewritten(work, 'kofi', id)
  await inReview(work, id, [])
  await bothReviews(work, id)
  expect(await approval('kofi')).toBe('forbidden notes.refusal.approver')
  expect(await approval('jun')).toBe('none')
})

test('whoever takes in a suggestion or adds a figure had a hand in the text', async () => {
  const site = await newSite()
  const { work } = site
  await editorToo(work, 'kofi')
  await editorToo(work, 'hana')
  const id = await drafted(work)
  const [kofi, hana, jun] = [await as(work, 'kofi'), await as(work, 'hana'), await as(work, 'jun')]
  const edit = { after: 'We asked first.', why: 'Shorter.' }
  const { draft, ...note } = await openNote(work, jun, id)
  const [paragraph] = paragraphsOf(draft.sections.done ?? '')
  await suggest(work, jun, id, { ...edit, paragraph: paragraph?.hash ?? '' })
  const [suggestion] = (await marginOf(work, { ...note, draft })).suggestions
  const decision = { accept: true, reason: '' }
  await decideSuggestion(work, kofi, [id, suggestion?.id ?? ''], decision)
  const file = new File([new Uint8Array(clearPng(4, 3))], 'a.png')
  await addFigure([work, site.house.storage], hana, id, { file, alternative: 'A hall', credit: '' })
  await inReview(work, id)
  await bothReviews(work, id)
  for (const who of [kofi, hana])
    expect(await refusalOf(moveNote(work, who, [id, 'approval']))).toBe(
      'forbidden notes.refusal.approver',
    )
  // Who only suggested wrote nothing: somebody else took it in.
  expect(await refusalOf(moveNote(work, jun, [id, 'approval']))).toBe('none')
})

test('whoever wrote in it reviews it for no other body either', async () => {
  const work = await newWork()
  const id = await drafted(work)
  await rewritten(work, 'bo', id)
  await seated(work, 'bo', BODIES.lanternworks, 'partner-lead')
  await inReview(work, id)
  const bo = await acting(work, 'bo', BODIES.lanternworks)
  expect(await refusalOf(reviewed(work, bo, id, 'technical'))).toBe(
    'forbidden notes.refusal.reviewer',
  )
  expect(await refusalOf(reviewed(work, await as(work, 'lena'), id, 'technical'))).toBe('none')
})

test('whoever reviewed or approved a text joins its authors with the next draft at the earliest', async () => {
  const work = await newWork()
  await seated(work, 'gita', BODIES.lanternworks, 'partner-lead')
  const [amina, jun] = [await as(work, 'amina'), await as(work, 'jun')]
  const id = await drafted(work)
  await inviteAuthor(work, amina, id, 'lanternworks-foundation')
  await inReview(work, id, [['practitioner', 'orvanne-sur-lisse']])
  await reviewed(work, await acting(work, 'gita', BODIES.orvanne), id, 'practitioner')
  const gita = await acting(work, 'gita', BODIES.lanternworks)
  const joins = (who: Actor) => refusalOf(answerInvitation(work, who, id, CONSENT))
  expect(await joins(gita)).toBe('forbidden notes.refusal.has-judged')
  await moveNote(work, jun, [id, 'return'], 'Say more.')
  expect(await joins(gita)).toBe('none')
  // And from now on she is an author, whichever body she acts for.
  await inReview(work, id, [])
  const again = await acting(work, 'gita', BODIES.orvanne)
  expect(await refusalOf(reviewed(work, again, id, 'practitioner'))).toBe(
    'forbidden notes.refusal.reviewer',
  )
})

test('two reviews stand for the text that was read, and for no other', async () => {
  const work = await newWork()
  const id = await drafted(work)
  await inReview(work, id)
  await bothReviews(work, id)
  const jun = await as(work, 'jun')
  const claimed = (claim: string) =>
    sql`update library.note set draft = draft || ${{ claim }} where id = ${id}`.execute(work.db)
  const approved = () => refusalOf(moveNote(work, jun, [id, 'approval']))
  await claimed('Another text')
  expect(await approved()).toBe('conflict notes.refusal.reviews')
  await claimed(HALLS_NOTE.claim)
  expect(await approved()).toBe('none')
  await claimed('Another text')
  expect(await refusalOf(publishNote(work, jun, id))).toBe('conflict notes.refusal.reviews')
})

test('the database holds the rule by itself', async () => {
  const { work } = await ownWorld()
  const id = await drafted(work)
  await rewritten(work, 'jun', id)
  await inReview(work, id)
  const { amina, gita, jun, kofi } = PEOPLE
  const answers = (person: string, kind: string) => sql`update library.note_review
    set verdict = 'accept', person_id = ${person}, answered_at = now() where kind = ${kind}`
  const approves = (person: string) => sql`update library.note set step = 'approved',
    approved_by = ${person} where id = ${id}`
  const joins = (person: string, body: WorldBody) => sql`insert into library.note_author
    (note_id, body_id, state, person_id, invited_at, answered_at)
    values (${id}, ${body.id}, 'accepted', ${person}, now(), now())`
  const said = (change: RawBuilder<unknown>) =>
    change.execute(work.db).then(
      () => 'done',
      (error: Error) => error.message,
    )
  const [hand, pair] = [
    'who has a hand in a note does not review it',
    'a note has two reviews by two people',
  ]
  expect(await said(answers(amina.id, 'technical'))).toBe(hand)
  expect(await said(answers(jun.id, 'technical'))).toBe(hand)
  expect(await said(approves(kofi.id))).toBe(pair)
  expect(await said(answers(gita.id, 'practitioner'))).toBe('done')
  expect(await said(answers(gita.id, 'technical'))).toContain('note_review_people')
  expect(await said(approves(kofi.id))).toBe(pair)
  expect(await said(joins(gita.id, BODIES.secretariat))).toBe(
    'who reviewed a text is not its author',
  )
  expect(await said(joins(PEOPLE.lena.id, BODIES.orvanne))).toBe(
    'who reviewed a text is not its author',
  )
  expect(await said(answers(PEOPLE.lena.id, 'technical'))).toBe('done')
  expect(await said(approves(jun.id))).toBe('who has a hand in a note does not approve it')
  expect(await said(approves(amina.id))).toBe('who has a hand in a note does not approve it')
  expect(await said(approves(kofi.id))).toBe('done')
  expect(await said(joins(kofi.id, BODIES.secretariat))).toBe(
    'who reviewed a text is not its author',
  )
})

/** How each of several who come at once ended. */
const endings = async (acts: readonly (() => Promise<unknown>)[]) => {
  const ended = await Promise.allSettled(acts.map((act) => act()))
  return ended
    .map((one) => {
      if (one.status === 'fulfilled') return 'done'
      return one.reason instanceof Refusal ? one.reason.kind : String(one.reason)
    })
    .toSorted()
}

test('of a review and a yes to writing along, given by one person at once, one counts', async () => {
  const { work } = await ownWorld(6)
  await seated(work, 'gita', BODIES.lanternworks, 'partner-lead')
  for (let turn = 0; turn < 4; turn += 1) {
    const id = await drafted(work)
    await inviteAuthor(work, await as(work, 'amina'), id, 'lanternworks-foundation')
    await inReview(work, id, [['practitioner', 'orvanne-sur-lisse']])
    const reviewer = await acting(work, 'gita', BODIES.orvanne)
    const author = await acting(work, 'gita', BODIES.lanternworks)
    const acts = [
      () => reviewed(work, reviewer, id, 'practitioner'),
      () => answerInvitation(work, author, id, CONSENT),
    ]
    expect(await endings(turn % 2 === 0 ? acts : acts.toReversed())).toEqual(['done', 'forbidden'])
    const { authors, reviews } = await openNote(work, await as(work, 'jun'), id)
    const wrote = authors.some(({ personId }) => personId === PEOPLE.gita.id)
    expect(reviews.some(({ personId }) => personId === PEOPLE.gita.id)).toBe(!wrote)
  }
}, 60_000)

test('one person who gives both reviews at once gives one, and a review that is given is not asked away', async () => {
  const { work } = await ownWorld(6)
  const id = await drafted(work)
  await inReview(work, id, [
    ['practitioner', 'orvanne-sur-lisse'],
    ['technical', 'orvanne-sur-lisse'],
  ])
  const gita = await as(work, 'gita')
  expect(
    await endings([
      () => reviewed(work, gita, id, 'practitioner'),
      () => reviewed(work, gita, id, 'technical'),
    ]),
  ).toEqual(['done', 'forbidden'])
  const other = await drafted(work)
  await inReview(work, other)
  const [jun, lena] = [await as(work, 'jun'), await as(work, 'lena')]
  await endings([
    () => reviewed(work, lena, other, 'technical'),
    () => askReview(work, jun, other, { kind: 'technical', body: 'orvanne-sur-lisse' }),
  ])
  // Whoever came second was told so, or asked the other body before anything was given.
  const { reviews } = await openNote(work, jun, other)
  const technical = reviews.find(({ kind }) => kind === 'technical')
  expect([technical?.bodyName, technical?.verdict]).toEqual(
    technical?.verdict === null
      ? ['Orvanne-sur-Lisse', null]
      : ['Lanternworks Foundation', 'accept'],
  )
}, 60_000)
