import type { JSX } from 'preact'
import type { MessageKey } from '#kernel/messages.ts'
import type { Page } from '#kernel/pages.ts'
import { BusyForm } from '#web/parts/busy-form/busy-form.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import type { RowsForm } from '../checking/forms.ts'
import { plainForm } from '../forms.ts'
import type { Fate, Plan, PlannedRow } from '../plan/index.ts'
import type { Import } from '../queries.ts'
import { CostsRead } from './costs-read.tsx'
import { MendRows } from './mend-rows.tsx'
import { ImportRowCard, RowsTable } from './row-card.tsx'
import { ImportFrame, importHref } from './steps.tsx'

export const SHOWN = ['faulty', 'change', 'add', 'same', 'left-out'] as const

type Props = {
  readonly t: Words
  readonly held: Import
  readonly plan: Plan
  readonly shown: Fate
  readonly list: Page<PlannedRow>
  /** The fields of a page of rows with errors. */
  readonly form: RowsForm | null
  /** Why it could not be confirmed. */
  readonly refused: {
    readonly key: MessageKey
    readonly values: Readonly<Record<string, string | number>>
  } | null
}

/** What the import would do, row by row; errors are mended where they stand. */
export function RowsPage(props: Props): JSX.Element {
  const { t, held, plan, shown, list, form } = props
  const { counts } = plan
  // After a refusal what is to be mended comes first.
  const isRefused = (form?.summary.errors.length ?? 0) > 0
  const href = (page: number) => `${importHref(held.id, 'rows')}?show=${shown}&page=${page}`
  return (
    <ImportFrame t={t} held={held} here="rows" point={t('actions.import.step.rows.point')}>
      {props.refused && (
        <Notice t={t} kind="danger" title={t(props.refused.key, props.refused.values)} />
      )}
      <Facts
        figures
        items={SHOWN.filter((fate) => counts[fate] > 0).map((fate) => ({
          term: t(`actions.import.fate.${fate}`),
          value: t.number(counts[fate]),
        }))}
      />
      {!isRefused && <Told t={t} held={held} plan={plan} />}
      <Confirm {...props} />
      <Tabs
        label={t('actions.import.show')}
        items={SHOWN.filter((fate) => counts[fate] > 0).map((fate) => ({
          label: t(`actions.import.fate.${fate}`),
          note: t.number(counts[fate]),
          href: `${importHref(held.id, 'rows')}?show=${fate}`,
          here: fate === shown,
        }))}
      />
      {list.total === 0 && !form && (
        <EmptyState t={t} title={t('actions.import.no-rows')}>
          <p>{t('actions.import.no-rows-text')}</p>
        </EmptyState>
      )}
      {form && <MendRows {...{ t, held, form, list }} faulty={counts.faulty} />}
      {shown === 'change' &&
        list.rows.map((row) => <ImportRowCard key={row.number} t={t} held={held} row={row} />)}
      {!form && shown !== 'change' && (
        <RowsTable t={t} held={held} rows={list.rows} shown={shown} />
      )}
      {!form && (
        <Pager
          t={t}
          previous={list.page > 1 ? href(list.page - 1) : undefined}
          next={list.page < list.pages ? href(list.page + 1) : undefined}
          page={list.page}
          pages={list.pages}
        />
      )}
      {isRefused && <Told t={t} held={held} plan={plan} />}
    </ImportFrame>
  )
}

/** What a person checks before confirming: how costs were read, and which rows are no actions. */
function Told(props: Pick<Props, 't' | 'held' | 'plan'>): JSX.Element {
  return (
    <>
      <CostsRead {...props} />
      <Asides {...props} />
    </>
  )
}

function Confirm({ t, held, plan }: Props): JSX.Element {
  const { faulty, add, change } = plan.counts
  if (faulty > 0)
    return (
      <Notice t={t} kind="warning" title={t('actions.import.still-faulty', { rows: faulty })}>
        <p>{t('actions.import.still-faulty-text')}</p>
      </Notice>
    )
  if (add + change === 0)
    return <Notice t={t} kind="info" title={t('actions.import.refusal.nothing')} />
  return (
    <BusyForm t={t}>
      <Form
        t={t}
        action={importHref(held.id, 'confirmation')}
        page={importHref(held.id, 'rows')}
        state={{ ...plainForm.blank, version: held.version }}
        label={t('actions.import.confirm', { add, change })}
      >
        <p>{t('actions.import.confirm-point')}</p>
        <FormActions>
          <Button>{t('actions.import.confirm', { add, change })}</Button>
        </FormActions>
      </Form>
    </BusyForm>
  )
}

const MOST_NAMED = 20

/** Rows that look like no action are left out, and it is said which. */
function Asides({ t, held, plan }: Pick<Props, 't' | 'held' | 'plan'>): JSX.Element | null {
  const asides = plan.rows.filter(({ aside }) => aside !== null)
  if (asides.length === 0) return null
  const numbers = asides.slice(0, MOST_NAMED).map(({ number }) => t.number(number))
  return (
    <Notice t={t} kind="info" title={t('actions.import.asides', { count: asides.length })}>
      <p>
        {t('actions.import.asides-text', { numbers: t.list(numbers) })}{' '}
        <a href={`${importHref(held.id, 'rows')}?show=left-out`}>
          {t('actions.import.asides-see')}
        </a>
      </p>
    </Notice>
  )
}
