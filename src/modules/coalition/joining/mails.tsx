import { isLang } from '#kernel/languages.ts'
import type { Work } from '#platform/database/work.ts'
import { sendMail } from '#platform/mail/mail.ts'
import { type MailContent, mailTo } from '#platform/mail/template.ts'
import { type Words, wordsIn } from '#web/words.ts'

type To = { readonly address: string; readonly lang: string }

/** Writes to an applicant or a second contact in the language of the wish. */
export async function writeTo(work: Work, to: To, write: (t: Words) => MailContent): Promise<void> {
  const t = wordsIn(isLang(to.lang) ? to.lang : 'en')
  await sendMail(work, mailTo(to.address, t, write(t)))
}

type About = { readonly id: string; readonly place: string }

type Said = 'asked' | 'accepted' | 'refused'

/** What the applicant hears, with the officer's own words where there are any. */
export const applicantMail = (t: Words, said: Said, about: About, words?: string): MailContent => ({
  title: t(`checking.mail.${said}.title`, { place: about.place }),
  paragraphs: [t(`checking.mail.${said}`, { place: about.place }), ...(words ? [words] : [])],
  action: {
    label: t(said === 'accepted' ? 'checking.mail.to-membership' : 'checking.mail.to-application'),
    href: said === 'accepted' ? '/membership' : `/joining/${about.id}`,
  },
})

export const contactMail = (
  t: Words,
  asked: {
    readonly token: string
    readonly applicant: string
    readonly place: string
    readonly name: string
  },
): MailContent => ({
  title: t('checking.mail.contact.title', { place: asked.place }),
  paragraphs: [
    t('checking.mail.contact', {
      name: asked.name,
      applicant: asked.applicant,
      place: asked.place,
    }),
  ],
  action: {
    label: t('checking.mail.contact.action'),
    href: `/joining/confirmation/${asked.token}`,
  },
  after: [t('checking.mail.contact.after')],
})

/** Officers hear that something waits for them. */
export const officerMail = (t: Words, about: About): MailContent => ({
  title: t('checking.officer.mail.title', { place: about.place }),
  paragraphs: [t('checking.officer.mail', { place: about.place })],
  action: { label: t('checking.mail.to-application'), href: `/joining/${about.id}` },
})
