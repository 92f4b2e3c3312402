import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { as, deliverAll, newSite } from '#tests/house.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { type Read, readXml, textsIn, within } from '#tests/xml.ts'
import { retireLesson } from '../lessons/index.ts'
import { noteOpenRecords } from '../publications/index.ts'
import { selectionOf, tokenOf } from './forms.ts'
import { listPart } from './service.ts'

const OAI = 'http://localhost:3000/oai'
type Site = Awaited<ReturnType<typeof newSite>>

const ask = async (site: Site, query: string): Promise<Read> =>
  readXml(await (await site.visit().get(`/oai?${query}`)).text())

const faultOf = async (site: Site, query: string): Promise<string | undefined> => {
  const [error] = within(await ask(site, query), 'error')
  return error?.attributes.code
}

const RECORDS = 'verb=ListRecords&metadataPrefix=oai_dc'
const IDENTIFIERS = 'verb=ListIdentifiers&metadataPrefix=oai_dc'

/** As if it had been noted at that moment. */
const noted = (work: Work, number: number, at: string) =>
  sql`update library.open_record set datestamp = ${at}::timestamptz where number = ${number}`.execute(
    work.db,
  )

const identifiers = (read: Read): readonly string[] => textsIn(read, 'identifier')

test('Identify names the site, its exact address, and deleted records that stay', async () => {
  const site = await newSite()
  const read = await ask(site, 'verb=Identify')
  const [identify] = within(read, 'Identify')
  expect(identify?.held.map(({ name }) => name)).toEqual([
    ...['repositoryName', 'baseURL', 'protocolVersion', 'adminEmail', 'earliestDatestamp'],
    ...['deletedRecord', 'granularity'],
  ])
  expect(textsIn(read, 'baseURL')).toEqual([OAI])
  expect(textsIn(read, 'request')).toEqual([OAI])
  expect(textsIn(read, 'deletedRecord')).toEqual(['persistent'])
  expect(textsIn(read, 'granularity')).toEqual(['YYYY-MM-DDThh:mm:ssZ'])
  expect(textsIn(read, 'adminEmail')).toEqual(['no-reply@localhost'])
  expect(read.held.map(({ name }) => name)).toEqual(['responseDate', 'request', 'Identify'])
})

test('what was published is harvested in Dublin Core and DataCite, by GET and by POST', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work)
  await deliverAll(site.work)
  const got = await ask(
    site,
    `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:lesson/${number}`,
  )
  expect(textsIn(got, 'dc:title')).toEqual(['Consider shade where people wait for the bus'])
  expect(textsIn(got, 'dc:identifier')).toEqual([`http://localhost:3000/library/lessons/${number}`])
  expect(textsIn(got, 'dc:relation')).toEqual(['https://source.example/plan'])
  const posted = await site
    .visit()
    .post('/oai', { verb: 'ListRecords', metadataPrefix: 'oai_datacite' })
  const read = readXml(await posted.text())
  const [resource] = within(read, 'resource')
  expect(resource?.held.map(({ name }) => name)).toEqual([
    ...['identifier', 'creators', 'titles', 'publisher', 'publicationYear', 'resourceType'],
    ...['subjects', 'dates', 'language', 'relatedIdentifiers', 'version', 'rightsList'],
    ...['descriptions', 'geoLocations'],
  ])
  expect(textsIn(read, 'publicationYear')).toEqual(['2026'])
  expect(textsIn(read, 'creatorName').length).toBe(1)
  expect(textsIn(read, 'setSpec')).toEqual(['lessons', 'theme-climate-resilience'])
})

test('what only the coalition may read is not harvested, and is no deleted record either', async () => {
  const site = await newSite()
  await publishedLesson(site.work, { shownTo: 'coalition' })
  await deliverAll(site.work)
  expect(await faultOf(site, RECORDS)).toBe('noRecordsMatch')
})

test('a retired lesson is a deleted record for good, from the moment it is retired', async () => {
  const site = await newSite()
  const { id, number } = await publishedLesson(site.work)
  await deliverAll(site.work)
  await noted(site.work, number, '2026-01-05T10:00:00Z')
  await retireLesson(site.work, await as(site.work, 'jun'), id, 'It did not hold.')
  // Before anybody has noted it: what it said is told no more.
  const early = await ask(site, RECORDS)
  expect(within(early, 'header').map(({ attributes }) => attributes.status)).toEqual(['deleted'])
  expect(within(early, 'metadata')).toEqual([])
  await deliverAll(site.work)
  const [datestamp = ''] = textsIn(await ask(site, RECORDS), 'datestamp')
  expect(datestamp > '2026-01-05T10:00:00Z').toBe(true)
  // It is gone once, and has no new time each time somebody looks.
  expect(await noteOpenRecords(site.work)).toBe(0)
  const one = await ask(
    site,
    `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:lesson/${number}`,
  )
  expect(within(one, 'header').map(({ attributes }) => attributes.status)).toEqual(['deleted'])
})

test('a lesson that becomes the coalition’s own is a deleted record, and is there again when it is public again', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  await deliverAll(site.work)
  const states = async () =>
    within(await ask(site, RECORDS), 'header').map(({ attributes }) => attributes.status)
  await sql`update library.lesson_revision set shown_to = 'coalition'`.execute(site.work.db)
  await sql`update library.lesson set visibility = 'coalition'`.execute(site.work.db)
  await noteOpenRecords(site.work)
  expect(await states()).toEqual(['deleted'])
  await sql`update library.lesson set visibility = 'public'`.execute(site.work.db)
  await noteOpenRecords(site.work)
  expect(await states()).toEqual([undefined])
})

test('a published translation is noted of its original, and nothing else is looked at', async () => {
  const site = await newSite()
  const [told, other] = [await publishedLesson(site.work), await publishedLesson(site.work)]
  await deliverAll(site.work)
  await sql`update library.open_record set seal = 'another'`.execute(site.work.db)
  const body = { kind: 'lesson', id: told.id, lang: 'fr' }
  await publish(site.work, 'library.translation-published', newId(), body)
  await deliverAll(site.work)
  const { rows } = await sql<{ number: number }>`
    select number from library.open_record where seal = 'another'`.execute(site.work.db)
  expect(rows).toEqual([{ number: other.number }])
})

test('noting what did not change gives it no new time', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work)
  await deliverAll(site.work)
  await noted(site.work, number, '2026-01-05T10:00:00Z')
  expect(await noteOpenRecords(site.work)).toBe(0)
  expect(textsIn(await ask(site, IDENTIFIERS), 'datestamp')).toEqual(['2026-01-05T10:00:00Z'])
})

test('a harvest of one day has everything from its first second to its last', async () => {
  const site = await newSite()
  const times = [
    '2026-01-04T23:59:59Z',
    '2026-01-05T00:00:00Z',
    '2026-01-05T23:59:59Z',
    '2026-01-06T00:00:00Z',
  ]
  const found: string[] = []
  for (const [at, time] of times.entries()) {
    const { number } = await publishedLesson(site.work, { headline: `Consider ${at}` })
    await deliverAll(site.work)
    await noted(site.work, number, time)
    found.push(`oai:localhost:lesson/${number}`)
  }
  const between = async (from: string, until: string) =>
    identifiers(await ask(site, `${IDENTIFIERS}&from=${from}&until=${until}`))
  expect(await between('2026-01-05', '2026-01-05')).toEqual(found.slice(1, 3))
  expect(await between('2026-01-05T23:59:59Z', '2026-01-06T00:00:00Z')).toEqual(found.slice(2))
  expect(await faultOf(site, `${IDENTIFIERS}&from=2026-02-01`)).toBe('noRecordsMatch')
  expect(await faultOf(site, `${IDENTIFIERS}&until=2025-12-31`)).toBe('noRecordsMatch')
})

test('every wrong question has the code that the protocol gives it', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  await deliverAll(site.work)
  const token = tokenOf(
    selectionOf({ verb: 'ListRecords', said: new Map([['metadataPrefix', 'oai_dc']]) }),
  )
  const faults: Readonly<Record<string, readonly string[]>> = {
    badVerb: ['', 'verb=List', 'verb=Identify&verb=Identify'],
    badArgument: [
      ...['verb=Identify&from=2026-01-01', 'verb=ListRecords', `${RECORDS}&metadataPrefix=oai_dc`],
      ...[`${RECORDS}&from=2026-01-01&until=2026-01-02T00:00:00Z`, `${RECORDS}&from=2026-02-31`],
      ...[`${RECORDS}&from=2026-01-02&until=2026-01-01`, `${RECORDS}&from=yesterday`],
      ...[`${RECORDS}&from=2026-01-01T10:00Z`, `${RECORDS}&set=a%20b`, `${RECORDS}&from=`],
      ...['verb=GetRecord&metadataPrefix=oai_dc', 'verb=GetRecord&identifier=x'],
      ...[`${RECORDS}&resumptionToken=x`, `${RECORDS}&page=2`],
    ],
    badResumptionToken: [
      ...['verb=ListRecords&resumptionToken=x', `verb=ListRecords&resumptionToken=${token}`],
      'verb=ListSets&resumptionToken=x',
    ],
    cannotDisseminateFormat: ['verb=ListRecords&metadataPrefix=marc21'],
    noRecordsMatch: [`${RECORDS}&set=issues`, `${RECORDS}&set=unknown`],
    idDoesNotExist: [
      ...['lesson/99', 'lesson/0', 'action/1'].map(
        (name) => `verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${name}`,
      ),
      'verb=ListMetadataFormats&identifier=oai:elsewhere:lesson/1',
    ],
  }
  for (const [code, questions] of Object.entries(faults))
    for (const question of questions)
      expect([question, await faultOf(site, question)]).toEqual([question, code])
  const refused = await ask(site, `${RECORDS}&page=2`)
  expect(within(refused, 'request')[0]?.attributes).toEqual({})
})

/** Harvests a list to its end, part by part. */
async function whole(
  work: Work,
  query: Readonly<Record<string, string>>,
  between = async () => undefined,
) {
  const found: { kind: string; number: number; gone: boolean }[] = []
  const cursors: number[] = []
  let said = new Map(Object.entries(query))
  for (let parts = 0; parts < 50; parts += 1) {
    const part = await listPart(work, selectionOf({ verb: 'ListRecords', said }), 3)
    for (const { kind, number, publication } of part.records)
      found.push({ kind, number, gone: publication === null })
    if (part.token) cursors.push(part.token.cursor)
    if (!part.token?.text) return { found, cursors, last: part.token }
    said = new Map([['resumptionToken', part.token.text]])
    await between()
  }
  throw new Error('the list does not end')
}

test('a long list is given in parts, each once, with its size and where it stands', async () => {
  const site = await newSite()
  for (let at = 0; at < 7; at += 1) await publishedLesson(site.work, { headline: `Consider ${at}` })
  await deliverAll(site.work)
  const { found, cursors, last } = await whole(site.work, { metadataPrefix: 'oai_dc' })
  expect(found.map(({ number }) => number)).toEqual([...new Set(found.map(({ number }) => number))])
  expect(found.length).toBe(7)
  expect(cursors).toEqual([0, 3, 6])
  expect(last).toEqual({ text: '', size: 7, cursor: 6 })
})

test('a harvest that is going on misses nothing that changes meanwhile', async () => {
  const site = await newSite()
  const first = await publishedLesson(site.work, { headline: 'Consider first' })
  for (let at = 0; at < 6; at += 1) await publishedLesson(site.work, { headline: `Consider ${at}` })
  await deliverAll(site.work)
  await sql`update library.open_record set datestamp = '2026-01-01T00:00:00Z'::timestamptz
    + number * interval '1 second'`.execute(site.work.db)
  let done = false
  const { found } = await whole(site.work, { metadataPrefix: 'oai_dc' }, async () => {
    if (done) return
    done = true
    await retireLesson(site.work, await as(site.work, 'jun'), first.id, 'It did not hold.')
    await publishedLesson(site.work, { headline: 'Consider what is new' })
    await deliverAll(site.work)
  })
  // The first was met as it was, and is met again at the end as what it has become.
  expect(found.length).toBe(9)
  expect(found.filter(({ number }) => number === first.number).map(({ gone }) => gone)).toEqual([
    false,
    true,
  ])
})

test('a list asks the same of the database for one record as for three', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  await deliverAll(site.work)
  const one = await site.cost(undefined, `/oai?${RECORDS}`)
  await publishedLesson(site.work)
  await publishedLesson(site.work)
  await deliverAll(site.work)
  const three = await site.cost(undefined, `/oai?${RECORDS}`)
  expect(three.queries).toBe(one.queries)
})

test('sets and formats are listed, for everything and for one record', async () => {
  const site = await newSite()
  const { number } = await publishedLesson(site.work)
  await deliverAll(site.work)
  const sets = textsIn(await ask(site, 'verb=ListSets'), 'setSpec')
  expect(sets.slice(0, 4)).toEqual(['lessons', 'notes', 'issues', 'theme-community-and-economy'])
  for (const query of ['', `&identifier=oai:localhost:lesson/${number}`])
    expect(textsIn(await ask(site, `verb=ListMetadataFormats${query}`), 'metadataPrefix')).toEqual([
      ...['oai_dc', 'oai_datacite'],
    ])
  expect(await faultOf(site, `${RECORDS}&set=notes`)).toBe('noRecordsMatch')
  expect(identifiers(await ask(site, `${IDENTIFIERS}&set=theme-climate-resilience`)).length).toBe(1)
})
