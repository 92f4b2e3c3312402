import type { Hono } from 'hono'
import { LANGS } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Xml } from '#web/documents/xml.ts'
import { type Ctx, type Env, room } from '#web/http.tsx'
import { wordsIn } from '#web/words.ts'
import {
  type Asked,
  Fault,
  namedBy,
  type Prefix,
  prefixOf,
  readAsked,
  SETS,
  selectionOf,
  type Verb,
} from './forms.ts'
import { OAI } from './links.ts'
import { answerTimes, listPart, PART_SIZE, readRecord } from './service.ts'
import {
  answered,
  type Frame,
  formats,
  header,
  identity,
  record,
  refused,
  resumption,
  setEntry,
} from './views/answers.ts'

/** The library for other libraries: OAI-PMH 2.0, by GET and by POST. `size`: records of one answer. */
export function harvestingRoutes(size = PART_SIZE): Hono<Env> {
  const routes = room()
  routes.get(OAI, (c) => answerWith(c, new URL(c.req.url).searchParams, size))
  routes.post(OAI, async (c) => {
    const said = new URLSearchParams()
    for (const [name, value] of await c.req.formData())
      said.append(name, typeof value === 'string' ? value : '')
    return answerWith(c, said, size)
  })
  return routes
}

/** What each verb is answered with. */
type Asking = {
  readonly c: Ctx
  readonly frame: Frame
  readonly asked: Asked
  readonly earliest: Date
  readonly size: number
}

const ANSWERS: Readonly<Record<Verb, (asking: Asking) => Promise<readonly Xml[]>>> = {
  async Identify({ c, frame, earliest }) {
    const { mailFrom } = c.var.house.config
    const mail = /<([^>]+)>/.exec(mailFrom)?.[1] ?? mailFrom
    return identity(frame, { name: words('shell.name'), mail, earliest })
  },
  async ListMetadataFormats({ c, frame, asked }) {
    const identifier = asked.said.get('identifier')
    if (identifier !== undefined) await readRecord(c.var.work, namedBy(frame.base, identifier))
    return formats()
  },
  async ListSets({ asked }) {
    if (asked.said.has('resumptionToken'))
      throw new Fault('badResumptionToken', 'The sets are one list.')
    return SETS.map((spec) => setEntry(spec, setName(spec)))
  },
  async GetRecord({ c, frame, asked }) {
    const identifier = asked.said.get('identifier')
    if (identifier === undefined) throw new Fault('badArgument', 'identifier is needed.')
    const prefix = prefixOf(asked.said.get('metadataPrefix'))
    return [record(frame, await readRecord(c.var.work, namedBy(frame.base, identifier)), prefix)]
  },
  ListIdentifiers: (asking) => list(asking, (told) => header(asking.frame, told)),
  ListRecords: (asking) => list(asking, (told, prefix) => record(asking.frame, told, prefix)),
}

type Draw = (told: Parameters<typeof header>[1], prefix: Prefix) => Xml

async function list({ c, asked, size }: Asking, draw: Draw): Promise<readonly Xml[]> {
  const selection = selectionOf(asked)
  const part = await listPart(c.var.work, selection, size)
  return [...part.records.map((told) => draw(told, selection.prefix)), resumption(part)]
}

const words = wordsIn(LANGS[0])

const setName = (spec: string): string =>
  spec.startsWith('theme-')
    ? words(`frame.theme.${spec.slice('theme-'.length)}` as MessageKey)
    : words(`feeds.set.${spec}` as MessageKey)

async function answerWith(c: Ctx, params: URLSearchParams, size: number): Promise<Response> {
  const base = c.var.house.config.baseUrl
  const { earliest, now } = await answerTimes(c.var.work)
  const frame = { base, oai: `${base}${OAI}`, now }
  let asked: Asked | null = null
  try {
    asked = readAsked(params)
    return sent(
      c,
      answered(
        frame,
        asked,
        ...(await ANSWERS[asked.verb]({ ...{ c, frame, asked }, earliest, size })),
      ),
    )
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    return sent(c, refused(frame, asked, error))
  }
}

const sent = (c: Ctx, body: string): Response =>
  c.body(body, 200, { 'Content-Type': 'text/xml; charset=UTF-8' })
