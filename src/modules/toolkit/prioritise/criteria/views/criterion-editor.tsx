import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { boardHref, criterionHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly state: FormState
  /** The criterion being changed, and how many scores it has; null for a new one. */
  readonly held: { readonly id: string; readonly label: string; readonly scores: number } | null
  /** What somebody else saved meanwhile, beside what was typed. */
  readonly differences: readonly Difference[] | undefined
}

export function CriterionEditor(props: Props): JSX.Element {
  const { t, board, state, held, differences } = props
  const list = boardHref(board.id, 'criteria')
  const title = held
    ? t('prioritise.criteria.change', { label: held.label })
    : t('prioritise.criteria.add')
  const action = held ? criterionHref(board.id, held.id) : list
  return (
    <BoardFrame t={t} board={board} here="criteria" title={title}>
      {differences && (
        <Differences t={t} title={t('prioritise.criteria.meanwhile')} rows={differences} />
      )}
      {held && held.scores > 0 && (
        <Notice t={t} kind="warning">
          {t('prioritise.criteria.seen', { count: held.scores })}
        </Notice>
      )}
      <Form t={t} action={action} page={held ? action : `${list}/new`} state={state} keep>
        <Fields t={t} state={state} />
        <FormActions>
          <Button>{t('prioritise.save')}</Button>
        </FormActions>
      </Form>
    </BoardFrame>
  )
}

function Fields({ t, state }: Pick<Props, 't' | 'state'>): JSX.Element {
  return (
    <>
      <TextField
        t={t}
        state={state}
        name="label"
        label={t('prioritise.criterion.label')}
        hint={t('prioritise.criterion.label-hint')}
        maxlength={120}
      />
      <TextField
        t={t}
        state={state}
        name="unit"
        label={t('prioritise.criterion.unit')}
        hint={t('prioritise.criterion.unit-hint')}
        width="half"
        maxlength={60}
      />
      <RadioField
        t={t}
        state={state}
        name="direction"
        label={t('prioritise.criterion.direction')}
        options={[
          { value: 'max', label: t('prioritise.criterion.max') },
          { value: 'min', label: t('prioritise.criterion.min') },
        ]}
      />
      <FormGroup
        title={t('prioritise.criterion.goalposts')}
        hint={t('prioritise.criterion.goalposts-hint')}
      >
        <NumberField t={t} state={state} name="low" label={t('prioritise.criterion.low')} />
        <NumberField t={t} state={state} name="high" label={t('prioritise.criterion.high')} />
      </FormGroup>
      <TextArea
        t={t}
        state={state}
        name="anchors"
        label={t('prioritise.criterion.anchors')}
        hint={t('prioritise.criterion.anchors-hint')}
        rows={5}
        maxlength={4000}
        optional
      />
      <TextField
        t={t}
        state={state}
        name="cutoffs"
        label={t('prioritise.criterion.cutoffs')}
        hint={t('prioritise.criterion.cutoffs-hint')}
        maxlength={600}
        optional
      />
    </>
  )
}
