import type { Seat } from '#kernel/actor.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { teamHref } from '../../../links.ts'
import { actingForm } from '../../forms.ts'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  held: readonly Seat[]
  /** Those that count in this sign-in. */
  open: readonly Seat[]
  acting: Seat | null
}

/** Every seat, which one is acted for, and how to act for another. */
export function SeatsPage({ t, rail, held, open, acting }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead
          t={t}
          title={t('people.seats.title')}
          point={
            acting
              ? t('people.seats.point', { body: acting.bodyName })
              : t('people.seats.point.nobody')
          }
        />
        {held.length === 0 ? (
          <EmptyState
            t={t}
            title={t('people.seats.none')}
            action={<LinkButton href="/coalition">{t('people.seats.none.action')}</LinkButton>}
          >
            <p>{t('people.seats.none.text')}</p>
          </EmptyState>
        ) : null}
        <div class="stack">
          {held.map((seat) => (
            <SeatCard
              key={seat.id}
              t={t}
              seat={seat}
              acting={seat.id === acting?.id}
              open={open.some((other) => other.id === seat.id)}
            />
          ))}
        </div>
      </div>
    </Layout>
  )
}

function SeatCard(props: { t: Words; seat: Seat; acting: boolean; open: boolean }) {
  const { t, seat, acting, open } = props
  const roles = t.list(seat.roles.map((role) => t(`frame.role.${role}`)))
  return (
    <Card
      title={seat.bodyName}
      href={teamHref(seat.bodySlug)}
      level={2}
      over={t(`people.body.${seat.bodyKind}`)}
      foot={acting ? <Status tone="going">{t('people.seats.acting')}</Status> : null}
    >
      <p>{seat.department === null ? roles : `${roles} · ${seat.department}`}</p>
      {open ? null : (
        <p>
          <LinkButton kind="quiet" small href="/sign-in/officer?next=%2Faccount%2Fseats">
            {t('people.seats.confirm')}
          </LinkButton>
        </p>
      )}
      {open && !acting ? (
        <Form
          anySeat
          t={t}
          action="/account/acting-seat"
          page="/account/seats"
          state={actingForm.blank}
          label={t('people.seats.act-for', { body: seat.bodyName })}
        >
          <input type="hidden" name="seat" value={seat.id} />
          <Button kind="quiet" small>
            {t('people.seats.act-for', { body: seat.bodyName })}
          </Button>
        </Form>
      ) : null}
    </Card>
  )
}
