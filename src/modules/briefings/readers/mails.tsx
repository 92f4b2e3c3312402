import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

/** To a mailbox that is to say whether it wants the briefings. */
export const confirmMail = (t: Words, href: string): MailContent => ({
  title: t('readers.mail.confirm.title'),
  paragraphs: [t('readers.mail.confirm')],
  action: { label: t('readers.mail.confirm.do'), href },
  after: [t('readers.mail.confirm.days'), t('readers.mail.confirm.mistake')],
})

/** To a mailbox that has them already. */
export const alreadyMail = (t: Words, href: string): MailContent => ({
  title: t('readers.mail.already.title'),
  paragraphs: [t('readers.mail.already')],
  action: { label: t('readers.mail.already.do'), href },
  after: [t('readers.mail.already.mistake')],
})
