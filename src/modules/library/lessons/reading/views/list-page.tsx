import type { JSX } from 'preact'
import { CRISIS_TYPES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import type { Words } from '#web/words.ts'
import { type FeedScope, FollowFeeds } from '../../../feeds/index.ts'
import { libraryTrail } from '../../../links.ts'
import { LessonCard } from '../../cards.tsx'
import { LESSONS } from '../../links.ts'
import { GRADES } from '../../record/index.ts'
import { filterTyped, type LessonFilter, lessonsHref, STAGES } from '../forms.ts'
import type { LessonRow } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly filter: LessonFilter
  readonly list: Page<LessonRow>
  readonly order: readonly string[]
  readonly maySuggest: boolean
  /** The theme or place that it is narrowed to, to be followed. */
  readonly scope: FeedScope | null
}

/** Every lesson the reader may see, the newest first. */
export function LessonListPage(props: Props): JSX.Element {
  const { t, filter, list, order } = props
  const filtering = Object.keys(filter).length > 0
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t)]}
        title={t('lessons.list.title')}
        point={t('lessons.list.point')}
        actions={
          props.maySuggest && (
            <LinkButton href={`${LESSONS}/new`}>{t('lessons.suggest')}</LinkButton>
          )
        }
      />
      {(list.total > 0 || filtering) && <Filters {...props} />}
      {list.total === 0 ? (
        <Nothing t={t} filtering={filtering} maySuggest={props.maySuggest} />
      ) : (
        <div class="stack">
          {list.rows.map((row) => (
            <LessonCard key={row.number} t={t} row={row} order={order} level={2} />
          ))}
        </div>
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? lessonsHref(filter, list.page - 1) : undefined}
        next={list.page < list.pages ? lessonsHref(filter, list.page + 1) : undefined}
      />
      <FollowFeeds t={t} scope={props.scope ?? {}} />
    </div>
  )
}

function Nothing({
  t,
  filtering,
  maySuggest,
}: {
  readonly t: Words
  readonly filtering: boolean
  readonly maySuggest: boolean
}): JSX.Element {
  if (filtering)
    return (
      <EmptyState
        t={t}
        title={t('lessons.list.none-fits')}
        action={
          <LinkButton kind="quiet" href={LESSONS}>
            {t('lessons.list.all')}
          </LinkButton>
        }
      >
        <p>{t('lessons.list.none-fits.text')}</p>
      </EmptyState>
    )
  return (
    <EmptyState
      t={t}
      title={t('lessons.list.none')}
      example={t('lessons.list.example')}
      action={maySuggest && <LinkButton href={`${LESSONS}/new`}>{t('lessons.suggest')}</LinkButton>}
    >
      <p>{t('lessons.list.none.text')}</p>
    </EmptyState>
  )
}

function Filters({ t, filter, list }: Props): JSX.Element {
  const state = { typed: filterTyped(filter), errors: [], restored: null }
  const at = { t, state, blank: t('lessons.filter.any'), width: 'full' } as const
  return (
    <FilterBar
      t={t}
      action={LESSONS}
      clear={Object.keys(filter).length > 0 ? LESSONS : undefined}
      found={t('lessons.list.found', { count: list.total })}
    >
      <SelectField
        {...at}
        name="theme"
        label={t('lessons.field.theme')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <SelectField
        {...at}
        name="goal"
        label={t('lessons.field.goal')}
        options={SYSTEMS.map((goal) => ({
          value: String(goal),
          label: t(`frame.system-short.${goal}`),
        }))}
      />
      <SelectField
        {...at}
        name="stage"
        label={t('lessons.field.stage')}
        options={STAGES.map((value) => ({ value, label: t(`frame.phase.${value}`) }))}
      />
      <SelectField
        {...at}
        name="hazard"
        label={t('lessons.field.hazard')}
        options={CRISIS_TYPES.map((value) => ({ value, label: t(`frame.crisis-type.${value}`) }))}
      />
      <SelectField
        {...at}
        name="grade"
        label={t('lessons.field.grade')}
        options={GRADES.map((grade) => ({
          value: String(grade),
          label: t(`lessons.grade.${grade}`),
        }))}
      />
    </FilterBar>
  )
}
