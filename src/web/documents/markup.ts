import { dirOf } from '#kernel/languages.ts'
import type { Block, Run } from './blocks.ts'
import { plainText } from './blocks.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

/** How a figure and a link are written where the text is shown. */
export type Markup = {
  /** The address of a path of ours; null takes the link away and leaves its words. */
  readonly link: (href: string) => string | null
  readonly figure: (key: string) => MarkedFigure | null
  readonly figureWord: (number: number) => string
}

type MarkedFigure = {
  readonly src: string
  readonly alternative: string
  /** The language of the alternative, where that may be another than the text's. */
  readonly alternativeLang?: string
  readonly width: number
  readonly height: number
  readonly credit: string
}

/** Blocks as HTML that is XHTML too: every tag closed, every sign escaped, nothing of ours missing. */
export const markupOf = (blocks: readonly Block[], way: Markup): string =>
  blocks.map((block) => blockMarkup(block, way)).join('\n')

function blockMarkup(block: Block, way: Markup): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${runsMarkup(block.runs, way)}</h${block.level}>`
    case 'paragraph':
      return `<p>${runsMarkup(block.runs, way)}</p>`
    case 'list':
      return listMarkup(block, way)
    case 'quote':
      return `<blockquote>${markupOf(block.blocks, way)}</blockquote>`
    case 'code':
      return `<pre><code>${escaped(block.text)}</code></pre>`
    case 'table':
      return tableMarkup(block, way)
    case 'rule':
      return '<hr/>'
    case 'figure':
      return figureMarkup(block, way)
    case 'marked':
      return markedMarkup(block, way)
  }
}

function markedMarkup(block: Extract<Block, { kind: 'marked' }>, way: Markup): string {
  const { lang, said, saidLang, blocks } = block
  const inside = markupOf(blocks, way)
  const whole = lang === null ? inside : `<div${langMarkup(lang)}>${inside}</div>`
  return `${whole}\n<p class="text-mark"${langMarkup(saidLang)}>${escaped(said)}</p>`
}

/** `xml:lang` is for books, and no harm on a page. */
function langMarkup(lang: string | null): string {
  if (lang === null) return ''
  const tag = escaped(lang)
  return ` lang="${tag}" xml:lang="${tag}" dir="${dirOf(lang)}"`
}

function listMarkup({ start, items }: Extract<Block, { kind: 'list' }>, way: Markup): string {
  if (items.length === 0) return ''
  const inside = items.map((item) => `<li>${itemMarkup(item, way)}</li>`).join('')
  if (start === null) return `<ul>${inside}</ul>`
  return `<ol${start === 1 ? '' : ` start="${start}"`}>${inside}</ol>`
}

/** A list item of one paragraph needs no paragraph of its own. */
function itemMarkup(item: readonly Block[], way: Markup): string {
  const [first, ...rest] = item
  if (first?.kind !== 'paragraph') return markupOf(item, way)
  return `${runsMarkup(first.runs, way)}${markupOf(rest, way)}`
}

function tableMarkup({ head, rows }: Extract<Block, { kind: 'table' }>, way: Markup): string {
  const cells = (row: readonly (readonly Run[])[], tag: string) =>
    row.map((runs) => `<${tag}>${runsMarkup(runs, way)}</${tag.split(' ')[0]}>`).join('')
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
  return `<div class="table-wide" role="group" tabindex="0"><table><thead><tr>${cells(head, 'th scope="col"')}</tr></thead>${
    body === '' ? '' : `<tbody>${body}</tbody>`
  }</table></div>`
}

function figureMarkup({ key, caption }: Extract<Block, { kind: 'figure' }>, way: Markup): string {
  const figure = way.figure(key)
  // A number nobody uploaded a picture for: its words stay.
  if (!figure) return plainText(caption) === '' ? '' : `<p>${runsMarkup(caption, way)}</p>`
  const { src, alternative, alternativeLang = null, width, height, credit } = figure
  const said = [runsMarkup(caption, way), escaped(credit)].filter((text) => text !== '')
  const words = [`<b>${escaped(way.figureWord(Number(key)))}</b>`, ...said].join(' · ')
  return `<figure><img src="${escaped(src)}" alt="${escaped(alternative)}"${langMarkup(alternativeLang)} width="${width}" height="${height}"/><figcaption>${words}</figcaption></figure>`
}

const MARKS = [
  ['code', 'code'],
  ['struck', 's'],
  ['em', 'em'],
  ['strong', 'strong'],
] as const

const runsMarkup = (runs: readonly Run[], way: Markup): string =>
  runs.map((run) => runMarkup(run, way)).join('')

function runMarkup(run: Run, way: Markup): string {
  if (run.isBreak) return '<br/>'
  const marked = MARKS.reduce(
    (inside, [look, tag]) => (run[look] ? `<${tag}>${inside}</${tag}>` : inside),
    escaped(run.text),
  )
  const href = run.href === undefined ? null : way.link(run.href)
  return href === null
    ? marked
    : `<a href="${escaped(href)}" rel="nofollow noopener ugc">${marked}</a>`
}
