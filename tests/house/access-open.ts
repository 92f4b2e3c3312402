import type { Table } from './access.ts'

const ALL = 'ooooooooooooo'

const rows = (addresses: readonly string[], row: string): Table =>
  Object.fromEntries(addresses.map((address) => [`GET ${address}`, row]))

const FEEDS = [
  '/library',
  '/library/themes/:theme',
  '/library/places/:country',
  '/briefings',
].flatMap((folder) => ['atom', 'rss', 'json'].map((ending) => `${folder}/feed.${ending}`))

const FILES = ['datacite.xml', 'datacite.json', 'dublin-core.xml', 'metadata.jsonld'].concat([
  ...['cite.bib', 'cite.ris', 'cite.json'],
])

const beside = (shelf: string): readonly string[] =>
  FILES.map((file) => `${shelf}/:number{[0-9]{1,9}}/${file}`)

/** What programs read: the same for everybody, of what every visitor may read. */
export const OPEN: Table = {
  ...rows(FEEDS, ALL),
  // The stage has a public lesson and note, and an issue that went out.
  ...rows(['/library/lessons', '/library/notes', '/briefings'].flatMap(beside), ALL),
  ...rows(
    ['/library/hub', '/oai', '/sitemap.xml', '/sitemaps/pages.xml', '/sitemaps/coalition.xml'],
    ALL,
  ),
  'GET /sitemaps/:file{[0-9]{1,6}\\.xml}': ALL,
  'POST /library/hub': ALL,
  'POST /oai': ALL,
}
