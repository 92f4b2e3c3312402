import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../links.ts'
import { may } from '../policy.ts'
import type { Crisis } from '../service.ts'
import { PhaseStatus, waveName } from './words.tsx'

type Props = {
  readonly t: Words
  readonly actor: Actor
  /** Null for who acts for no city. */
  readonly own: Page<Crisis> | null
  readonly elsewhere: Page<Crisis>
}

/** The crises of the reader's city first, then those of the others that may be seen. */
export function CrisesPage({ t, actor, own, elsewhere }: Props): JSX.Element {
  const city = actor.acting?.bodyKind === 'city' ? actor.acting : null
  const open = may.open(actor)
  const all = t(city ? 'crises.list.elsewhere' : 'crises.list.all')
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('crises.room')}
        point={t('crises.list.point')}
        actions={open ? <LinkButton href="/crises/new">{t('crises.list.open')}</LinkButton> : null}
      />
      {city && own && (
        <Section title={t('crises.list.own', { city: city.bodyName })}>
          {own.total === 0 ? <NoneYet t={t} open={open} /> : <Cards t={t} crises={own.rows} />}
          <Pages
            t={t}
            page={own}
            name="own"
            label={t('crises.list.own', { city: city.bodyName })}
          />
        </Section>
      )}
      <Section title={all}>
        {elsewhere.rows.length === 0 ? (
          <p class="muted">{t('crises.list.none-elsewhere')}</p>
        ) : (
          <Cards t={t} crises={elsewhere.rows} city />
        )}
        <Pages t={t} page={elsewhere} name="page" label={all} />
      </Section>
    </div>
  )
}

function Pages(props: {
  readonly t: Words
  readonly page: Page<unknown>
  readonly name: 'own' | 'page'
  readonly label: string
}): JSX.Element {
  const { page, pages } = props.page
  const at = (number: number) => `/crises?${props.name}=${number}`
  return (
    <Pager
      t={props.t}
      label={props.label}
      page={page}
      pages={pages}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < pages ? at(page + 1) : undefined}
    />
  )
}

function NoneYet({ t, open }: { readonly t: Words; readonly open: boolean }): JSX.Element {
  return (
    <EmptyState
      t={t}
      title={t('crises.empty.title')}
      example={<p>{t('crises.empty.example')}</p>}
      action={open ? <LinkButton href="/crises/new">{t('crises.list.open')}</LinkButton> : null}
    >
      <p>{t('crises.empty.text')}</p>
    </EmptyState>
  )
}

function Cards(props: {
  readonly t: Words
  readonly crises: readonly Crisis[]
  readonly city?: boolean
}): JSX.Element {
  return (
    <div class="grid">
      {props.crises.map((crisis) => (
        <CrisisCard key={crisis.id} t={props.t} crisis={crisis} city={props.city ?? false} />
      ))}
    </div>
  )
}

function CrisisCard(props: {
  readonly t: Words
  readonly crisis: Crisis
  readonly city: boolean
}): JSX.Element {
  const { t, crisis } = props
  const since = t('crises.since', { day: t.date(crisis.startedOn) })
  return (
    <Card
      title={crisis.title}
      href={crisisHref(crisis.id)}
      over={
        <>
          {props.city ? `${crisis.bodyName} · ${since}` : since}{' '}
          {props.city && crisis.demo && <DemoMark t={t} />}
        </>
      }
      foot={
        <>
          <PhaseStatus t={t} of={crisis} />
          {crisis.waveNumber !== null && (
            <span class="muted small">
              {waveName(t, { number: crisis.waveNumber, title: crisis.waveTitle ?? '' })}
            </span>
          )}
          <VisibilityMark t={t} visibility={crisis.visibility} />
        </>
      }
    >
      {crisis.geography !== '' && <p>{crisis.geography}</p>}
      <p class="row">
        {crisis.types.map((type) => (
          <Tag key={type}>{t(`frame.crisis-type.${type}`)}</Tag>
        ))}
      </p>
    </Card>
  )
}
