import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import type { Turn } from './policy.ts'

/** What a change of standing says to the city's lead and deputy. */
export function noticeMail(t: Words, to: Turn): MailContent {
  const { reason, effectiveOn } = to
  return {
    title: t(`membership.mail.${to.to}.title`),
    paragraphs: [
      t(`membership.mail.${to.to}`, { date: effectiveOn ? t.date(effectiveOn) : '' }),
      ...(reason ? [t('membership.mail.reason', { reason })] : []),
    ],
    action: { label: t('membership.mail.action'), href: '/membership' },
  }
}

export const askMail = (t: Words, until: string): MailContent => ({
  title: t('membership.mail.ask.title'),
  paragraphs: [t('membership.mail.ask', { date: t.date(until) })],
  action: { label: t('membership.confirm.do'), href: '/membership' },
})

export const pledgeMail = (
  t: Words,
  pledge: { readonly what: string; readonly due_on: string; readonly late: boolean },
): MailContent => ({
  title: t(pledge.late ? 'membership.mail.late.title' : 'membership.mail.due.title'),
  paragraphs: [
    t(pledge.late ? 'membership.mail.late' : 'membership.mail.due', {
      date: t.date(pledge.due_on),
    }),
    pledge.what,
  ],
  action: { label: t('membership.mail.pledges'), href: '/membership' },
})

export const mandateMail = (t: Words, day: string): MailContent => ({
  title: t('membership.mail.mandate.title'),
  paragraphs: [t('membership.mail.mandate', { date: t.date(day) })],
  action: { label: t('membership.mail.action'), href: '/membership' },
})
