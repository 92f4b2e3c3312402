import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

export type Warning =
  | 'people.mail.passkey-added'
  | 'people.mail.passkey-removed'
  | 'people.mail.app-added'
  | 'people.mail.app-removed'
  | 'people.mail.codes-made'
  | 'people.mail.code-used'
  | 'people.mail.factors-removed'
  | 'people.mail.sign-on-added'
  | 'people.mail.address-added'
  | 'people.mail.address-removed'

/** The keys of an account changed: told to every address of it, in case it was somebody else. */
export const warningMail = (t: Words, warning: Warning): MailContent => ({
  title: t(warning),
  paragraphs: [t('people.mail.warning')],
  action: { label: t('people.mail.warning.action'), href: '/account/sign-ins' },
})
