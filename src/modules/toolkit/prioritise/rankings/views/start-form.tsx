import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { BOARDS, boardHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { SAMPLE_SIZES } from '../forms.ts'

type Props = { readonly t: Words; readonly board: Board; readonly state: FormState }

export function StartForm({ t, board, state }: Props): JSX.Element {
  return (
    <Section title={t('prioritise.start-run.title')}>
      <p>{t('prioritise.start-run.text')}</p>
      <Form
        t={t}
        action={`${BOARDS}/${board.id}/rankings`}
        page={boardHref(board.id, 'ranking')}
        state={state}
      >
        <RadioField
          t={t}
          state={state}
          name="samples"
          label={t('prioritise.start-run.samples')}
          options={SAMPLE_SIZES.map((value) => ({
            value,
            label: t(`prioritise.start-run.samples-${value}`),
          }))}
        />
        <TextField
          t={t}
          state={state}
          name="seed"
          label={t('prioritise.start-run.seed')}
          hint={t('prioritise.start-run.seed-hint')}
          maxlength={80}
          width="half"
          optional
        />
        <FormActions>
          <Button>{t('prioritise.start-run.submit')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
