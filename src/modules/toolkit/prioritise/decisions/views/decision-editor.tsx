import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { boardHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import { placeName } from '../forms.ts'
import type { Suggestion } from '../service.ts'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly state: FormState
  readonly suggestion: Suggestion
  readonly titles: ReadonlyMap<string, string>
}

export function DecisionEditor({ t, board, state, suggestion, titles }: Props): JSX.Element {
  const log = boardHref(board.id, 'decisions')
  return (
    <BoardFrame
      t={t}
      board={board}
      here="decisions"
      title={t('prioritise.decision.add')}
      point={t('prioritise.decision.add-point')}
    >
      <Form t={t} action={log} page={`${log}/new`} state={state} keep>
        <DateField t={t} state={state} name="at" label={t('prioritise.decision.at')} />
        <TextField
          t={t}
          state={state}
          name="decidedBy"
          label={t('prioritise.decision.by')}
          hint={t('prioritise.decision.by-hint')}
          maxlength={200}
        />
        <TextArea
          t={t}
          state={state}
          name="what"
          label={t('prioritise.decision.what')}
          rows={3}
          maxlength={2000}
        />
        <FormGroup
          title={t('prioritise.decision.order')}
          hint={t(
            suggestion.runId === null
              ? 'prioritise.decision.order-free'
              : 'prioritise.decision.order-hint',
          )}
        >
          {suggestion.order.map((id) => (
            <NumberField
              key={id}
              t={t}
              state={state}
              name={placeName(id)}
              label={titles.get(id) ?? ''}
              whole
              optional
            />
          ))}
        </FormGroup>
        <TextArea
          t={t}
          state={state}
          name="why"
          label={t('prioritise.decision.why')}
          hint={t('prioritise.decision.why-hint')}
          rows={4}
          maxlength={4000}
          optional
        />
        <FormActions>
          <Button>{t('prioritise.decision.submit')}</Button>
        </FormActions>
      </Form>
    </BoardFrame>
  )
}
