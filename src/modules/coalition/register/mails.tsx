import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

type From = { readonly name: string; readonly address: string; readonly city: string }

/** A reader's message, with the one address that is shown: the writer's own. */
export const letterOfReader = (
  t: Words,
  letter: From & { readonly subject: string; readonly message: string },
): MailContent => ({
  title: t('coalition.mail.letter.title', { city: letter.city, subject: letter.subject }),
  paragraphs: [t('coalition.mail.letter', { name: letter.name }), letter.message],
  after: [t('coalition.mail.letter.after', { address: letter.address })],
})

export const teamRequest = (
  t: Words,
  request: From & { readonly message: string },
): MailContent => ({
  title: t('coalition.mail.team.title', { name: request.name, city: request.city }),
  paragraphs: [t('coalition.mail.team', { ...request }), request.message],
  after: [t('coalition.mail.team.after', { address: request.address })],
})
