import { bestLang, dirOf } from '#kernel/languages.ts'
import { SITE } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import type { BlockItem } from '../issues/index.ts'
import { absolute, cleanLine, plainText, withoutBraces } from '../issues/index.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  withoutBraces(cleanLine(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? ''))

const FACE = "'Source Sans 3','Segoe UI',Roboto,'Noto Sans Arabic',Helvetica,Arial,sans-serif"
const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){.paper{background:#14181f!important}.ink{color:#e8e6e1!important}.muted{color:#a9b1bb!important}.link{color:#6cc3c9!important}}`

/** Enough to know whether to open it. Units: characters. */
const EXCERPT = 240

function textIn(item: BlockItem, langs: readonly string[]): BlockItem['texts'][number] | undefined {
  const original = item.texts.find((text) => text.original)?.lang ?? ''
  const lang = bestLang(
    item.texts.map((text) => text.lang),
    langs,
    original,
  )
  return item.texts.find((text) => text.lang === lang) ?? item.texts[0]
}

/** The beginning of a text, ended at a word. */
function excerptOf(text: string): string {
  const plain = cleanLine(plainText(text))
  if (plain.length <= EXCERPT) return plain
  return `${plain.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`
}

/** A digest as the mailing takes it: each item with its title, its beginning and its way. */
export function digestMail(t: Words, items: readonly BlockItem[], langs: readonly string[]) {
  const pieces = items.map((item) => {
    const said = textIn(item, langs)
    const href = absolute(item.href)
    return {
      href,
      lang: said?.lang ?? 'und',
      title: said?.title ?? href,
      text: excerptOf(said?.text ?? ''),
    }
  })
  const subject = t('digests.mail.subject', {
    count: items.length,
    title: cleanLine(pieces[0]?.title ?? ''),
  })
    .replaceAll('{{', '')
    .slice(0, 150)
  return { subject, html: htmlOf(t, pieces), text: textOf(t, pieces) }
}

type Piece = {
  readonly href: string
  readonly lang: string
  readonly title: string
  readonly text: string
}

const tongue = ({ lang }: Piece): string =>
  lang === 'und' ? ' dir="auto"' : ` lang="${escaped(lang)}" dir="${dirOf(lang)}"`

const row = (piece: Piece): string =>
  `<tr><td${tongue(piece)} style="padding:0 0 20px"><a class="link" href="${escaped(piece.href)}" style="font:600 19px/1.3 ${FACE};color:#0b5c63">${escaped(piece.title)}</a><div class="ink" style="padding:4px 0 0;font:400 17px/1.5 ${FACE};color:#1b2430">${escaped(piece.text)}</div></td></tr>`

function htmlOf(t: Words, pieces: readonly Piece[]): string {
  const foot = (href: string, label: string) =>
    `<a class="link" href="${href}" style="color:#0b5c63">${escaped(label)}</a>`
  return `<!DOCTYPE html>
<html lang="${escaped(t.lang)}" dir="${t.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(t('digests.mail.title'))}</title><style>${DARK}</style></head>
<body class="paper" style="margin:0;padding:0;background:#fbfaf7">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#fbfaf7"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:${t.dir === 'rtl' ? 'right' : 'left'}">
<tr><td style="padding:0 0 20px"><h1 class="ink" style="margin:0;font:600 26px/1.2 'Source Serif 4',Georgia,serif;color:#1b2430">${escaped(t('digests.mail.title'))}</h1></td></tr>
${pieces.map(row).join('\n')}
<tr><td class="muted" style="padding:16px 0 0;border-top:1px solid #8a8678;font:400 14px/1.6 ${FACE};color:#55606e">${escaped(t('digests.mail.why'))} ${foot('{{preferences}}', t('digests.mail.change'))} · ${foot('{{unsubscribe}}', t('digests.mail.leave'))}<br>${escaped(t('shell.name'))} · ${foot(`${SITE}/`, SITE)}</td></tr>
</table></td></tr></table></body></html>`
}

/** Double braces are the mailing's own marks. */
const unbraced = (text: string): string => text.replaceAll('{{', '{ {').replaceAll('}}', '} }')

const textOf = (t: Words, pieces: readonly Piece[]): string =>
  [
    t('digests.mail.title'),
    ...pieces.map(({ title, text, href }) => unbraced([cleanLine(title), text, href].join('\n'))),
    `-- \n${t('digests.mail.why')}\n${t('digests.mail.change')}: {{preferences}}\n${t('digests.mail.leave')}: {{unsubscribe}}\n${t('shell.name')} ${SITE}/`,
  ].join('\n\n')
