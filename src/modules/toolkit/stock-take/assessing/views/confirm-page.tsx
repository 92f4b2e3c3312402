import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../../../crises/index.ts'
import { groupName, systemName } from '../../groups/index.ts'
import { stockTakeHref } from '../../links.ts'
import { type Impact, type StockTake, severityWord, stockTakeTrail } from '../../matrix/index.ts'
import { confirmable, MOST_CONFIRMED } from '../service.ts'

type Props = { readonly t: Words; readonly taken: StockTake; readonly state: FormState }

/** What the wave before found and this one has not looked at: tick what still holds. */
export function ConfirmPage({ t, taken, state }: Props): JSX.Element {
  const { crisis, before } = taken
  const cells = confirmable(taken)
  const here = `${crisisHref(crisis.id)}/stock-take/confirmation`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={stockTakeTrail(t, crisis)}
        title={t('stock-take.confirm.title')}
        point={
          before
            ? t('stock-take.confirm.point', { number: before.number, day: t.date(before.openedOn) })
            : undefined
        }
      />
      {cells.length === 0 ? (
        <EmptyState
          t={t}
          title={t('stock-take.confirm.none')}
          action={
            <LinkButton href={stockTakeHref(crisis.id)}>{t('crises.page.stock-take')}</LinkButton>
          }
        >
          <p>{t('stock-take.confirm.none.text')}</p>
        </EmptyState>
      ) : (
        <div class="measure">
          <Form t={t} action={here} page={here} state={state} keep>
            <CheckboxesField
              t={t}
              state={state}
              name="cells"
              label={t('stock-take.confirm.label')}
              hint={t('stock-take.confirm.hint', { left: cells.length, most: MOST_CONFIRMED })}
              options={cells.slice(0, MOST_CONFIRMED).map((cell) => optionOf(t, cell))}
            />
            <FormActions>
              <Button>{t('stock-take.confirm.save')}</Button>
            </FormActions>
          </Form>
        </div>
      )}
    </div>
  )
}

function optionOf(t: Words, cell: Impact) {
  const where = [
    systemName(t, cell.system),
    groupName(t, cell.groupKey, cell.groupLabel),
    ...(cell.place === '' ? [] : [cell.place]),
  ]
  return {
    value: cell.id,
    label: t('frame.pair', { name: where.join(' · '), value: severityWord(t, cell.severity) }),
    hint: cell.statement === '' ? undefined : cell.statement.slice(0, 160),
  }
}
