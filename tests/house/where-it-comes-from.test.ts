import { expect, test } from 'vitest'
import { loopOf } from '#platform/provenance/provenance.ts'
import { typedOf } from '../../src/modules/library/lessons/desk/fields/index.ts'
import { moveNote, NOTES } from '../../src/modules/library/notes/index.ts'
import { openNote } from '../../src/modules/library/notes/service.ts'
import { createAction } from '../../src/modules/toolkit/actions/record/index.ts'
import { SHADE } from '../actions.ts'
import { as, newSite, RECORD_KINDS } from '../house.ts'
import { approved, publishedLesson, SHADE_LESSON } from '../lessons.ts'
import { publishedNote } from '../notes.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** A lesson's values as a browser sends them. */
const sent = (change: Readonly<Record<string, string>>, version: number) => {
  const typed = Object.entries(typedOf(SHADE_LESSON)).filter(([, held]) => held !== null)
  const fields = typed.map(([name, held]) => [
    name,
    Array.isArray(held) ? held.map(String) : String(held),
  ])
  return { ...Object.fromEntries(fields), _version: String(version), ...change }
}

/** What is linked with a record, as somebody sees it: `kind relation direction`. */
const strip = async ({ work }: Site, who: 'amina' | 'gita', kind: string, id: string) =>
  (await loopOf(work, await as(work, who), RECORD_KINDS, { kind, id })).map((link) =>
    [link.kind, link.relation, link.direction].join(' '),
  )

const textOf = async (answer: Response | Promise<Response>) => (await answer).text()

async function suggested(site: Site) {
  const answer = await site.visit('amina').post('/library/lessons', {
    ...{ lang: 'en', headline: 'Shade at stops', said: 'It was cooler.', url: '', place: '' },
  })
  const lesson = answer.headers.get('location') ?? ''
  return { lesson, desk: lesson.replace('lessons', 'desk') }
}

/** The id of the lesson with this address, as its own page says it. */
async function idOf(site: Site, lesson: string): Promise<string> {
  const page = await textOf(site.visit('gita').get(lesson))
  return /name="id" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
}

test('the desk names the record a lesson comes from by its address, and each of the two shows the other', async () => {
  const site = await newSite()
  const note = await publishedNote(site.work)
  const { lesson, desk } = await suggested(site)
  const jun = site.visit('jun')
  const address = `http://localhost:3000/library/notes/${note.number}/v/1?lang=fr#done`
  const named = { anchorAddress: address, anchorDetail: 'paragraph 2' }
  expect((await jun.post(`${desk}/draft`, sent(named, 0))).status).toBe(303)
  const form = await textOf(jun.get(desk))
  expect(form).toContain(`value="/library/notes/${note.number}"`)
  expect(form).toContain('value="paragraph 2"')
  await site.visit('kofi').post(`${desk}/check`, { _version: '1' })
  expect((await jun.post(`${desk}/publication`, { _version: '2' })).status).toBe(303)
  const id = await idOf(site, lesson)
  expect(await strip(site, 'gita', 'lesson', id)).toEqual(['note learned-from out'])
  expect(await strip(site, 'gita', 'note', note.id)).toEqual(['lesson learned-from in'])
  // Taken back in a later revision: it stays until that one is published.
  const next = { anchorAddress: '', whatChanged: 'Its source.' }
  expect((await jun.post(`${desk}/draft`, sent(next, 0))).status).toBe(303)
  expect(await strip(site, 'gita', 'lesson', id)).toEqual(['note learned-from out'])
  await approved(site.work, id)
  expect(await strip(site, 'gita', 'lesson', id)).toEqual([])
})

test('an address that is no record, is elsewhere, or is hidden is refused beside the field', async () => {
  const site = await newSite()
  const { work } = site
  const hidden = await createAction(work, await as(work, 'amina'), {
    ...SHADE,
    title: 'SECRETCART',
  })
  const { desk } = await suggested(site)
  const jun = site.visit('jun')
  for (const named of [
    { anchorAddress: '/library/notes/999' },
    { anchorAddress: 'https://elsewhere.example/library/notes/1' },
    { anchorAddress: 'javascript:alert(1)' },
    { anchorAddress: `/actions/${hidden}` },
    { anchorAddress: '', anchorDetail: 'minute 23' },
  ]) {
    const answer = await jun.post(`${desk}/draft`, sent(named, 0))
    const text = await answer.text()
    expect([answer.status, text.includes('Escriba la dirección de una página de aquí')]).toEqual([
      422,
      true,
    ])
    expect(text).not.toContain('SECRETCART')
  }
})

test('where a lesson comes from stays when its editor may not see it', async () => {
  const site = await newSite()
  const { work } = site
  const hidden = await createAction(work, await as(work, 'amina'), {
    ...SHADE,
    title: 'SECRETCART',
  })
  const anchor = { kind: 'action', id: hidden, detail: '' } as const
  const { id, number } = await publishedLesson(work, { anchor })
  const jun = site.visit('jun')
  const form = await textOf(jun.get(`/library/desk/${number}`))
  expect(form).toContain('Viene de un registro que su ciudad solo se muestra a sí misma.')
  expect(form).not.toContain('SECRETCART')
  const next = { whatChanged: 'A word.', limits: 'Not in narrow streets.' }
  expect((await jun.post(`/library/desk/${number}/draft`, sent(next, 0))).status).toBe(303)
  await approved(work, id)
  expect(await strip(site, 'amina', 'lesson', id)).toEqual(['action learned-from out'])
  expect(await strip(site, 'gita', 'lesson', id)).toEqual([])
})

test('whoever takes up a suggestion sees what is in the library already and looks like it', async () => {
  const site = await newSite()
  const { desk } = await suggested(site)
  const jun = site.visit('jun')
  expect(await textOf(jun.get(desk))).not.toContain('Ya en la biblioteca')
  const alike = await publishedLesson(site.work, { headline: 'Consider shade at bus stops' })
  await publishedLesson(site.work, {
    ...{
      headline: 'Consider waste by rail',
      situation: 'Bins fill.',
      limits: 'Not without rails.',
    },
    others: [{ place: 'Rivier', country: 'FR', date: '2020', what: 'Trains carry it by night.' }],
    checks: ['Who owns the rails', 'Who loads', 'Who pays'],
  })
  const page = await textOf(jun.get(desk))
  expect(page).toContain('Ya en la biblioteca')
  expect(page).toContain(`<a href="/library/lessons/${alike.number}">Consider shade at bus stops`)
  expect(page).not.toContain('Consider waste by rail')
})

test('a note names the lesson and the action it came from, and takes one back', async () => {
  const site = await newSite()
  const { work } = site
  const lesson = await publishedLesson(work)
  const action = await createAction(work, await as(work, 'amina'), {
    ...{ ...SHADE, title: 'Cool carts' },
    visibility: 'public',
  })
  const { id } = await publishedNote(work)
  await moveNote(work, await as(work, 'jun'), [id, 'revision'])
  const amina = site.visit('amina')
  const address = `${NOTES}/work/${id}`
  const write = async (origins: Readonly<Record<string, string>>) => {
    const page = await textOf(amina.get(`${address}/edit`))
    const { draft } = await openNote(work, await as(work, 'amina'), id)
    const parts = Object.entries(draft.sections).map(([key, text]) => [`part-${key}`, text])
    return amina.post(address, {
      ...Object.fromEntries(parts),
      ...{ title: draft.title, claim: draft.claim, city: draft.city, from: '2025-04' },
      ...{ themes: 'climate-resilience', stages: 'response', hazards: 'heat', goals: '3' },
      ...{ licence: 'CC-BY-4.0', country1: 'SN', ...origins },
      _version: /name="_version" value="(\d+)"/.exec(page)?.[1] ?? '',
    })
  }
  const both = { origin1: `/library/lessons/${lesson.number}`, origin2: `/actions/${action}` }
  expect((await write(both)).status).toBe(303)
  expect((await strip(site, 'gita', 'note', id)).toSorted()).toEqual([
    'action evidences out',
    'lesson learned-from out',
  ])
  expect(await strip(site, 'gita', 'action', action)).toEqual(['note evidences in'])
  expect(await textOf(amina.get(`${address}/edit`))).toContain(`value="/actions/${action}"`)
  expect((await write({ origin1: `/actions/${action}` })).status).toBe(303)
  expect(await strip(site, 'gita', 'note', id)).toEqual(['action evidences out'])
  const wrong = await write({ origin1: '/library/notes/1', 'part-failed': 'Kept words' })
  expect(wrong.status).toBe(422)
  const text = await wrong.text()
  expect(text).toContain('Write the address of a lesson or an action here')
  expect(text).toContain('Kept words</textarea>')
})
