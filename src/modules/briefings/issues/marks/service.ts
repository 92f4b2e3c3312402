import MarkdownIt from 'markdown-it'
import sanitize from 'sanitize-html'
import { SITE } from '#platform/mail/template.ts'

/** Signs that turn the reading direction of what follows; a text says its direction by its language. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g
const BETWEEN_LINES = /[\p{Cc}\p{Zl}\p{Zp}]+/gu

/** One line as people typed it: no line break, no sign unseen; it may stand in the head of a mail. */
export const cleanLine = (typed: string): string =>
  typed.toWellFormed().replace(TURNING, '').replace(BETWEEN_LINES, ' ').replace(/ +/g, ' ').trim()

/** Text of several lines, with the breaks of its paragraphs and no other sign unseen. */
export const cleanText = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(TURNING, '')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, '')
    .trim()

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false })
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })

const TAGS = ['p', 'br', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'strong', 'em', 's']
const MORE = ['code', 'pre', 'hr', 'a', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td']

/** The web, or a path of ours; never `//host`, which a browser takes for another site. */
const ADDRESS = /^(https?:\/\/|\/(?!\/))/i
/** Pictures are uploaded here: one from elsewhere would tell somebody who reads. */
const PICTURE = /^\/files\/[0-9a-f-]{36}$/

const linked: sanitize.Transformer = (tagName, { href = '' }) => ({
  tagName,
  attribs: ADDRESS.test(href) ? { href, rel: 'nofollow noopener' } : {},
})

const WALL: sanitize.IOptions = {
  allowedTags: [...TAGS, ...MORE],
  allowedAttributes: {
    ...{ a: ['href', 'rel'], ol: ['start'], th: ['scope'] },
    img: ['src', 'alt', 'width', 'height', 'loading'],
  },
  allowedSchemes: ['https', 'http'],
  allowProtocolRelative: false,
  transformTags: {
    // The page has h1, its sections h2, each block h3: what stands in a block begins below.
    h1: 'h4',
    h2: 'h4',
    h3: 'h5',
    h4: 'h6',
    h5: 'h6',
    a: linked,
    th: (tagName) => ({ tagName, attribs: { scope: 'col' } }),
  },
  exclusiveFilter: ({ tag, attribs }) => tag === 'img' && !PICTURE.test(attribs.src ?? ''),
}

/** A picture as wide and high as it is, so that a text does not jump when it comes. Units: pixels. */
type Shown = { readonly fileId: string; readonly width: number; readonly height: number }

const sized =
  (pictures: readonly Shown[]): sanitize.Transformer =>
  (tagName, { src = '', alt = '' }) => {
    const known = pictures.find(({ fileId }) => src === `/files/${fileId}`)
    if (!known) return { tagName, attribs: { src, alt } }
    const size = { width: String(known.width), height: String(known.height) }
    return { tagName, attribs: { src, alt, ...size, loading: 'lazy' } }
  }

/** What an editor wrote, as HTML for a page: no script, no style, no address but the web's and ours. */
export const webHtml = (text: string, pictures: readonly Shown[] = []): string =>
  sanitize(markdown.render(cleanText(text)), {
    ...WALL,
    transformTags: { ...WALL.transformTags, img: sized(pictures) },
  })

const STYLES: Readonly<Record<string, string>> = {
  p: 'margin:0 0 14px',
  h4: 'margin:20px 0 8px;font-size:18px;line-height:1.3',
  h5: 'margin:18px 0 6px;font-size:17px;line-height:1.3',
  h6: 'margin:16px 0 6px;font-size:16px;line-height:1.3',
  ul: 'margin:0 0 14px;padding-inline-start:22px',
  ol: 'margin:0 0 14px;padding-inline-start:22px',
  li: 'margin:0 0 6px',
  blockquote: 'margin:0 0 14px;padding-inline-start:14px;border-inline-start:3px solid #0b5c63',
  code: 'font-family:Consolas,Menlo,monospace;font-size:15px',
  pre: 'margin:0 0 14px;white-space:pre-wrap',
  table: 'margin:0 0 14px;border-collapse:collapse;font-size:15px',
  th: 'padding:6px 10px 6px 0;border-bottom:1px solid #8a8678;text-align:start',
  td: 'padding:6px 10px 6px 0;border-bottom:1px solid #8a8678;text-align:start;vertical-align:top',
  img: 'display:block;max-width:100%;height:auto;border:0',
}

/** Double braces are the mailing's own marks: what people typed must not look like one. */
export const withoutBraces = (html: string): string =>
  html.replaceAll('{', '&#123;').replaceAll('}', '&#125;')

export const absolute = (href: string): string => (href.startsWith('/') ? `${SITE}${href}` : href)

/** The column of a mail. Some mail readers heed no style, only these. Units: pixels. */
const WIDEST = 600

function fitted(width: string | undefined, height: string | undefined): Record<string, string> {
  if (width === undefined || height === undefined) return {}
  const scale = Math.min(1, WIDEST / Number(width))
  const side = (pixels: string) => String(Math.max(1, Math.round(Number(pixels) * scale)))
  return { width: side(width), height: side(height) }
}

const styled: sanitize.Transformer = (tagName, given) => ({
  tagName,
  attribs: mailAttributes(tagName, given),
})

function mailAttributes(
  tagName: string,
  { href, src, rel: _, width, height, ...attribs }: sanitize.Attributes,
): sanitize.Attributes {
  return {
    ...attribs,
    ...fitted(width, height),
    ...(href === undefined ? {} : { href: absolute(href), class: 'link' }),
    ...(src === undefined ? {} : { src: absolute(src) }),
    style: tagName === 'a' ? 'color:#0b5c63' : (STYLES[tagName] ?? ''),
  }
}

const MAIL: sanitize.IOptions = {
  allowedTags: [...TAGS, ...MORE],
  allowedAttributes: {
    ...{ '*': ['style', 'class'], a: ['href'], ol: ['start'] },
    img: ['src', 'alt', 'width', 'height'],
  },
  allowedSchemes: ['https', 'http'],
  parseStyleAttributes: false,
  transformTags: Object.fromEntries([...Object.keys(STYLES), 'a'].map((tag) => [tag, styled])),
}

/** The same for a mail: mail readers know no style sheet, and an address of ours is written whole. */
export const mailHtml = (text: string, pictures: readonly Shown[] = []): string =>
  withoutBraces(sanitize(webHtml(text, pictures), MAIL))

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' }
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot);/g, (whole, name: string) => NAMED[name] ?? whole)

const attributeOf = (tag: string, name: string): string =>
  unescaped(new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '')

type Writing = { out: string; readonly lists: number[]; href: string }

/** What a mark becomes in plain text, by its name; everything else falls away. */
const OPENED: Readonly<Record<string, (at: Writing, tag: string) => string>> = {
  p: () => '',
  h4: () => '\n\n',
  h5: () => '\n\n',
  h6: () => '\n\n',
  br: () => '\n',
  hr: () => '\n\n----\n\n',
  blockquote: () => '\n\n> ',
  tr: () => '\n',
  pre: () => '\n\n',
  ul: ({ lists }) => {
    lists.push(Number.NaN)
    return '\n\n'
  },
  ol: ({ lists }, tag) => {
    lists.push(Number(attributeOf(tag, 'start') || 1))
    return '\n\n'
  },
  li: ({ lists }) => {
    const number = lists.pop() ?? Number.NaN
    lists.push(number + 1)
    const sign = Number.isNaN(number) ? '-' : `${number}.`
    return `\n${'  '.repeat(Math.max(0, lists.length - 1))}${sign} `
  },
  img: (_, tag) => `[${attributeOf(tag, 'alt')}]`,
  a: (at, tag) => {
    at.href = absolute(attributeOf(tag, 'href'))
    return ''
  },
}

const CLOSED: Readonly<Record<string, (at: Writing) => string>> = {
  p: ({ lists }) => (lists.length > 0 ? '' : '\n\n'),
  h4: () => '\n\n',
  h5: () => '\n\n',
  h6: () => '\n\n',
  pre: () => '\n\n',
  blockquote: () => '\n\n',
  table: () => '\n\n',
  th: () => ' | ',
  td: () => ' | ',
  ul: ({ lists }) => {
    lists.pop()
    return '\n\n'
  },
  ol: ({ lists }) => {
    lists.pop()
    return '\n\n'
  },
  a: ({ href, out }) => (href === '' || out.endsWith(href) ? '' : ` <${href}>`),
}

/** The same as plain text: what a reader without HTML gets, and whoever hears a mail read out. */
export function plainText(text: string): string {
  const at: Writing = { out: '', lists: [], href: '' }
  for (const piece of webHtml(text).split(/(<[^>]*>)/)) {
    const [, closing, name = ''] = /^<(\/?)([a-z0-9]+)/.exec(piece) ?? []
    if (name === '') at.out += unescaped(piece === '\n' ? '' : piece)
    else at.out += ((closing ? CLOSED[name] : OPENED[name]) ?? (() => ''))(at, piece)
  }
  const tidy = at.out
    .replace(/ \| *$/gm, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
  return bracesApart(tidy.trim())
}

/** Plain text knows no entities: a space keeps the braces of a text from being a mark of the mailing. */
export const bracesApart = (text: string): string =>
  text.replace(/\{(?=\{)/g, '{ ').replace(/\}(?=\})/g, '} ')
