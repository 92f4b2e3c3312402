import { expect, test } from 'vitest'
import { deliverAll, newSite } from '#tests/house.ts'
import { publishedIssue } from '#tests/issues.ts'
import { publishedLesson } from '#tests/lessons.ts'
import { publishedNote } from '#tests/notes.ts'
import { readXml, textsIn, within } from '#tests/xml.ts'

test('a lesson, a note and a briefing have all that DataCite demands, in the words it allows', async () => {
  const site = await newSite()
  await publishedLesson(site.work)
  await publishedNote(site.work)
  await publishedIssue(site.work)
  await deliverAll(site.work)
  const answer = await site.visit().get('/oai?verb=ListRecords&metadataPrefix=oai_datacite')
  const read = readXml(await answer.text())
  const resources = within(read, 'resource')
  const kinds = resources.map((one) => textsIn(one, 'resourceType')[0])
  expect([...new Set(kinds)].sort()).toEqual(['Briefing', 'Lesson', 'Note'])
  for (const one of resources) {
    // Source: DataCite Metadata Schema 4.5, the six mandatory properties
    for (const name of ['identifier', 'creatorName', 'title', 'publisher', 'resourceType'])
      expect([name, textsIn(one, name).every((text) => text.trim() !== '')]).toEqual([name, true])
    expect(textsIn(one, 'creatorName').length).toBeGreaterThan(0)
    expect(textsIn(one, 'publicationYear')[0]).toMatch(/^\d{4}$/)
    const [type] = within(one, 'resourceType')
    expect(['Text', 'Report']).toContain(type?.attributes.resourceTypeGeneral)
    expect(within(one, 'identifier').map(({ attributes }) => attributes.identifierType)).toEqual([
      'URL',
    ])
    for (const { attributes } of within(one, 'date'))
      expect(['Issued', 'Updated']).toContain(attributes.dateType)
    for (const { attributes } of within(one, 'description'))
      expect(attributes.descriptionType).toBe('Abstract')
    for (const { attributes } of within(one, 'relatedIdentifier'))
      expect([attributes.relatedIdentifierType, attributes.relationType]).toEqual([
        'URL',
        'References',
      ])
  }
  // Source: OAI-PMH 2.0, 3.2: the parts of an answer and of a record, in their order
  expect(read.held.map(({ name }) => name)).toEqual(['responseDate', 'request', 'ListRecords'])
  for (const record of within(read, 'record'))
    expect(record.held.map(({ name }) => name)).toEqual(['header', 'metadata'])
  for (const payload of within(read, 'oai_datacite'))
    expect(payload.held.map(({ name }) => name)).toEqual([
      'schemaVersion',
      'datacentreSymbol',
      'payload',
    ])
})
