import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

type Said = 'submitted' | 'accepted' | 'refused'

export const partnerMail = (
  t: Words,
  said: Said,
  about: { readonly id: string; readonly name: string },
  words?: string,
): MailContent => ({
  title: t(`partners.mail.${said}.title`, { name: about.name }),
  paragraphs: [t(`partners.mail.${said}`, { name: about.name }), ...(words ? [words] : [])],
  action: { label: t('partners.mail.see'), href: `/partnering/${about.id}` },
})

export const recheckMail = (t: Words, count: number): MailContent => ({
  title: t('partners.mail.recheck.title'),
  paragraphs: [t('partners.mail.recheck', { count })],
  action: { label: t('partners.queue'), href: '/partnering' },
})
