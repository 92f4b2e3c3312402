import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

/** Read off a screen in two groups of four. */
export const spaced = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

export function proofMail(
  t: Words,
  purpose: 'sign-in' | 'address',
  opening: { readonly code: string; readonly token: string },
): MailContent {
  const code = spaced(opening.code)
  const after = [t('people.mail.minutes'), t('people.mail.not-you')]
  if (purpose === 'address')
    return {
      title: t('people.address.mail.title'),
      paragraphs: [t('people.address.mail.text')],
      code,
      after,
    }
  const href = `/sign-in/link?token=${opening.token}`
  return {
    title: t('people.sign-in.mail.title'),
    paragraphs: [t('people.sign-in.mail.text')],
    code,
    action: { label: t('people.sign-in.mail.action'), href },
    after,
  }
}
