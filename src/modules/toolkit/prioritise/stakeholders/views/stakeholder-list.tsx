import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { boardHref, saidHref } from '../../links.ts'
import type { Board, Stakeholder } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'
import { LINK_DAYS } from '../forms.ts'

type StakeholderRow = Stakeholder & {
  readonly statements: number
  readonly linkEnded: boolean
  readonly maySpeak: boolean
}

type Props = {
  readonly t: Words
  readonly board: Board
  readonly rows: readonly StakeholderRow[]
  readonly state: FormState
  readonly mayEdit: boolean
}

export function StakeholderList(props: Props): JSX.Element {
  const { t, board, rows, mayEdit } = props
  const answered = rows.filter(({ statements }) => statements > 0).length
  return (
    <BoardFrame
      t={t}
      board={board}
      here="stakeholders"
      title={t('prioritise.stakeholders.title')}
      point={t('prioritise.stakeholders.point', { answered, all: rows.length })}
    >
      {rows.length === 0 ? (
        <EmptyState t={t} title={t('prioritise.stakeholders.none')}>
          <p>{t('prioritise.stakeholders.none-text')}</p>
        </EmptyState>
      ) : (
        rows.map((row) => <OneStakeholder key={row.id} {...props} row={row} />)
      )}
      {mayEdit && <Invite {...props} />}
    </BoardFrame>
  )
}

function OneStakeholder(props: Props & { readonly row: StakeholderRow }): JSX.Element {
  const { t, board, row, mayEdit } = props
  const said = row.statements > 0
  return (
    <Section title={row.name} id={row.id}>
      <p class="row">
        <Status tone={said ? 'done' : 'idle'}>
          {said && row.answeredAt
            ? t('prioritise.stakeholders.said', {
                count: row.statements,
                when: t.date(row.answeredAt),
              })
            : t('prioritise.stakeholders.any')}
        </Status>
        <span>{t('prioritise.stakeholders.share', { share: t.number(row.share) })}</span>
        <span>
          <LinkState t={t} row={row} />
        </span>
      </p>
      {row.maySpeak && (
        <p>
          <a href={saidHref(board.id, row.id)}>
            {t('prioritise.stakeholders.answer', { name: row.name })}
          </a>
        </p>
      )}
      {mayEdit && (
        <p>
          <a href={`${boardHref(board.id, 'stakeholders')}/${row.id}`}>
            {t('prioritise.stakeholders.manage', { name: row.name })}
          </a>
        </p>
      )}
    </Section>
  )
}

function LinkState({ t, row }: { readonly t: Words; readonly row: StakeholderRow }) {
  if (!row.linkExpires) return <>{t('prioritise.link.none')}</>
  const when = t.date(row.linkExpires)
  return <>{t(row.linkEnded ? 'prioritise.link.ended' : 'prioritise.link.until', { when })}</>
}

export const daysOptions = (t: Words) =>
  LINK_DAYS.map((value) => ({ value, label: t('prioritise.link.days', { count: Number(value) }) }))

function Invite({ t, board, state }: Props): JSX.Element {
  const page = boardHref(board.id, 'stakeholders')
  return (
    <Section title={t('prioritise.invite.title')}>
      <Form t={t} action={page} page={page} state={state}>
        <TextField
          t={t}
          state={state}
          name="name"
          label={t('prioritise.invite.name')}
          hint={t('prioritise.invite.name-hint')}
          maxlength={120}
        />
        <NumberField
          t={t}
          state={state}
          name="share"
          label={t('prioritise.field.share')}
          hint={t('prioritise.field.share-hint')}
        />
        <RadioField
          t={t}
          state={state}
          name="how"
          label={t('prioritise.invite.how')}
          options={(['link', 'workshop', 'self'] as const).map((value) => ({
            value,
            label: t(`prioritise.invite.how-${value}`),
          }))}
        />
        <SelectField
          t={t}
          state={state}
          name="days"
          label={t('prioritise.link.life')}
          options={daysOptions(t)}
          width="short"
        />
        <FormActions>
          <Button>{t('prioritise.invite.submit')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
