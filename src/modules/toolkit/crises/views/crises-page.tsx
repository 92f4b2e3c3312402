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
  readonly own: readonly Crisis[]
  readonly elsewhere: Page<Crisis>
}

/** The crises of the reader's city first, then those of the others that may be seen. */
export function CrisesPage({ t, actor, own, elsewhere }: Props): JSX.Element {
  const city = actor.acting?.bodyKind === 'city' ? actor.acting : null
  const open = may.open(actor)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('crises.room')}
        point={t('crises.list.point')}
        actions={open ? <LinkButton href="/crises/new">{t('crises.list.open')}</LinkButton> : null}
      />
      {city && (
        <Section title={t('crises.list.own', { city: city.bodyName })}>
          {own.length === 0 ? <NoneYet t={t} open={open} /> : <Cards t={t} crises={own} />}
        </Section>
      )}
      <Section title={city ? t('crises.list.elsewhere') : t('crises.list.all')}>
        {elsewhere.rows.length === 0 ? (
          <p class="muted">{t('crises.list.none-elsewhere')}</p>
        ) : (
          <Cards t={t} crises={elsewhere.rows} city />
        )}
        <Pager
          t={t}
          page={elsewhere.page}
          pages={elsewhere.pages}
          previous={elsewhere.page > 1 ? `/crises?page=${elsewhere.page - 1}` : undefined}
          next={elsewhere.page < elsewhere.pages ? `/crises?page=${elsewhere.page + 1}` : undefined}
        />
      </Section>
    </div>
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
