import MarkdownIt from 'markdown-it'
import sanitize from 'sanitize-html'

/** The longest text a person may write in one field. Units: characters. */
export const LONGEST_TEXT = 64 * 1024

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false })

const TAGS = [
  'p',
  'br',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'strong',
  'em',
  's',
  'code',
]
const MORE = ['pre', 'hr', 'a', 'table', 'thead', 'tbody', 'tr', 'th', 'td']

/** Whole addresses, mail, and paths of our own; never `//host`, which a browser takes for one. */
const ADDRESS = /^(https?:|mailto:|\/(?!\/)|#)/i

/** The second wall: a closed list of elements, whatever the first one made. */
const WALL: sanitize.IOptions = {
  allowedTags: [...TAGS, ...MORE],
  allowedAttributes: { a: ['href', 'rel'], th: ['scope'], ol: ['start'] },
  allowedSchemes: ['https', 'http', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  transformTags: {
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    a: (tagName, attribs): sanitize.Tag => ({
      tagName,
      attribs: ADDRESS.test(attribs.href ?? '')
        ? { href: attribs.href ?? '', rel: 'nofollow noopener ugc' }
        : {},
    }),
  },
}

/** What people write, as HTML that holds no script, no style, no image and no frame. */
export const markdownHtml = (text: string): string =>
  sanitize(markdown.render(text.slice(0, LONGEST_TEXT)), WALL)
