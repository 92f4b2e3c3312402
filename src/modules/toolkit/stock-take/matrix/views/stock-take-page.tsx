import type { ComponentChildren, JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import { type Page, pageOf } from '#kernel/pages.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref, waveName } from '../../../crises/index.ts'
import { countsOf } from '../../findings/index.ts'
import { groupName, systemName } from '../../groups/index.ts'
import { stockTakeHref, VIEWS, type View } from '../../links.ts'
import { may } from '../../policy.ts'
import type { Impact, Looked, StockTake } from '../service.ts'
import { Carries, Changes, Everything, Unknowns, WHOLE_CITY } from './lists.tsx'

export type Asked = { readonly view: View; readonly place: string; readonly page: number }

type Props = {
  readonly t: Words
  readonly actor: Actor
  /** Its cells are those of the place asked for. */
  readonly taken: StockTake<Looked>
  readonly places: readonly string[]
  readonly asked: Asked
  /** The view asked for. */
  readonly children: ComponentChildren
}

/** A crisis' stock-take: the numbers that carry it, what to do next, and one of five views. */
export function StockTakePage({ t, actor, taken, places, asked, children }: Props): JSX.Element {
  const { crisis, wave } = taken
  return (
    <div class="stack wide">
      <Head t={t} actor={actor} taken={taken} />
      {wave && taken.cells.length > 0 && <Numbers t={t} taken={taken} />}
      {wave && taken.waves.length + places.length > 1 && (
        <Filters t={t} taken={taken} places={places} asked={asked} />
      )}
      {wave && taken.cells.length === 0 && asked.place === '' && !taken.before ? (
        <Nothing t={t} actor={actor} taken={taken} />
      ) : (
        <div class="stack">
          <Tabs
            label={t('stock-take.views')}
            items={VIEWS.map((view) => ({
              label: t(`stock-take.view.${view}`),
              href: stockTakeHref(crisis.id, { wave: wave?.id, view, place: asked.place }),
              here: view === asked.view,
            }))}
          />
          {children}
        </div>
      )}
      {may.assess(actor, crisis) && wave?.closedAt === null && (
        <div class="no-print">
          <Assess t={t} taken={taken} />
        </div>
      )}
      <Takeaway t={t} taken={taken} place={asked.place} />
    </div>
  )
}

export function Head(props: {
  readonly t: Words
  readonly actor: Actor
  readonly taken: StockTake<Looked>
}): JSX.Element {
  const { t, actor, taken } = props
  const { crisis, wave, cells } = taken
  const { severe, unknown } = countsOf(cells)
  const newest = taken.waves[0]
  return (
    <PageHead
      t={t}
      trail={[
        { label: t('crises.room'), href: '/crises' },
        { label: crisis.title, href: crisisHref(crisis.id) },
      ]}
      title={t('stock-take.title', { title: crisis.title })}
      point={t('stock-take.point', { cells: cells.length, severe, unknown })}
      marks={
        <>
          {wave && (
            <Status tone={wave.closedAt === null ? 'going' : 'done'}>
              {waveName(t, wave)}
              {' · '}
              {wave.closedAt === null
                ? t('crises.wave.open')
                : t('crises.wave.closed', { day: t.date(wave.closedAt) })}
            </Status>
          )}
          <VisibilityMark t={t} visibility={crisis.visibility} />
          {crisis.demo && <DemoMark t={t} />}
        </>
      }
      actions={
        may.answer(actor, crisis) && newest?.closedAt === null ? (
          <>
            <LinkButton href={`${crisisHref(crisis.id)}/rapid`}>
              {t('stock-take.to-rapid')}
            </LinkButton>
            {may.assess(actor, crisis) && taken.before && (
              <LinkButton kind="quiet" href={`${crisisHref(crisis.id)}/stock-take/confirmation`}>
                {t('stock-take.to-confirm')}
              </LinkButton>
            )}
          </>
        ) : null
      }
    />
  )
}

function Numbers({ t, taken }: Pick<Props, 't' | 'taken'>): JSX.Element {
  const counts = countsOf(taken.cells)
  const systems = new Set(taken.cells.map((cell) => cell.system)).size
  return (
    <Facts
      figures
      items={[
        { term: t('stock-take.counts.cells'), value: t.number(counts.cells) },
        { term: t('stock-take.counts.severe'), value: t.number(counts.severe) },
        { term: t('stock-take.counts.unknown'), value: t.number(counts.unknown) },
        {
          term: t('stock-take.counts.systems'),
          value: t('stock-take.of', { done: systems, all: SYSTEMS.length }),
        },
      ]}
    />
  )
}

function Filters({ t, taken, places, asked }: Omit<Props, 'actor' | 'children'>): JSX.Element {
  const state = {
    typed: { wave: taken.wave?.id ?? '', place: asked.place },
    errors: [],
    restored: null,
  }
  return (
    <FilterBar t={t} action={stockTakeHref(taken.crisis.id)}>
      <input type="hidden" name="view" value={asked.view} />
      <SelectField
        t={t}
        state={state}
        name="wave"
        label={t('crises.wave')}
        options={taken.waves.map((wave) => ({
          value: wave.id,
          label: `${waveName(t, wave)} · ${t.date(wave.openedOn)}`,
        }))}
      />
      <SelectField
        t={t}
        state={state}
        name="place"
        label={t('stock-take.place')}
        blank={t('stock-take.place.all')}
        options={places.map((place) => ({
          value: place === '' ? WHOLE_CITY : place,
          label: place === '' ? t('stock-take.whole-city') : place,
        }))}
      />
    </FilterBar>
  )
}

const LIST_PAGE = 50

/** Every view but the map. */
export function Listed(props: {
  readonly t: Words
  readonly taken: StockTake
  readonly asked: Asked & { readonly view: Exclude<View, 'map'> }
}): JSX.Element {
  const { t, taken, asked } = props
  const { place } = asked
  switch (asked.view) {
    case 'carries':
      return <Carries t={t} taken={taken} place={place} />
    case 'unknown':
      return <Unknowns t={t} taken={taken} place={place} />
    case 'change':
      return <Changes t={t} taken={taken} place={place} />
    case 'list':
      return <Everything t={t} taken={taken} place={place} page={slice(taken.cells, asked.page)} />
  }
}

export function slice(cells: readonly Impact[], page: number, size = LIST_PAGE): Page<Impact> {
  const rows = cells.slice((page - 1) * size, page * size)
  const counted = rows.map((cell) => ({ ...cell, total: cells.length }))
  return pageOf(counted, page, size)
}

function Nothing({ t, actor, taken }: Pick<Props, 't' | 'actor' | 'taken'>): JSX.Element {
  const { crisis } = taken
  return (
    <EmptyState
      t={t}
      title={t('stock-take.empty.title')}
      example={<p>{t('stock-take.empty.example')}</p>}
      action={
        may.answer(actor, crisis) ? (
          <LinkButton href={`${crisisHref(crisis.id)}/rapid`}>
            {t('stock-take.to-rapid')}
          </LinkButton>
        ) : null
      }
    >
      <p>{t('stock-take.empty.text')}</p>
    </EmptyState>
  )
}

/** Chooses a field of the matrix, looked at or not, and opens its form. */
function Assess({ t, taken }: Pick<Props, 't' | 'taken'>): JSX.Element {
  const here = crisisHref(taken.crisis.id)
  const state = { typed: {}, errors: [], restored: null }
  return (
    <Section
      title={t('stock-take.assess.title')}
      actions={<a href={`${here}/stock-take/groups/new`}>{t('stock-take.assess.add-group')}</a>}
    >
      <form class="form" method="get" action={`${here}/stock-take/cells`}>
        <div class="form-fields measure">
          <SelectField
            t={t}
            state={state}
            name="system"
            label={t('stock-take.system')}
            options={SYSTEMS.map((system) => ({
              value: String(system),
              label: `${system} ${systemName(t, system)}`,
            }))}
          />
          <SelectField
            t={t}
            state={state}
            name="group"
            label={t('stock-take.group')}
            options={taken.groups.map((group) => ({
              value: group.key,
              label: groupName(t, group.key, group.label),
            }))}
          />
          <div class="form-actions">
            <Button kind="quiet">{t('stock-take.assess.go')}</Button>
          </div>
        </div>
      </form>
    </Section>
  )
}

function Takeaway(props: {
  readonly t: Words
  readonly taken: StockTake<Looked>
  readonly place: string
}): JSX.Element {
  const { t, taken, place } = props
  const shown = { wave: taken.wave?.id, place }
  return (
    <p class="row no-print">
      <a href={stockTakeHref(taken.crisis.id, { wave: taken.wave?.id }, '/print')}>
        {t('stock-take.print')}
      </a>
      <a href={stockTakeHref(taken.crisis.id, shown, '.csv')}>{t('stock-take.csv')}</a>
      <a href={stockTakeHref(taken.crisis.id, shown, '.json')}>{t('stock-take.json')}</a>
    </p>
  )
}
