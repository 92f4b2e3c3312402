import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

export type Column<Row> = {
  readonly key: string
  readonly head: string
  /** The unit of every figure in the column: it stands in the head, not in the cells. */
  readonly unit?: string | undefined
  /** Figures: aligned at the end with tabular digits. */
  readonly numeric?: boolean | undefined
  readonly sortable?: boolean | undefined
  readonly cell: (row: Row) => ComponentChildren
}

type Sort = {
  readonly by: string
  readonly direction: 'asc' | 'desc'
  /** The address of the same page sorted by `key`. */
  readonly href: (key: string, direction: 'asc' | 'desc') => string
}

type Props<Row> = {
  readonly t: Words
  readonly caption: string
  /** The caption is read out but not drawn: for a table right under its own heading. */
  readonly captionHeard?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** A steady key for each row. */
  readonly keyOf: (row: Row, index: number) => string
  readonly sort?: Sort | undefined
  /** One cell a column under the rows, for totals. */
  readonly foot?: readonly ComponentChildren[] | undefined
  /** Each row is a thing of its own: on a phone it becomes a card. */
  readonly cards?: boolean | undefined
  readonly dense?: boolean | undefined
}

/** As many columns fit beside each other on a phone. */
const FEW = 4

/** A server-sorted table. The first column names its row. */
export function Table<Row>(props: Props<Row>): JSX.Element {
  const { columns, rows, cards, dense } = props
  const look = `data-table${cards ? ' data-table-cards' : ''}${dense ? ' data-table-dense' : ''}`
  return (
    <section class="data-table-scroll" aria-label={props.caption} tabindex={0}>
      {!cards && columns.length > FEW && (
        <p class="data-table-hint">{props.t('parts.table.sideways')}</p>
      )}
      <table class={look}>
        <caption class={props.captionHeard ? 'heard' : undefined}>
          <span class="data-table-caption">{props.caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} t={props.t} column={column} sort={props.sort} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <BodyRow key={props.keyOf(row, index)} columns={columns} row={row} />
          ))}
        </tbody>
        {props.foot && <Foot columns={columns} cells={props.foot} />}
      </table>
    </section>
  )
}

/** The head of a column in one line, for the cards of a phone. */
const headText = (column: { readonly head: string; readonly unit?: string | undefined }) =>
  column.unit ? `${column.head} (${column.unit})` : column.head

const figure = (numeric: boolean | undefined) => (numeric ? 'figure-cell' : undefined)

function Foot(props: {
  readonly columns: readonly Omit<Column<never>, 'cell'>[]
  readonly cells: readonly ComponentChildren[]
}): JSX.Element {
  return (
    <tfoot>
      <tr>
        {props.cells.map((cell, index) => {
          const column = props.columns[index]
          return (
            <td
              key={column?.key ?? index}
              class={figure(column?.numeric)}
              data-head={index > 0 && column ? headText(column) : undefined}
            >
              {cell}
            </td>
          )
        })}
      </tr>
    </tfoot>
  )
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: '↑', desc: '↓' } as const

function Head<Row>(props: {
  readonly t: Words
  readonly column: Column<Row>
  readonly sort: Sort | undefined
}): JSX.Element {
  const { t, column, sort } = props
  const active = sort?.by === column.key ? sort.direction : undefined
  const text = (
    <>
      {column.head}
      {column.unit && <span class="data-table-unit"> {column.unit}</span>}
    </>
  )
  return (
    <th
      scope="col"
      class={figure(column.numeric)}
      aria-sort={active ? ARIA_SORT[active] : undefined}
    >
      {sort && column.sortable ? (
        <a
          href={sort.href(column.key, active === 'asc' ? 'desc' : 'asc')}
          title={t('parts.table.sort', { column: column.head })}
        >
          <span class="data-table-sort">{text}</span>
          <span class="data-table-arrow" aria-hidden="true">
            {active ? ARROWS[active] : '↕'}
          </span>
        </a>
      ) : (
        text
      )}
    </th>
  )
}

function BodyRow<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly row: Row
}): JSX.Element {
  return (
    <tr>
      {props.columns.map((column, index) =>
        index === 0 ? (
          <th key={column.key} scope="row" class={figure(column.numeric)}>
            {column.cell(props.row)}
          </th>
        ) : (
          <td key={column.key} class={figure(column.numeric)} data-head={headText(column)}>
            {column.cell(props.row)}
          </td>
        ),
      )}
    </tr>
  )
}
