import type { Role } from '#kernel/actor.ts'
import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'

type Invited = {
  readonly bodyName: string
  /** Null: the platform itself invites. */
  readonly hostName: string | null
  readonly roles: readonly Role[]
  readonly token: string
  readonly expiresAt: Date
}

export const invitationMail = (t: Words, invited: Invited): MailContent => ({
  title: t('people.invitation.mail.title', { body: invited.bodyName }),
  paragraphs: [
    t('people.invitation.mail.text', {
      host: invited.hostName ?? t('shell.name'),
      body: invited.bodyName,
      roles: t.list(invited.roles.map((role) => t(`frame.role.${role}`))),
    }),
  ],
  action: { label: t('people.invitation.mail.action'), href: `/invitations/${invited.token}` },
  after: [t('people.invitation.mail.after', { date: t.date(invited.expiresAt) })],
})
