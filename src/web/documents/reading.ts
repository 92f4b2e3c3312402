import { createHash } from 'node:crypto'
import MarkdownIt, { type Token } from 'markdown-it'
import { LONGEST_TEXT } from '#web/markdown.ts'
import { writtenAddress } from './address.ts'
import type { Block, Run } from './blocks.ts'

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false, breaks: false })

/** Lists and quotes within each other are read so deep; what is deeper stands at this depth. */
const DEEPEST = 6

/**
 * What people write in Markdown as blocks. A picture is `![caption](figure:1)` in a paragraph of its
 * own; one that is not of this text, and any address that is none of the web, leaves its words.
 */
export const blocksOf = (text: string): readonly Block[] => levelled(rawBlocks(text))

/** `known` holds the addresses that links may name by a word. */
function rawBlocks(text: string, known: Record<string, unknown> = {}): readonly Block[] {
  const tokens = markdown.parse(legible(text).slice(0, LONGEST_TEXT), known)
  return blocksIn({ tokens, at: 0 }, null, 0)
}

/**
 * The same of a text in pieces, each with blocks of its own: headings are put in order over all of
 * them. `definitions` are the addresses that links of any piece may name.
 */
export function blocksOfPieces(
  pieces: readonly string[],
  definitions: string,
): readonly (readonly Block[])[] {
  const known: Record<string, unknown> = {}
  markdown.parse(definitions, known)
  const raw = pieces.map((text) => rawBlocks(text, known))
  const whole = levelled(raw.flat())
  let from = 0
  return raw.map(({ length }) => {
    from += length
    return whole.slice(from - length, from)
  })
}

/** Without what no XML may hold: control characters, half a character, what is no character. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(
      /[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}]/gu,
      '',
    )

type Reader = { readonly tokens: readonly Token[]; at: number }

function blocksIn(reader: Reader, end: string | null, depth: number): Block[] {
  const blocks: Block[] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at]
    reader.at += 1
    if (!token || token.type === end) break
    blocks.push(...blockFrom(reader, token, depth))
  }
  return blocks
}

function blockFrom(reader: Reader, token: Token, depth: number): readonly Block[] {
  switch (token.type) {
    case 'heading_open':
      return [{ kind: 'heading', level: rawLevel(token.tag), runs: inlineOf(reader) }]
    case 'paragraph_open':
      return paragraphFrom(reader)
    case 'bullet_list_open':
      return listFrom(reader, null, depth)
    case 'ordered_list_open':
      return listFrom(reader, Number(token.attrGet('start') ?? 1), depth)
    case 'blockquote_open': {
      const blocks = blocksIn(reader, 'blockquote_close', depth + 1)
      return depth >= DEEPEST ? blocks : [{ kind: 'quote', blocks }]
    }
    case 'fence':
    case 'code_block':
      return [{ kind: 'code', text: token.content.replace(/\n$/, '') }]
    case 'table_open':
      return [tableFrom(reader)]
    case 'hr':
      return [{ kind: 'rule' }]
    default:
      return []
  }
}

/** The level as written, 1 to 6; it is put in order when all are known. */
const rawLevel = (tag: string) => Number(tag.slice(1)) as 3

function inlineOf(reader: Reader): readonly Run[] {
  const token = reader.tokens[reader.at]
  reader.at += 1
  return token?.type === 'inline' ? runsOf(token.children ?? []) : []
}

function paragraphFrom(reader: Reader): readonly Block[] {
  const children = reader.tokens[reader.at]?.children ?? []
  reader.at += 1
  const figures = children.flatMap(figureFrom)
  const runs = runsOf(children.filter((token) => figureFrom(token).length === 0))
  const said = plainText(runs) !== '' || figures.length === 0
  return [...(said ? [{ kind: 'paragraph' as const, runs }] : []), ...figures]
}

const plainText = (runs: readonly Run[]): string =>
  runs
    .map(({ text }) => text)
    .join('')
    .trim()

function figureFrom(token: Token): readonly Block[] {
  if (token.type !== 'image') return []
  const [, key] = /^figure:(\d{1,2})$/.exec(String(token.attrGet('src') ?? '')) ?? []
  return key === undefined
    ? []
    : [{ kind: 'figure', key: String(Number(key)), caption: runsOf(token.children ?? []) }]
}

function listFrom(reader: Reader, start: number | null, depth: number): readonly Block[] {
  const end = start === null ? 'bullet_list_close' : 'ordered_list_close'
  const items: Block[][] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at]
    reader.at += 1
    if (token?.type === end) break
    if (token?.type === 'list_item_open') items.push(blocksIn(reader, 'list_item_close', depth + 1))
  }
  if (depth >= DEEPEST) return items.flat()
  const first = start !== null && start > 999_999 ? 1 : start
  return [{ kind: 'list', start: first, items: items.filter((item) => item.length > 0) }]
}

function tableFrom(reader: Reader): Block {
  const rows: (readonly Run[])[][] = []
  while (reader.at < reader.tokens.length) {
    const token = reader.tokens[reader.at]
    reader.at += 1
    if (token?.type === 'table_close') break
    if (token?.type === 'tr_open') rows.push([])
    if (token?.type === 'th_open' || token?.type === 'td_open') rows.at(-1)?.push(inlineOf(reader))
  }
  const [head = [], ...rest] = rows
  return { kind: 'table', head, rows: rest }
}

type Look = Omit<Run, 'text' | 'isBreak'>

/** Which look a mark opens or closes. */
const LOOKS: Readonly<Record<string, keyof Look>> = { strong: 'strong', em: 'em', s: 'struck' }

function runsOf(tokens: readonly Token[]): readonly Run[] {
  const runs: Run[] = []
  let look: Look = {}
  for (const token of tokens) {
    look = lookAfter(look, token)
    runs.push(...runFrom(token, look))
  }
  return runs
}

function lookAfter(look: Look, token: Token): Look {
  if (token.type === 'link_open') {
    const href = writtenAddress(String(token.attrGet('href') ?? ''))
    return href === null ? look : { ...look, href }
  }
  if (token.type === 'link_close') return without(look, 'href')
  const mark = LOOKS[token.tag]
  if (mark === undefined) return look
  return token.nesting === 1 ? { ...look, [mark]: true } : without(look, mark)
}

const without = ({ ...look }: Look, key: keyof Look): Look => {
  delete look[key as 'strong']
  return look
}

function runFrom(token: Token, look: Look): readonly Run[] {
  if (token.type === 'text' || token.type === 'text_special')
    return token.content === '' ? [] : [{ ...look, text: token.content }]
  if (token.type === 'code_inline') return [{ ...look, text: token.content, code: true }]
  if (token.type === 'softbreak') return [{ ...look, text: ' ' }]
  if (token.type === 'hardbreak') return [{ text: '', isBreak: true }]
  // A picture of somewhere else: its words stay.
  if (token.type === 'image' && token.content !== '') return [{ ...look, text: token.content }]
  return []
}

/** Headings of a part begin under the part's own and never leave one out. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [Number(block.level)] : []))
  const highest = Math.min(...levels)
  let before = 2
  return blocks.map((block) => {
    if (block.kind === 'heading') {
      const asked = 3 + Number(block.level) - highest
      before = Math.min(asked, before + 1, 5)
      return { ...block, level: before as 3 | 4 | 5 }
    }
    return flattened(block)
  })
}

/** A heading within a list or a quote is a strong paragraph: it heads nothing. */
function flattened(block: Block): Block {
  if (block.kind === 'heading')
    return { kind: 'paragraph', runs: block.runs.map((run) => ({ ...run, strong: true })) }
  if (block.kind === 'quote') return { ...block, blocks: block.blocks.map(flattened) }
  if (block.kind === 'list')
    return { ...block, items: block.items.map((item) => item.map(flattened)) }
  return block
}

/** A paragraph of a text: anything that stands between two blank lines at its outermost level. */
export type Paragraph = {
  readonly hash: string
  readonly source: string
  /** Its lines in the text: from the first, up to and without the last. */
  readonly from: number
  readonly to: number
}

const hashOf = (source: string): string =>
  createHash('sha256').update(source.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16)

/** The paragraphs of a Markdown text with what names them: the same words have the same name. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const written = text.replace(/\r\n?/g, '\n')
  const lines = written.split('\n')
  return markdown
    .parse(written.slice(0, LONGEST_TEXT), {})
    .filter(({ level, map, nesting }) => level === 0 && map !== null && nesting !== -1)
    .map(({ map }) => ({ from: map?.[0] ?? 0, to: map?.[1] ?? 0 }))
    .map((at) => ({ ...at, source: lines.slice(at.from, at.to).join('\n').trimEnd() }))
    .filter(({ source }) => source !== '')
    .map((one) => ({ ...one, hash: hashOf(one.source) }))
}

/** What of a Markdown text stands in no paragraph: the addresses that its links name. */
export function definitionsOf(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  for (const { from, to } of paragraphsOf(text)) lines.fill('', from, to)
  return lines.filter((line) => line.trim() !== '').join('\n')
}
