import MarkdownIt, { type Token } from 'markdown-it'
import { cleanText } from '../service.ts'

const inspected = new MarkdownIt({ html: false, linkify: true })
inspected.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
/** For looking only: every address a writer meant stays to be seen, whatever it is. */
inspected.validateLink = () => true

type Link = { readonly href: string; readonly text: string }
type Picture = { readonly src: string; readonly alt: string }

export type Found = {
  readonly headings: readonly number[]
  readonly links: readonly Link[]
  readonly pictures: readonly Picture[]
}

const attribute = (token: Token, name: string): string => String(token.attrGet(name) ?? '')

/** What stands in a text, to be judged: levels of headings, links with their words, pictures. */
export function foundIn(text: string): Found {
  const tokens = inspected.parse(cleanText(text), {})
  const lines = tokens.map((token) => token.children ?? [])
  return {
    headings: tokens
      .filter(({ type }) => type === 'heading_open')
      .map(({ tag }) => Number(tag.slice(1))),
    links: lines.flatMap(linksOf),
    pictures: lines.flat().filter(isPicture).map(pictureOf),
  }
}

const isPicture = ({ type }: Token): boolean => type === 'image'

const pictureOf = (token: Token): Picture => ({
  src: attribute(token, 'src'),
  alt: token.content.trim(),
})

/** Links of one run of text; Markdown knows none inside another. */
function linksOf(tokens: readonly Token[]): readonly Link[] {
  const links: Link[] = []
  for (const [at, token] of tokens.entries()) {
    if (token.type !== 'link_open') continue
    const end = tokens.findIndex(({ type }, place) => place > at && type === 'link_close')
    const inside = tokens.slice(at + 1, end === -1 ? tokens.length : end)
    const text = inside.map(({ content }) => content).join('')
    links.push({ href: attribute(token, 'href'), text: text.trim() })
  }
  return links
}
