import type { JSX } from 'preact'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Difference, Differences } from '../../../meanwhile/index.ts'
import { START_KEYS } from '../../criteria/index.ts'
import { BOARDS, boardHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Fields = { readonly t: Words; readonly state: FormState }

function BoardFields({ t, state }: Fields): JSX.Element {
  return (
    <>
      <TextField
        t={t}
        state={state}
        name="title"
        label={t('prioritise.field.title')}
        maxlength={160}
      />
      <TextArea
        t={t}
        state={state}
        name="question"
        label={t('prioritise.field.question')}
        hint={t('prioritise.field.question-hint')}
        rows={2}
        maxlength={400}
      />
      <RadioField
        t={t}
        state={state}
        name="visibility"
        label={t('prioritise.visibility')}
        options={VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))}
      />
    </>
  )
}

export function NewBoard(
  props: Fields & { readonly crises: readonly { readonly id: string; readonly title: string }[] },
): JSX.Element {
  const { t, state, crises } = props
  return (
    <Layout t={t}>
      <PageHead
        t={t}
        trail={[{ label: t('prioritise.room'), href: BOARDS }]}
        title={t('prioritise.new.title')}
        point={t('prioritise.new.point')}
      />
      <Form t={t} action={BOARDS} page={`${BOARDS}/new`} state={state} keep>
        <BoardFields t={t} state={state} />
        {crises.length > 0 && (
          <SelectField
            t={t}
            state={state}
            name="crisis"
            label={t('prioritise.field.crisis')}
            blank={t('prioritise.field.crisis-none')}
            options={crises.map(({ id, title }) => ({ value: id, label: title }))}
            optional
          />
        )}
        <CheckboxesField
          t={t}
          state={state}
          name="criteria"
          label={t('prioritise.field.criteria')}
          hint={t('prioritise.field.criteria-hint')}
          options={START_KEYS.map((key) => ({
            value: key,
            label: t(`prioritise.start.${key}`),
            hint: t(`prioritise.start.${key}.4`),
          }))}
          optional
        />
        <FormActions>
          <Button>{t('prioritise.new.submit')}</Button>
        </FormActions>
      </Form>
    </Layout>
  )
}

export function BoardSettings(
  props: Fields & {
    readonly board: Board
    readonly differences: readonly Difference[] | undefined
  },
): JSX.Element {
  const { t, state, board, differences } = props
  return (
    <BoardFrame t={t} board={board} title={t('prioritise.settings.title')}>
      {differences && (
        <Differences t={t} title={t('prioritise.settings.meanwhile')} rows={differences} />
      )}
      <Form
        t={t}
        action={`${boardHref(board.id)}/facts`}
        page={`${boardHref(board.id)}/facts`}
        state={state}
        keep
      >
        <BoardFields t={t} state={state} />
        <FormActions>
          <Button>{t('prioritise.save')}</Button>
        </FormActions>
      </Form>
    </BoardFrame>
  )
}
