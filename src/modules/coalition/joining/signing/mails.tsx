import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import type { FoundApplication } from '../queries.ts'

/** To who is named to sign: who asks, for which city, and the link only they get. */
export const signatoryMail = (
  t: Words,
  asked: {
    readonly token: string
    readonly expires_at: Date
    readonly applicant: string
    readonly wish: FoundApplication
  },
): MailContent => {
  const { wish, applicant, expires_at, token } = asked
  const place = wish.place_name
  return {
    title: t('signing.mail.title', { place }),
    paragraphs: [
      t('signing.mail', {
        name: wish.signatory_name ?? '',
        applicant,
        address: wish.official_address ?? '',
        place,
      }),
      t('signing.mail.until', { date: t.date(expires_at) }),
    ],
    action: { label: t('signing.mail.action'), href: `/joining/signing/${token}` },
    after: [t('signing.mail.after')],
  }
}

/** To the applicant: what the signatory said, in their own words where there are any. */
export const answeredMail = (
  t: Words,
  answer: 'signed' | 'not-yet' | 'not-mine',
  wish: FoundApplication,
  words?: string,
): MailContent => ({
  title: t(`signing.mail.${answer}.title`, { place: wish.place_name }),
  paragraphs: [
    t(`signing.mail.${answer}`, { name: wish.signatory_name ?? '', place: wish.place_name }),
    ...(words ? [words] : []),
  ],
  action: { label: t('checking.mail.to-application'), href: `/joining/${wish.id}` },
})
