import { dirOf } from '#kernel/languages.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Mail } from './mail.ts'

/** What a mail needs of the reader's words; `Words` of the pages is one. */
export type MailWords = { (key: MessageKey): string; readonly lang: string }

/**
 * What a mail says, already in the reader's language. `href` is a path of ours (`/plan/…`): the
 * site's own address is put before it when the message is sent, so that no room has to know it.
 */
export type MailContent = {
  /** The subject, and the heading of the message. */
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Records it tells of, each with its own link: a path of ours as `href`. */
  readonly items?: readonly MailItem[]
  /** A code or number to be read off, set large. */
  readonly code?: string
  /** The one thing to do: a verb and where it leads. */
  readonly action?: { readonly label: string; readonly href: string }
  /** Small print under the action: why this came, what to do when it was a mistake. */
  readonly after?: readonly string[]
  /** Quiet links at the very end. */
  readonly ways?: readonly { readonly label: string; readonly href: string }[]
}

type MailItem = {
  readonly title: string
  readonly href: string
  /** The language of title and text. */
  readonly lang: string
  readonly text?: string
  /** In the reader's language. */
  readonly note?: string
}

/** Stands for the site's address until the message is sent; `.invalid` is nobody's (RFC 2606). */
export const SITE = 'https://site.invalid'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? '')

const linkOf = (href: string): string => (href.startsWith('/') ? `${SITE}${href}` : href)

/* Mail readers know neither style sheets nor custom properties: the tokens' values, by hand. */
const INK = '#1b2430'
const MUTED = '#55606e'
const BRAND = '#0b5c63'
const PAPER = '#fbfaf7'
const LINE = '#d9d6ce'
const FACE = "'Source Sans 3','Segoe UI',Roboto,Helvetica,Arial,sans-serif"

const paragraph = (text: string, look: string): string =>
  `<tr><td style="padding:0 0 16px;font:${look} ${FACE};white-space:pre-line">${escaped(text)}</td></tr>`

const CODE = (code: string): string =>
  `<tr><td style="padding:4px 0 20px;font:600 32px/1.2 ${FACE};letter-spacing:3px;color:${INK}">${escaped(code)}</td></tr>`

const BUTTON = (label: string, href: string): string =>
  `<tr><td style="padding:4px 0 20px"><a href="${escaped(linkOf(href))}" style="display:inline-block;padding:12px 20px;background:${BRAND};color:#ffffff;border-radius:4px;font:600 17px/1.3 ${FACE};text-decoration:none">${escaped(label)}</a></td></tr>
<tr><td style="padding:0 0 20px;font:400 14px/1.5 ${FACE};color:${MUTED};word-break:break-all">${escaped(linkOf(href))}</td></tr>`

const ITEM = ({ title, href, lang, text = '', note = '' }: MailItem): string =>
  `<tr><td style="padding:0 0 20px"><div lang="${escaped(lang)}" dir="${dirOf(lang)}"><a href="${escaped(linkOf(href))}" style="font:600 19px/1.3 ${FACE};color:${BRAND}">${escaped(title)}</a>${
    text === ''
      ? ''
      : `<div style="padding:4px 0 0;font:400 17px/1.5 ${FACE}">${escaped(text)}</div>`
  }</div>${note === '' ? '' : `<div style="padding:4px 0 0;font:400 14px/1.5 ${FACE};color:${MUTED}">${escaped(note)}</div>`}</td></tr>`

const WAYS = (ways: NonNullable<MailContent['ways']>): string =>
  `<tr><td style="padding:0 0 16px;font:400 14px/1.6 ${FACE};color:${MUTED}">${ways.map(({ label, href }) => `<a href="${escaped(linkOf(href))}" style="color:${BRAND}">${escaped(label)}</a>`).join(' · ')}</td></tr>`

/** The message as one hand-written table that every reader draws, in both directions of script. */
export function mailHtml(t: MailWords, content: MailContent): string {
  const { title, paragraphs, items = [], code, action, after = [], ways = [] } = content
  const dir = dirOf(t.lang)
  const rows = [
    `<tr><td style="padding:0 0 16px;font:600 26px/1.2 'Source Serif 4',Georgia,serif;color:${INK}">${escaped(title)}</td></tr>`,
    ...paragraphs.map((text) => paragraph(text, '400 17px/1.5')),
    ...items.map(ITEM),
    ...(code === undefined ? [] : [CODE(code)]),
    ...(action === undefined ? [] : [BUTTON(action.label, action.href)]),
    ...after.map((text) => paragraph(text, '400 15px/1.5')),
    ...(ways.length === 0 ? [] : [WAYS(ways)]),
  ]
  return `<!DOCTYPE html>
<html lang="${escaped(t.lang)}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${escaped(title)}</title></head>
<body style="margin:0;padding:0;background:${PAPER};color:${INK}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:${PAPER}"><tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${dir}" style="max-width:560px;text-align:${dir === 'rtl' ? 'right' : 'left'}">
<tr><td style="padding:0 0 24px;font:600 15px/1.4 ${FACE};color:${BRAND}">${escaped(t('shell.name'))}</td></tr>
${rows.join('\n')}
<tr><td style="padding:16px 0 0;border-top:1px solid ${LINE};font:400 14px/1.5 ${FACE};color:${MUTED}">${escaped(t('shell.promise'))}<br><a href="${SITE}/" style="color:${BRAND}">${SITE}</a></td></tr>
</table></td></tr></table></body></html>`
}

/** The same words as plain text. */
export function mailText(t: MailWords, content: MailContent): string {
  const { title, paragraphs, items = [], code, action, after = [], ways = [] } = content
  return [
    title,
    ...paragraphs,
    ...items.map(({ title, text = '', note = '', href }) =>
      [title, text, note, linkOf(href)].filter(Boolean).join('\n'),
    ),
    ...(code === undefined ? [] : [code]),
    ...(action === undefined ? [] : [`${action.label}:\n${linkOf(action.href)}`]),
    ...after,
    ...ways.map(({ label, href }) => `${label}:\n${linkOf(href)}`),
    `-- \n${t('shell.name')}\n${SITE}/`,
  ].join('\n\n')
}

/** A message to one address, as `sendMail` takes it: text and HTML with the same words. */
export const mailTo = (to: string, t: MailWords, content: MailContent): Mail => ({
  to,
  lang: t.lang,
  subject: content.title,
  text: mailText(t, content),
  html: mailHtml(t, content),
})
