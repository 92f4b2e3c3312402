import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import { as, newWork, said } from '#tests/house.ts'
import type { Name } from '#tests/world.ts'
import {
  answerCall,
  answerInvitation,
  askReview,
  beginNote,
  blankDraft,
  callForNote,
  giveReview,
  inviteAuthor,
  moveNote,
  type NoteDraft,
  publishNote,
  retractNote,
  SECTIONS,
  setConsent,
  submitToReview,
  supersedeNote,
  writeNote,
} from './index.ts'
import { findNote } from './queries.ts'

const WRITTEN: NoteDraft = {
  ...blankDraft('Cool halls in two weeks', 'Schools became cool halls within two weeks.'),
  ...{ city: 'Tamsara', from: '2025-04', themes: ['climate-resilience'], stages: ['response'] },
  ...{ goals: [3, 8], hazards: ['heat'], countries: ['SN'] },
  sections: Object.fromEntries(SECTIONS.practice.map(({ key }) => [key, `What **${key}** says.`])),
}

const begun = (work: Work, actor: Actor, draft = WRITTEN) =>
  beginNote(work, actor, {
    ...{ kind: 'practice', lang: 'en', visibility: 'public', named: true, draft },
  })

/** The note's review of a kind, in its newest round. */
async function reviewOf(work: Work, id: string, kind: 'practitioner' | 'technical') {
  const note = await findNote(work, await as(work, 'jun'), id)
  const asked = note?.reviews.find((one) => one.round === note.round && one.kind === kind)
  return [id, asked?.id ?? ''] as const
}

const YES = { verdict: 'accept', remarks: '', named: true } as const

/** From an outline of Tamsara to two reviews that say yes: Orvanne's and the foundation's. */
async function reviewed(work: Work): Promise<string> {
  const [amina, jun, gita, lena] = await cast(work)
  const { id } = await begun(work, amina)
  await moveNote(work, jun, [id, 'drafting'])
  await submitToReview(work, amina, id)
  await askReview(work, jun, id, { kind: 'practitioner', body: 'orvanne-sur-lisse' })
  await askReview(work, jun, id, { kind: 'technical', body: 'lanternworks-foundation' })
  await giveReview(work, gita, await reviewOf(work, id, 'practitioner'), YES)
  await giveReview(work, lena, await reviewOf(work, id, 'technical'), YES)
  return id
}

const cast = async (work: Work) =>
  [
    await as(work, 'amina'),
    await as(work, 'jun'),
    await as(work, 'gita'),
    await as(work, 'lena'),
  ] as const

const cards = async (work: Work) =>
  (
    await sql<Record<string, unknown>>`select kind, lang, original, title, claim, themes, goals,
      stages, hazards, countries, version, state, visibility from library.note_card
      order by number`.execute(work.db)
  ).rows

test('a note goes from outline to a published version, which others find as a card', async () => {
  const work = await newWork()
  const jun = await as(work, 'jun')
  const id = await reviewed(work)
  expect(await cards(work)).toEqual([])
  await moveNote(work, jun, [id, 'approval'])
  expect(await publishNote(work, jun, id)).toBe(1)
  expect(await cards(work)).toEqual([
    {
      ...{ kind: 'practice', lang: 'en', original: true, title: 'Cool halls in two weeks' },
      claim: 'Schools became cool halls within two weeks.',
      ...{ themes: ['climate-resilience'], goals: [3, 8], stages: ['response'] },
      ...{ hazards: ['heat'], countries: ['SN'], version: 1, state: 'published' },
      visibility: 'public',
    },
  ])
  expect((await said(work)).filter((line) => line.endsWith(id))).toEqual(
    ['begun', 'outline-accepted', 'submitted', 'review-asked', 'review-asked', 'reviewed']
      .concat(['reviewed', 'approved', 'published'])
      .map((what) => `library.note-${what} ${id}`),
  )
})

test('who wrote a note does not review it, and two reviews are by two people', async () => {
  const work = await newWork()
  const [amina, jun, gita] = await cast(work)
  const { id } = await begun(work, amina)
  await moveNote(work, jun, [id, 'drafting'])
  await submitToReview(work, amina, id)
  const asks = (kind: 'practitioner' | 'technical', body: string) =>
    askReview(work, jun, id, { kind, body })
  await expect(asks('technical', 'tamsara')).rejects.toMatchObject({
    key: 'notes.refusal.own-body',
  })
  await expect(asks('practitioner', 'lanternworks-foundation')).rejects.toMatchObject({
    key: 'notes.refusal.city-reviews',
  })
  await asks('practitioner', 'orvanne-sur-lisse')
  await asks('technical', 'orvanne-sur-lisse')
  await giveReview(work, gita, await reviewOf(work, id, 'practitioner'), YES)
  await expect(
    giveReview(work, gita, await reviewOf(work, id, 'technical'), YES),
  ).rejects.toMatchObject({ kind: 'forbidden', key: 'notes.refusal.reviewer' })
  await expect(moveNote(work, jun, [id, 'approval'])).rejects.toMatchObject({
    key: 'notes.refusal.reviews',
  })
})

test('after changes were asked for, the same reviewers are asked again and both say yes anew', async () => {
  const work = await newWork()
  const [amina, jun, gita, lena] = await cast(work)
  const { id } = await begun(work, amina)
  await moveNote(work, jun, [id, 'drafting'])
  await submitToReview(work, amina, id)
  await askReview(work, jun, id, { kind: 'practitioner', body: 'orvanne-sur-lisse' })
  await askReview(work, jun, id, { kind: 'technical', body: 'lanternworks-foundation' })
  await giveReview(work, lena, await reviewOf(work, id, 'technical'), YES)
  const changes = { verdict: 'changes', remarks: 'Say what it cost.', named: false } as const
  await giveReview(work, gita, await reviewOf(work, id, 'practitioner'), changes)
  await expect(moveNote(work, jun, [id, 'return'])).rejects.toMatchObject({ field: 'why' })
  await moveNote(work, jun, [id, 'return'], 'See the remarks.')
  const draft = { ...WRITTEN, sections: { ...WRITTEN.sections, 'cost-and-staff': 'Two people.' } }
  const seen = await findNote(work, amina, id)
  await writeNote(work, amina, { id, version: seen?.version ?? 0 }, draft)
  await submitToReview(work, amina, id)
  await giveReview(work, gita, await reviewOf(work, id, 'practitioner'), YES)
  await expect(moveNote(work, jun, [id, 'approval'])).rejects.toMatchObject({ kind: 'conflict' })
  await giveReview(work, lena, await reviewOf(work, id, 'technical'), YES)
  await moveNote(work, jun, [id, 'approval'])
  expect(await publishNote(work, jun, id)).toBe(1)
})

test('only its authors, who is asked about it, editors and stewards find a draft', async () => {
  const work = await newWork()
  const { id } = await begun(work, await as(work, 'amina'))
  const finds = async (name: Name) => (await findNote(work, await as(work, name), id)) !== undefined
  const all = ['amina', 'bo', 'chidi', 'dina', 'elena', 'farid', 'gita', 'lena', 'hana'] as const
  const found = async () => {
    const there: Name[] = []
    for (const name of [...all, 'jun', 'kofi', 'chen'] as const)
      if (await finds(name)) there.push(name)
    return there
  }
  expect(await found()).toEqual(['amina', 'bo', 'chidi', 'jun'])
  await inviteAuthor(work, await as(work, 'amina'), id, 'orvanne-sur-lisse')
  expect(await found()).toEqual(['amina', 'bo', 'chidi', 'gita', 'jun'])
  await answerInvitation(work, await as(work, 'gita'), id, 'declined')
  expect(await found()).toEqual(['amina', 'bo', 'chidi', 'jun'])
})

test('a co-author is credited by body, and by name only while they agree', async () => {
  const work = await newWork()
  const [amina, , gita] = await cast(work)
  const { id } = await begun(work, amina)
  await inviteAuthor(work, amina, id, 'orvanne-sur-lisse')
  await answerInvitation(work, gita, id, { named: true, talks: true })
  const credits = async () =>
    (await findNote(work, amina, id))?.authors.map(({ bodyName, state, named, talks }) => ({
      ...{ bodyName, state, named, talks },
    }))
  const orvanne = { bodyName: 'Orvanne-sur-Lisse', state: 'accepted' }
  const tamsara = { bodyName: 'Tamsara', state: 'accepted', named: true, talks: false }
  expect(await credits()).toEqual([tamsara, { ...orvanne, named: true, talks: true }])
  await setConsent(work, gita, id, { named: false, talks: false })
  expect(await credits()).toEqual([tamsara, { ...orvanne, named: false, talks: false }])
})

test('the second version says what changed, the first never changes, and both stay', async () => {
  const work = await newWork()
  const [amina, jun, gita, lena] = await cast(work)
  const id = await reviewed(work)
  await moveNote(work, jun, [id, 'approval'])
  await publishNote(work, jun, id)
  await moveNote(work, amina, [id, 'revision'])
  const seen = await findNote(work, amina, id)
  const second = { ...WRITTEN, title: 'Cool halls in ten days' }
  await writeNote(work, amina, { id, version: seen?.version ?? 0 }, second)
  expect((await cards(work)).map(({ title, version }) => [title, version])).toEqual([
    ['Cool halls in two weeks', 1],
  ])
  await submitToReview(work, amina, id)
  await giveReview(work, gita, await reviewOf(work, id, 'practitioner'), YES)
  await giveReview(work, lena, await reviewOf(work, id, 'technical'), YES)
  await moveNote(work, jun, [id, 'approval'])
  await expect(publishNote(work, jun, id, '')).rejects.toMatchObject({ field: 'changes' })
  expect(await publishNote(work, jun, id, 'The halls opened sooner.')).toBe(2)
  expect((await cards(work)).map(({ title, version }) => [title, version])).toEqual([
    ['Cool halls in ten days', 2],
  ])
  const change = sql`update library.note_version set changes = 'x'`.execute(work.db)
  await expect(change).rejects.toThrow('a published version never changes')
})

test('a retracted note keeps its card as a tombstone, and leaves the search', async () => {
  const work = await newWork()
  const jun = await as(work, 'jun')
  const id = await reviewed(work)
  await moveNote(work, jun, [id, 'approval'])
  await publishNote(work, jun, id)
  const indexed = async () =>
    (await sql`select 1 from platform.search_document where kind = 'note'`.execute(work.db)).rows
      .length
  expect(await indexed()).toBe(1)
  await expect(retractNote(work, jun, id, ' ')).rejects.toMatchObject({ field: 'why' })
  await retractNote(work, jun, id, 'The figures were of another city.')
  expect(await indexed()).toBe(0)
  expect((await cards(work)).map(({ state }) => state)).toEqual(['retracted'])
  expect(await said(work)).toContain(`library.note-retracted ${id}`)
})

test('a note that takes the place of another is named by it', async () => {
  const work = await newWork()
  const jun = await as(work, 'jun')
  const [old, next] = [await reviewed(work), await reviewed(work)]
  for (const id of [old, next]) {
    await moveNote(work, jun, [id, 'approval'])
    await publishNote(work, jun, id)
  }
  const { number } = (await findNote(work, jun, next)) ?? { number: 0 }
  await supersedeNote(work, jun, old, number)
  expect((await cards(work)).map(({ state }) => state)).toEqual(['superseded', 'published'])
  await expect(supersedeNote(work, jun, next, number)).rejects.toMatchObject({ field: 'by' })
})

test('the body that answers a call first writes the note', async () => {
  const work = await newWork()
  const [amina, jun, gita] = await cast(work)
  const draft = blankDraft('Debris after storms', 'How did you sort what the storm left?')
  const { id } = await callForNote(work, jun, {
    ...{ kind: 'practice', lang: 'en', visibility: 'public', draft },
  })
  await answerCall(work, gita, id, false)
  await expect(answerCall(work, amina, id, false)).rejects.toMatchObject({ kind: 'missing' })
  const note = await findNote(work, gita, id)
  expect(note?.authors.map(({ bodyName, lead }) => [bodyName, lead])).toEqual([
    ['Orvanne-sur-Lisse', true],
  ])
})
