import { strToU8, type Zippable, zipSync } from 'fflate'
import { dirOf } from '#kernel/languages.ts'
import type { PublicationDocument } from './blocks.ts'
import { escaped, type Markup, markupOf } from './markup.ts'
import { legible } from './reading.ts'

/**
 * A publication as EPUB 3.3, with what it says of its accessibility.
 *
 * Units   the same document gives the same bytes
 * Source  W3C EPUB 3.3; W3C EPUB Accessibility 1.1 (discovery metadata)
 */
export function epubOf(made: PublicationDocument): Uint8Array {
  const texts = {
    'META-INF/container.xml': CONTAINER,
    'OEBPS/package.opf': packageOf(made),
    'OEBPS/nav.xhtml': navigationOf(made),
    'OEBPS/text.xhtml': textOf(made),
    'OEBPS/style.css': STYLE,
  }
  const packed: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] }
  for (const [name, text] of Object.entries(texts)) packed[name] = [strToU8(text), { level: 9 }]
  // A picture is packed already: to pack it again takes seconds and saves nothing.
  for (const [key, { bytes, type }] of made.figures)
    packed[`OEBPS/${imageName(key, type)}`] = [bytes, { level: 0 }]
  return zipSync(packed, { mtime: made.publishedAt })
}

const imageName = (key: string, type: string): string =>
  `figure-${key}.${type === 'image/png' ? 'png' : 'jpg'}`

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`

const STYLE = `body { font-family: serif; line-height: 1.5; margin: 0 5%; }
h1, h2, h3, h4, h5 { font-family: serif; line-height: 1.2; page-break-after: avoid; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid; padding: 0.3em 0.5em 0.3em 0; text-align: start; vertical-align: top; }
figure { margin: 1.5em 0; page-break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption, .small, .text-mark { font-size: 0.9em; }
.text-mark { font-style: italic; }
pre { white-space: pre-wrap; }
dt { font-weight: bold; }
`

const said = (text: string): string => escaped(legible(text))

const instant = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`

function packageOf(made: PublicationDocument): string {
  const { lang, address, title, creators, publisher, publishedAt, subjects, licence } = made
  const meta = (property: string, text: string) =>
    `<meta property="${property}">${said(text)}</meta>`
  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder']
  const pictures = made.figures.size > 0
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${said(lang)}" dir="${dirOf(lang)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${said(address)}</dc:identifier>
<dc:title>${said(title)}</dc:title>
<dc:language>${said(lang)}</dc:language>
${creators.map((name) => `<dc:creator>${said(name)}</dc:creator>`).join('\n')}
<dc:publisher>${said(publisher)}</dc:publisher>
<dc:date>${instant(publishedAt)}</dc:date>
${made.point === '' ? '' : `<dc:description>${said(made.point)}</dc:description>`}
${subjects.map((name) => `<dc:subject>${said(name)}</dc:subject>`).join('\n')}
${licence ? `<dc:rights>${said(`${licence.name} ${licence.href}`)}</dc:rights>` : ''}
${meta('dcterms:modified', instant(publishedAt))}
${meta('schema:accessMode', 'textual')}
${pictures ? meta('schema:accessMode', 'visual') : ''}
${meta('schema:accessModeSufficient', 'textual')}
${[...features, ...(pictures ? ['alternativeText'] : []), 'displayTransformability']
  .map((feature) => meta('schema:accessibilityFeature', feature))
  .join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', made.words.accessibility)}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="text" href="text.xhtml" media-type="application/xhtml+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${[...made.figures]
  .map(
    ([key, { type }]) =>
      `<item id="figure-${key}" href="${imageName(key, type)}" media-type="${type}"/>`,
  )
  .join('\n')}
</manifest>
<spine page-progression-direction="${dirOf(lang)}"><itemref idref="text"/></spine>
</package>
`
}

const pageOf = (made: PublicationDocument, title: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${said(made.lang)}" xml:lang="${said(made.lang)}" dir="${dirOf(made.lang)}">
<head><meta charset="utf-8"/><title>${said(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body>
${inside}
</body>
</html>
`

const idOf = (index: number): string => `part-${index + 1}`

function navigationOf(made: PublicationDocument): string {
  const { contents } = made.words
  const lines = made.sections.map(
    ({ title }, index) => `<li><a href="text.xhtml#${idOf(index)}">${said(title)}</a></li>`,
  )
  return pageOf(
    made,
    contents,
    `<nav epub:type="toc" id="toc"><h1>${said(contents)}</h1><ol><li><a href="text.xhtml#title">${said(made.title)}</a></li>${lines.join('')}</ol></nav>`,
  )
}

function textOf(made: PublicationDocument): string {
  const site = new URL(made.address).origin
  const way: Markup = {
    link: (href) => (href.startsWith('/') ? `${site}${href}` : href),
    figureWord: made.words.figure,
    figure: (key) => {
      const figure = made.figures.get(key)
      if (!figure) return null
      const { alternative, credit } = figure
      return {
        ...figure,
        ...{ src: imageName(key, figure.type), alternative: legible(alternative) },
        credit: legible(credit),
      }
    },
  }
  const sections = made.sections.map(
    ({ title, blocks }, index) =>
      `<section id="${idOf(index)}"><h2>${said(title)}</h2>${xhtml(markupOf(blocks, way))}</section>`,
  )
  return pageOf(
    made,
    made.title,
    `<header id="title"><h1>${said(made.title)}</h1>${titleOf(made)}</header>\n${sections.join('\n')}\n${lastOf(made)}`,
  )
}

/** What a page of the web needs and a book has no use for. */
const xhtml = (markup: string): string =>
  markup
    .replaceAll('<div class="table-wide" role="group" tabindex="0"><table>', '<table>')
    .replaceAll('</table></div>', '</table>')
    .replaceAll(' rel="nofollow noopener ugc"', '')

function titleOf({ point, creators, facts, words }: PublicationDocument): string {
  const lines = facts.map(({ term, value }) => `<dt>${said(term)}</dt><dd>${said(value)}</dd>`)
  return [
    point === '' ? '' : `<p><strong>${said(point)}</strong></p>`,
    creators.length === 0 ? '' : `<p>${creators.map(said).join(', ')}</p>`,
    lines.length === 0 ? '' : `<h2>${said(words.facts)}</h2><dl>${lines.join('')}</dl>`,
  ].join('')
}

function lastOf({ address, licence, words }: PublicationDocument): string {
  const terms = licence
    ? `<p>${said(words.licence)}: <a href="${said(licence.href)}">${said(licence.name)}</a></p>`
    : ''
  return `<footer class="small"><p><a href="${said(address)}">${said(address)}</a></p>${terms}</footer>`
}
