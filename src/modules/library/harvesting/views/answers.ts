import { dataciteXml, dublinCore } from '#web/documents/catalogued.ts'
import type { Citable } from '#web/documents/citable.ts'
import { all, el, type Xml, xmlDocument } from '#web/documents/xml.ts'
import { citableOf } from '../../publications/index.ts'
import type { Asked, Fault, Prefix } from '../forms.ts'
import { identifierOf } from '../forms.ts'
import type { Part, Told } from '../service.ts'

const seconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')

/** Where an answer comes from, and at what moment. */
export type Frame = { readonly base: string; readonly oai: string; readonly now: Date }

const OAI_PMH = {
  xmlns: 'http://www.openarchives.org/OAI/2.0/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation':
    'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
}

const answer = (frame: Frame, request: Readonly<Record<string, string>>, said: Xml): string =>
  xmlDocument(
    el(
      'OAI-PMH',
      OAI_PMH,
      el('responseDate', {}, seconds(frame.now)),
      el('request', request, frame.oai),
      said,
    ),
  )

export const answered = (frame: Frame, { verb, said }: Asked, ...held: readonly Xml[]): string =>
  answer(frame, { verb, ...Object.fromEntries(said) }, el(verb, {}, ...held))

/** What was asked is repeated only where it was understood. Source: OAI-PMH 2.0, 3.2 */
export const refused = (frame: Frame, asked: Asked | null, { code, message }: Fault): string => {
  const isUnread = asked === null || code === 'badVerb' || code === 'badArgument'
  const request = isUnread ? {} : { verb: asked.verb, ...Object.fromEntries(asked.said) }
  return answer(frame, request, el('error', { code }, message))
}

export const identity = (
  frame: Frame,
  site: { readonly name: string; readonly mail: string; readonly earliest: Date },
): readonly Xml[] => [
  el('repositoryName', {}, site.name),
  el('baseURL', {}, frame.oai),
  el('protocolVersion', {}, '2.0'),
  el('adminEmail', {}, site.mail),
  el('earliestDatestamp', {}, seconds(site.earliest)),
  el('deletedRecord', {}, 'persistent'),
  el('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
]

const FORMATS: Readonly<Record<Prefix, readonly [schema: string, namespace: string]>> = {
  oai_dc: [
    'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    'http://www.openarchives.org/OAI/2.0/oai_dc/',
  ],
  oai_datacite: [
    'http://schema.datacite.org/oai/oai-1.1/oai.xsd',
    'http://schema.datacite.org/oai/oai-1.1/',
  ],
}

export const formats = (): readonly Xml[] =>
  Object.entries(FORMATS).map(([prefix, [schema, namespace]]) =>
    el(
      'metadataFormat',
      {},
      el('metadataPrefix', {}, prefix),
      el('schema', {}, schema),
      el('metadataNamespace', {}, namespace),
    ),
  )

export const setEntry = (spec: string, name: string): Xml =>
  el('set', {}, el('setSpec', {}, spec), el('setName', {}, name))

export const header = (frame: Frame, told: Told): Xml =>
  el(
    'header',
    { status: told.publication === null ? 'deleted' : undefined },
    el('identifier', {}, identifierOf(frame.base, told)),
    el('datestamp', {}, seconds(told.datestamp)),
    ...told.sets.map((set) => el('setSpec', {}, set)),
  )

export const record = (frame: Frame, told: Told, prefix: Prefix): Xml =>
  el(
    'record',
    {},
    header(frame, told),
    told.publication === null
      ? null
      : el('metadata', {}, METADATA[prefix](citableOf(told.publication, frame.base))),
  )

const METADATA: Readonly<Record<Prefix, (of: Citable) => Xml>> = {
  oai_dc: dublinCore,
  oai_datacite: (of) =>
    el(
      'oai_datacite',
      {
        xmlns: 'http://schema.datacite.org/oai/oai-1.1/',
        'xsi:schemaLocation':
          'http://schema.datacite.org/oai/oai-1.1/ http://schema.datacite.org/oai/oai-1.1/oai.xsd',
      },
      el('schemaVersion', {}, '4.5'),
      el('datacentreSymbol', {}, 'C2R'),
      el('payload', {}, dataciteXml(of)),
    ),
}

/** The word of where a long list stands; of a list that was whole at once there is none. */
export const resumption = ({ token }: Part): Xml =>
  token === null
    ? all([])
    : el('resumptionToken', { completeListSize: token.size, cursor: token.cursor }, token.text)
