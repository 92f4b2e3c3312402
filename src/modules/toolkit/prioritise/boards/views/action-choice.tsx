import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { boardHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import type { BoardAction } from '../../service.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Choosable = Pick<BoardAction, 'id' | 'code' | 'title' | 'summary'>

type Props = {
  readonly t: Words
  readonly board: Board
  readonly state: FormState
  readonly chosen: readonly BoardAction[]
  /** What may be put on the board; null for readers who only look. */
  readonly choosable: readonly Choosable[] | null
}

export function ActionChoice({ t, board, state, chosen, choosable }: Props): JSX.Element {
  const page = boardHref(board.id, 'actions')
  return (
    <BoardFrame
      t={t}
      board={board}
      here="actions"
      title={t('prioritise.actions.title')}
      point={t('prioritise.actions.point', { count: chosen.length })}
    >
      {choosable === null ? (
        <ChosenActions t={t} chosen={chosen} />
      ) : choosable.length === 0 ? (
        <EmptyState
          t={t}
          title={t('prioritise.actions.none')}
          action={<LinkButton href="/actions">{t('prioritise.actions.add')}</LinkButton>}
        >
          <p>{t('prioritise.actions.none-text')}</p>
        </EmptyState>
      ) : (
        <Form t={t} action={page} page={page} state={state}>
          <input type="hidden" name="seen" value={typedText(state, 'seen')} />
          <CheckboxesField
            t={t}
            state={state}
            name="actions"
            label={t('prioritise.actions.label')}
            hint={t('prioritise.actions.hint')}
            options={choosable.map(({ id, code, title, summary }) => ({
              value: id,
              label: `${code} ${title}`,
              ...(summary ? { hint: summary } : {}),
            }))}
          />
          <FormActions>
            <Button>{t('prioritise.actions.submit')}</Button>
          </FormActions>
        </Form>
      )}
    </BoardFrame>
  )
}

function ChosenActions({ t, chosen }: { readonly t: Words; readonly chosen: Props['chosen'] }) {
  const columns: Column<BoardAction>[] = [
    {
      key: 'title',
      head: t('prioritise.action'),
      cell: (row) => (
        <a href={`/actions/${row.id}`}>
          {row.code} {row.title}
        </a>
      ),
    },
    {
      key: 'theme',
      head: t('prioritise.theme'),
      cell: (row) => <Tag>{t(`frame.theme.${row.theme}`)}</Tag>,
    },
  ]
  return (
    <Table
      t={t}
      caption={t('prioritise.actions.title')}
      captionHeard
      columns={columns}
      rows={chosen}
      keyOf={(row) => row.id}
    />
  )
}
