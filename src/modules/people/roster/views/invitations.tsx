import type { Role } from '#kernel/actor.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { teamHref } from '../../links.ts'
import { endForm } from '../forms.ts'

export type Invitation = {
  readonly id: string
  readonly address: string | null
  readonly roles: readonly Role[]
  readonly department: string | null
  readonly created_at: Date
  readonly expires_at: Date
}

type Props = {
  t: Words
  body: { readonly slug: string }
  invitations: readonly Invitation[]
  now: Date
}

/** Who was invited and has not answered yet. */
export function Invitations({ t, body, invitations, now }: Props) {
  if (invitations.length === 0) return null
  const columns: readonly Column<Invitation>[] = [
    { key: 'address', head: t('people.sign-in.address'), cell: (row) => row.address },
    {
      key: 'roles',
      head: t('people.team.roles'),
      cell: (row) => t.list(row.roles.map((role) => t(`frame.role.${role}`))),
    },
    {
      key: 'until',
      head: t('people.team.invited.until'),
      cell: (row) =>
        row.expires_at > now ? (
          t.date(row.expires_at)
        ) : (
          <Status tone="idle">{t('people.team.invited.expired')}</Status>
        ),
    },
    {
      key: 'withdraw',
      head: t('people.change'),
      cell: (row) => (
        <Form
          t={t}
          action={`${teamHref(body.slug)}/invitations/${row.id}/withdrawal`}
          page={teamHref(body.slug)}
          state={endForm.blank}
          label={t('people.team.withdraw-named', { address: row.address ?? '' })}
        >
          <div class="row">
            <Button kind="quiet" small>
              {t('people.team.withdraw')}
            </Button>
          </div>
        </Form>
      ),
    },
  ]
  return (
    <Section title={t('people.team.invited')}>
      <Table
        t={t}
        caption={t('people.team.invited')}
        captionHeard
        cards
        columns={columns}
        rows={invitations}
        keyOf={(row) => row.id}
      />
    </Section>
  )
}
