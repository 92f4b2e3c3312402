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

/** To a mailbox that a subscription is to move to. */
export const moveMail = (t: Words, href: string): MailContent => ({
  title: t('readers.mail.move.title'),
  paragraphs: [t('readers.mail.move')],
  action: { label: t('readers.mail.move.do'), href },
  after: [t('readers.mail.confirm.days'), t('readers.mail.confirm.mistake')],
})

/** To the mailbox that a subscription has left. */
export const movedMail = (t: Words): MailContent => ({
  title: t('readers.mail.moved.title'),
  paragraphs: [t('readers.mail.moved'), t('readers.mail.moved.mistake')],
})
