import { el, type Xml, xmlDocument } from '#web/documents/xml.ts'
import type { SitemapPage } from '../service.ts'

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

export const sitemapIndex = (addresses: readonly string[]): string =>
  xmlDocument(
    el(
      'sitemapindex',
      { xmlns: NAMESPACE },
      ...addresses.map((address) => el('sitemap', {}, el('loc', {}, address))),
    ),
  )

/** Source: sitemaps.org 0.9; languages by xhtml:link, each address with all of them and the default */
export const sitemap = (base: string, pages: readonly SitemapPage[]): string =>
  xmlDocument(
    el(
      'urlset',
      { xmlns: NAMESPACE, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' },
      ...pages.flatMap((page) => addressesOf(base, page)),
    ),
  )

function addressesOf(base: string, { href, langs, changedAt }: SitemapPage): readonly Xml[] {
  const plain = `${base}${href}`
  const ways = langs.map((lang) => ({ lang, address: `${plain}?lang=${lang}` }))
  const alternates = [...ways, { lang: 'x-default', address: plain }].map(({ lang, address }) =>
    el('xhtml:link', { rel: 'alternate', hreflang: lang, href: address }),
  )
  const addresses = [plain, ...ways.map(({ address }) => address)]
  return addresses.map((address) =>
    el(
      'url',
      {},
      el('loc', {}, address),
      changedAt && el('lastmod', {}, changedAt.toISOString().replace(/\.\d+Z$/, 'Z')),
      ...(langs.length === 0 ? [] : alternates),
    ),
  )
}
