import type { Hono } from 'hono'
import { missing } from '#kernel/refusals.ts'
import { RECORD_FILES, type RecordFile, signpostsOf, WRITERS } from '#web/documents/record-files.ts'
import { type Ctx, type Env, room } from '#web/http.tsx'
import {
  citableOf,
  findPublication,
  PUBLICATION_KINDS,
  type PublicationKind,
  publicationHref,
  SHELVES,
} from '../publications/index.ts'

/** Every publication for catalogues and reference managers: files beside its page. */
export function describingRoutes(): Hono<Env> {
  const routes = room()
  for (const kind of PUBLICATION_KINDS)
    for (const file of Object.keys(RECORD_FILES) as RecordFile[])
      routes.get(`${SHELVES[kind]}/:number{[0-9]{1,9}}/${file}`, (c) => sendFile(c, kind, file))
  return routes
}

/** Of what every visitor may read, whoever asks. */
async function sendFile(c: Ctx, kind: PublicationKind, file: RecordFile): Promise<Response> {
  const { work, house } = c.var
  const number = Number(c.req.param('number'))
  const found = (await findPublication(work, kind, number)) ?? missing()
  const page = `${house.config.baseUrl}${publicationHref(found)}`
  const of = citableOf(found, house.config.baseUrl)
  const licence = signpostsOf(of, page).find(({ rel }) => rel === 'license')
  return c.body(WRITERS[file](of), 200, {
    'Content-Type': `${RECORD_FILES[file]}; charset=utf-8`,
    'Content-Disposition': `${file.startsWith('cite') ? 'attachment' : 'inline'}; filename="c2r-${kind}-${number}-${file}"`,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    Link: `<${page}>; rel="describes", <${licence?.href}>; rel="license"`,
  })
}
