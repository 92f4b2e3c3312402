import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { boardHref } from '../../links.ts'
import type { Board, Stakeholder } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import { daysOptions } from './stakeholder-list.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly one: Stakeholder
  readonly state: FormState
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** The link, the share and the place of one stakeholder. */
export function StakeholderPage({ t, board, one, state }: Props): JSX.Element {
  const page = `${boardHref(board.id, 'stakeholders')}/${one.id}`
  return (
    <BoardFrame
      t={t}
      board={board}
      here="stakeholders"
      title={one.name}
      point={t('prioritise.stakeholders.manage-point')}
    >
      <Section title={t('prioritise.link.section')}>
        <Form t={t} action={`${page}/link`} page={page} state={state}>
          <SelectField
            t={t}
            state={state}
            name="days"
            label={t('prioritise.link.life')}
            hint={t('prioritise.link.life-hint')}
            options={daysOptions(t)}
            width="short"
          />
          <FormActions>
            <Button kind="quiet">{t('prioritise.link.new')}</Button>
          </FormActions>
        </Form>
        {one.linked && (
          <OneButton t={t} page={page} noun="revocation" label={t('prioritise.link.revoke')} />
        )}
      </Section>
      <Section title={t('prioritise.field.share')}>
        <Form t={t} action={`${page}/share`} page={page} state={state}>
          <NumberField
            t={t}
            state={state}
            name="share"
            label={t('prioritise.field.share')}
            hint={t('prioritise.field.share-hint')}
          />
          <FormActions>
            <Button kind="quiet">{t('prioritise.save')}</Button>
          </FormActions>
        </Form>
      </Section>
      <Section title={t('prioritise.stakeholders.remove-title')}>
        <p>{t('prioritise.stakeholders.remove-text')}</p>
        <OneButton
          t={t}
          page={page}
          noun="removal"
          label={t('prioritise.stakeholders.remove', { name: one.name })}
          danger
        />
      </Section>
    </BoardFrame>
  )
}

function OneButton(props: {
  readonly t: Words
  readonly page: string
  readonly noun: string
  readonly label: string
  readonly danger?: boolean
}): JSX.Element {
  return (
    <Form
      t={props.t}
      action={`${props.page}/${props.noun}`}
      page={props.page}
      state={BLANK}
      label={props.label}
    >
      <FormActions>
        <Button kind={props.danger ? 'danger' : 'quiet'}>{props.label}</Button>
      </FormActions>
    </Form>
  )
}
