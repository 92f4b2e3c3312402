import type { Actor } from '#kernel/actor.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { readInvitation } from '../service.ts'

type Props = {
  t: Words
  actor: Actor
  invitation: Awaited<ReturnType<typeof readInvitation>>
  path: string
  /** The invited address is one of the reader's own. */
  own: boolean
}

const STATE = { typed: {}, errors: [], restored: null }

/** What is offered, by whom, and one button to take it. */
export function InvitationPage({ t, actor, invitation, path, own }: Props) {
  const { bodyName, hostName, roles, department, expires_at: until, address } = invitation
  const facts = [
    {
      term: t('people.team.roles'),
      value: t.list(roles.map((role) => t(`frame.role.${role}`))),
    },
    ...(department === null ? [] : [{ term: t('people.team.department'), value: department }]),
    { term: t('people.invitation.from'), value: hostName ?? t('shell.name') },
    { term: t('people.invitation.to'), value: address ?? '' },
    { term: t('people.team.invited.until'), value: t.date(until) },
  ]
  return (
    <div class="measure stack wide">
      <PageHead
        t={t}
        title={t('people.invitation.title', { body: bodyName })}
        point={t('people.invitation.point', { body: bodyName })}
      />
      <Facts items={facts} />
      {own ? (
        <Form t={t} action={`${path}/acceptance`} page={path} state={STATE}>
          <FormActions>
            <Button>{t('people.invitation.accept', { body: bodyName })}</Button>
          </FormActions>
        </Form>
      ) : null}
      {actor.person && !own ? (
        <Notice t={t} kind="info" title={t('people.invitation.other-address')}>
          <p>
            <a href="/account/addresses">{t('people.addresses.add')}</a>
          </p>
        </Notice>
      ) : null}
      {actor.person ? null : (
        <p>
          <LinkButton href={`/sign-in?next=${encodeURIComponent(path)}`}>
            {t('people.invitation.sign-in', { address: address ?? '' })}
          </LinkButton>
        </p>
      )}
    </div>
  )
}
