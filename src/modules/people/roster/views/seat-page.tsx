import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { teamHref } from '../../links.ts'
import { may, type TeamSeat, TOP_ROLE } from '../../team/index.ts'
import { endForm } from '../forms.ts'
import { PlaceFields } from './place-fields.tsx'
import type { TeamBody } from './team-page.tsx'

type Props = {
  t: Words
  actor: Actor
  body: TeamBody
  seat: TeamSeat
  others: readonly TeamSeat[]
  place: FormState
  end: FormState
}

/** One seat: what it may do, and how it ends. */
export function SeatPage(props: Props) {
  const { t, actor, body, seat, place } = props
  const href = `${teamHref(body.slug)}/seats/${seat.id}`
  const roles = t.list(seat.roles.map((role) => t(`frame.role.${role}`)))
  const trail = [{ label: t('people.team.title', { body: body.name }), href: teamHref(body.slug) }]
  return (
    <Layout t={t}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={trail}
          title={seat.name}
          point={seat.department === null ? roles : `${roles} · ${seat.department}`}
        />
        {may.changeSeat(actor, body, seat) && (
          <Section title={t('people.team.change-roles')}>
            <Form
              t={t}
              action={`${href}/roles`}
              page={href}
              state={place}
              label={t('people.team.change-roles')}
            >
              <PlaceFields t={t} actor={actor} body={body} state={place} />
              <FormActions>
                <Button>{t('people.team.save-roles')}</Button>
              </FormActions>
            </Form>
          </Section>
        )}
        {may.resetPasskeys(actor, body, seat) && (
          <Section title={t('people.team.reset')}>
            <Form
              t={t}
              action={`${href}/passkey-reset`}
              page={href}
              state={endForm.blank}
              label={t('people.team.reset')}
            >
              <p class="measure">{t('people.team.reset.text')}</p>
              <FormActions>
                <Button kind="danger">{t('people.team.reset')}</Button>
              </FormActions>
            </Form>
          </Section>
        )}
        <End {...props} href={href} />
      </div>
    </Layout>
  )
}

function End({ t, actor, body, seat, others, end, href }: Props & { href: string }) {
  const own = actor.person?.id === seat.person_id
  const title = own ? t('people.team.leave') : t('people.team.end', { name: seat.name })
  const top = TOP_ROLE[body.kind]
  const alone = seat.roles.includes(top) && !others.some((other) => other.roles.includes(top))
  return (
    <Section title={title}>
      {alone && !may.vacate(actor, body, seat) ? (
        <Notice t={t} kind="info" title={t('people.team.hand-over-first', { body: body.name })}>
          <p>
            <a href={`${teamHref(body.slug)}#hand-over`}>{t('people.team.to-hand-over')}</a>
          </p>
        </Notice>
      ) : (
        <Form t={t} action={`${href}/end`} page={href} state={end} label={title}>
          {others.length > 0 && (
            <SelectField
              t={t}
              state={end}
              name="successor"
              optional
              label={t('people.team.successor')}
              hint={t('people.team.successor.hint')}
              blank={t('people.team.successor.nobody')}
              options={others.map((other) => ({ value: other.id, label: other.name }))}
            />
          )}
          <TextField
            t={t}
            state={end}
            name="why"
            optional
            maxlength={500}
            label={t('people.team.why')}
          />
          <FormActions>
            <Button kind="danger">{title}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
