import { dirOf } from '#kernel/languages.ts'
import { SITE } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import { type Edition, type Piece, type Said, type Section, sectionsOf } from '../content/index.ts'
import { links } from '../links.ts'
import {
  absolute,
  bracesApart,
  cleanLine,
  mailHtml,
  plainText,
  withoutBraces,
} from '../marks/index.ts'
import {
  calledIn,
  directionOf,
  gradeOf,
  headingOf,
  pieceNote,
  placesOf,
  wordsAround,
} from './service.ts'

/** A message as the mailing takes it. `{{preferences}}` and `{{unsubscribe}}` are its own marks. */
export type IssueMail = { readonly subject: string; readonly html: string; readonly text: string }

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  withoutBraces(cleanLine(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? ''))

/* Mail readers know neither style sheets nor custom properties: the tokens' values, by hand. */
const TEXT = "'Source Sans 3','Segoe UI',Roboto,'Noto Sans Arabic',Helvetica,Arial,sans-serif"
const DISPLAY = "'Source Serif 4',Georgia,'Noto Naskh Arabic',serif"
const INK = '#1b2430'
const MUTED = '#55606e'
const BRAND = '#0b5c63'
const PAPER = '#fbfaf7'
const LINE = '#d9d6ce'

/** Light is written into every cell, for readers that drop this; it turns dark where they keep it. */
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper{background:#14181f!important}.ink{color:#e8e6e1!important}.muted{color:#a9b1bb!important}.brand,.link{color:#6cc3c9!important}.rule{border-color:#39414c!important}}`

type Drawing = { readonly edition: Edition; readonly t: Words }

/** `lang` and `dir` where a text is not in the language of what is around it. */
const tongue = (said: Said, around: string): string =>
  said.lang === around
    ? ''
    : said.lang === 'und'
      ? ' dir="auto"'
      : ` lang="${escaped(said.lang)}" dir="${directionOf(said.lang)}"`

const around = ({ edition, t }: Drawing): string =>
  t.lang === edition.lang ? '' : ` lang="${t.lang}" dir="${t.dir}"`

const row = (style: string, inside: string, more = ''): string =>
  `<tr><td style="padding:0 0 10px;font:400 17px/1.5 ${TEXT};${style}"${more}>${inside}</td></tr>`

function pieceHtml(at: Drawing, piece: Piece): string {
  const { edition, t } = at
  const title = escaped(piece.title.text)
  const linked =
    piece.href === null || title === ''
      ? title
      : `<a href="${escaped(absolute(piece.href))}" class="brand" style="color:${BRAND}">${title}</a>`
  const facts = [placesOf(t, piece), gradeOf(t, piece), pieceNote(t, edition, piece)]
  const line = facts.filter((fact) => fact !== null && fact !== '').join(' · ')
  return [
    title &&
      row(
        `padding:14px 0 6px;color:${INK}`,
        `<h3 class="ink" style="margin:0;font:600 20px/1.25 ${DISPLAY}"${tongue(piece.title, edition.lang)}>${linked}</h3>`,
      ),
    line && row(`font-size:15px;color:${MUTED}`, escaped(line), ` class="muted"${around(at)}`),
    piece.corrects !== null && correctsHtml(at, piece.corrects),
    row(
      `color:${INK}`,
      mailHtml(piece.text.text, edition.pictures),
      ` class="ink"${tongue(piece.text, edition.lang)}`,
    ),
  ]
    .filter(Boolean)
    .join('\n')
}

/** Which issue was wrong, with the way to it. */
const correctsHtml = (at: Drawing, number: number): string =>
  row(
    'font-size:15px',
    footLink(escaped(absolute(links.issue(number))), at.t('issues.erratum.of', { number })),
    around(at),
  )

function sectionHtml(at: Drawing, section: Section, pieces: readonly Piece[]): string {
  const { title, about } = headingOf(at.t, section)
  return [
    row(
      `padding:26px 0 6px;border-top:1px solid ${LINE}`,
      `<h2 class="ink" style="margin:0;font:600 24px/1.2 ${DISPLAY};color:${INK}">${escaped(title)}</h2>`,
      ` class="rule"${around(at)}`,
    ),
    about && row(`font-size:15px;color:${MUTED}`, escaped(about), ` class="muted"${around(at)}`),
    ...pieces.map((piece) => pieceHtml(at, piece)),
  ].join('\n')
}

/** The lessons of the issue in a list, each with its places: a reader chooses in ten seconds. */
function contentsHtml(at: Drawing): string {
  const { edition, t } = at
  const lessons = edition.pieces.filter(({ kind }) => kind === 'lesson')
  if (lessons.length < 2) return ''
  const items = lessons.map((piece) => {
    const places = placesOf(t, piece)
    const told =
      places === '' ? '' : ` <span class="muted" style="color:${MUTED}">(${escaped(places)})</span>`
    return `<li style="margin:0 0 6px"><span${tongue(piece.title, edition.lang)}>${escaped(piece.title.text)}</span>${told}</li>`
  })
  return [
    row(
      'padding:20px 0 6px',
      `<h2 class="ink" style="margin:0;font:600 20px/1.25 ${DISPLAY};color:${INK}">${escaped(t('issues.lessons'))}</h2>`,
      around(at),
    ),
    row(
      `color:${INK}`,
      `<ul style="margin:0;padding-inline-start:22px">${items.join('')}</ul>`,
      ' class="ink"',
    ),
  ].join('\n')
}

const small = (at: Drawing, inside: string): string =>
  row(`padding:4px 0;font-size:14px;color:${MUTED}`, inside, ` class="muted"${around(at)}`)

const footLink = (href: string, label: string): string =>
  `<a href="${href}" class="brand" style="color:${BRAND}">${escaped(label)}</a>`

function footHtml(at: Drawing): string {
  const { t, edition } = at
  const web = escaped(absolute(links.issue(edition.number, edition.lang)))
  return [
    row(`padding:18px 0 0;border-top:1px solid ${LINE}`, '', ' class="rule"'),
    small(at, escaped(t('issues.foot.why'))),
    // The mailing puts each reader's own address in place of these two marks.
    small(
      at,
      `${footLink('{{preferences}}', t('issues.foot.preferences'))} · ${footLink('{{unsubscribe}}', t('issues.foot.unsubscribe'))} · ${footLink(web, t('issues.foot.web'))}`,
    ),
    small(at, `${escaped(t('shell.name'))} · ${footLink(`${SITE}/`, t('issues.foot.site'))}`),
  ].join('\n')
}

function issueHtml(at: Drawing): string {
  const { edition, t } = at
  const dir = dirOf(edition.lang)
  const title = escaped(edition.title.text)
  const lead = escaped(edition.lead.text)
  const web = escaped(absolute(links.issue(edition.number, edition.lang)))
  const sections = sectionsOf(edition)
  const begins = sections.filter(({ section }) => section === 'erratum' || section === 'highlights')
  const goesOn = sections.filter((one) => !begins.includes(one))
  const draw = (list: typeof sections) =>
    list.map(({ section, pieces }) => sectionHtml(at, section, pieces)).join('\n')
  return `<!DOCTYPE html>
<html lang="${escaped(edition.lang)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${title}</title><style>${DARK}</style></head>
<body class="paper" style="margin:0;padding:0;background:${PAPER}">
<div style="display:none;max-height:0;overflow:hidden">${lead}</div>
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${PAPER}"><tr><td align="center" style="padding:20px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="max-width:600px;text-align:${dir === 'rtl' ? 'right' : 'left'}">
${row(`font-size:15px;font-weight:600;color:${BRAND}`, `${escaped(t('shell.name'))}<br>${escaped(calledIn(t, edition))} · ${footLink(web, t('issues.foot.web'))}`, ` class="brand"${around(at)}`)}
${row(`color:${INK}`, `<h1 class="ink" style="margin:0;font:600 30px/1.15 ${DISPLAY}"${tongue(edition.title, edition.lang)}>${title}</h1>`)}
${lead === '' ? '' : row(`font-size:19px;color:${INK}`, lead, ` class="ink"${tongue(edition.lead, edition.lang)}`)}
${draw(begins)}
${contentsHtml(at)}
${draw(goesOn)}
${footHtml(at)}
</table></td></tr></table></body></html>`
}

const line = (text: string): string => bracesApart(cleanLine(text))

const correctsText = (t: Words, number: number): string =>
  `${t('issues.erratum.of', { number })}: ${absolute(links.issue(number))}`

function pieceText({ edition, t }: Drawing, piece: Piece): string {
  const facts = [placesOf(t, piece), gradeOf(t, piece), pieceNote(t, edition, piece)]
  return [
    line(piece.title.text),
    facts.filter((fact) => fact !== null && fact !== '').join(' · '),
    piece.corrects === null ? '' : correctsText(t, piece.corrects),
    plainText(piece.text.text),
    piece.href === null ? '' : absolute(piece.href),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** The whole issue as plain text, in the same order. */
function issueText(edition: Edition): string {
  const at = { edition, t: wordsAround(edition.lang) }
  const { t } = at
  const sections = sectionsOf(edition).map(({ section, pieces }) => {
    const { title, about } = headingOf(t, section)
    const head = [title.toLocaleUpperCase(t.lang), about].filter((part) => part !== null)
    return [head.join('\n'), ...pieces.map((piece) => pieceText(at, piece))].join('\n\n')
  })
  return [
    `${t('shell.name')}\n${calledIn(t, edition)}`,
    line(edition.title.text),
    line(edition.lead.text),
    ...sections,
    `-- \n${t('issues.foot.why')}\n${t('issues.foot.preferences')}: {{preferences}}\n${t('issues.foot.unsubscribe')}: {{unsubscribe}}\n${t('issues.foot.web')}: ${absolute(links.issue(edition.number, edition.lang))}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Units: characters of a subject; longer ones are cut by every reader. */
const LONGEST_SUBJECT = 160

/** One source, three forms of a message: what stands in its head, HTML, and plain text. */
export function issueMail(edition: Edition): IssueMail {
  const t = wordsAround(edition.lang)
  const subject = [...line(edition.title.text)].slice(0, LONGEST_SUBJECT).join('')
  return {
    subject: subject === '' ? calledIn(t, edition) : subject,
    html: issueHtml({ edition, t }),
    text: issueText(edition),
  }
}
