import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { teamHref } from '../../links.ts'
import { may, type Team, type TeamSeat, TOP_ROLE } from '../../team/index.ts'
import { type Invitation, Invitations } from './invitations.tsx'
import { PlaceFields } from './place-fields.tsx'

export type TeamBody = Team & {
  readonly name: string
  readonly slug: string
  readonly demo: boolean
}

type Props = {
  t: Words
  actor: Actor
  body: TeamBody
  seats: readonly TeamSeat[]
  invitations: readonly Invitation[]
  now: Date
  invite: FormState
  hand: FormState
}

/** Who is in the team, what they may do there, and how it changes. */
export function TeamPage(props: Props) {
  const { t, actor, body, seats } = props
  const changes = may.change(actor, body)
  const lacksDeputy = body.kind === 'city' && !seats.some((seat) => seat.roles.includes('deputy'))
  const lacksHead = !seats.some((seat) => seat.roles.includes(TOP_ROLE[body.kind]))
  return (
    <Layout t={t}>
      <div class="stack wide">
        <PageHead
          t={t}
          title={t('people.team.title', { body: body.name })}
          point={t('people.team.point', { count: seats.length })}
          marks={body.demo ? <DemoMark t={t} /> : null}
        />
        {lacksHead && (
          <Notice t={t} kind="warning" title={t('people.team.no-head')}>
            <p>{t('people.team.no-head.text')}</p>
          </Notice>
        )}
        {lacksDeputy && (
          <Notice t={t} kind="warning" title={t('people.team.no-deputy')}>
            <p>{t('people.team.no-deputy.text')}</p>
          </Notice>
        )}
        <Table
          t={t}
          caption={t('people.team.seats')}
          captionHeard
          cards
          columns={columns(t, actor, body)}
          rows={seats}
          keyOf={(row) => row.id}
        />
        {changes && <Invitations {...props} />}
        {changes && <Invite {...props} />}
        {may.handOver(actor, body) && <HandOver {...props} />}
      </div>
    </Layout>
  )
}

const columns = (t: Words, actor: Actor, body: TeamBody): readonly Column<TeamSeat>[] => [
  {
    key: 'name',
    head: t('people.team.person'),
    cell: (row) =>
      may.endSeat(actor, body, row) ? (
        <a href={`${teamHref(body.slug)}/seats/${row.id}`}>{row.name}</a>
      ) : (
        row.name
      ),
  },
  {
    key: 'roles',
    head: t('people.team.roles'),
    cell: (row) => {
      const roles = t.list(row.roles.map((role) => t(`frame.role.${role}`)))
      return row.department === null ? roles : `${roles} · ${row.department}`
    },
  },
  { key: 'since', head: t('people.team.since'), cell: (row) => t.date(row.since) },
  {
    key: 'term',
    head: t('people.team.term'),
    cell: (row) => (row.term_ends === null ? t('people.team.term.open') : t.date(row.term_ends)),
  },
]

function Invite({ t, actor, body, invite }: Props) {
  return (
    <Section title={t('people.team.invite')} id="invite">
      <Form
        t={t}
        action={`${teamHref(body.slug)}/invitations`}
        page={teamHref(body.slug)}
        state={invite}
        label={t('people.team.invite')}
      >
        <TextField
          t={t}
          state={invite}
          name="address"
          type="email"
          autocomplete="off"
          maxlength={254}
          label={t('people.team.invite.address')}
          hint={t('people.team.invite.hint')}
        />
        <PlaceFields t={t} actor={actor} body={body} state={invite} />
        <FormActions>
          <Button>{t('people.team.invite.submit')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function HandOver({ t, actor, body, seats, hand }: Props) {
  const others = seats.filter((seat) => seat.person_id !== actor.person?.id)
  const role = t(`frame.role.${TOP_ROLE[body.kind]}`)
  return (
    <Section title={t('people.team.hand-over', { role })} id="hand-over">
      <p>{t('people.team.hand-over.text')}</p>
      {others.length === 0 ? (
        <p class="muted">{t('people.team.hand-over.nobody')}</p>
      ) : (
        <Form
          t={t}
          action={`${teamHref(body.slug)}/hand-over`}
          page={teamHref(body.slug)}
          state={hand}
          label={t('people.team.hand-over', { role })}
        >
          <SelectField
            t={t}
            state={hand}
            name="to"
            label={t('people.team.hand-over.to')}
            blank={t('people.team.choose')}
            options={others.map((seat) => ({ value: seat.id, label: seat.name }))}
          />
          <CheckField t={t} state={hand} name="leave" label={t('people.team.hand-over.leave')} />
          <FormActions>
            <Button kind="quiet">{t('people.team.hand-over.submit')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
