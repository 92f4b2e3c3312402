import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import type { Outcome } from '../../tables.ts'
import type { Import, outcomesOf, Row } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly held: Import
  readonly outcome: Outcome | null
  readonly outcomes: Awaited<ReturnType<typeof outcomesOf>>
  readonly rows: Page<Row>
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** What would happen to each line, or what has. */
export function ImportPage(props: Props) {
  const { t, held, outcomes } = props
  const here = links.import(held.id)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('readers.desk.title'), href: links.desk },
          { label: t('readers.imports.title'), href: links.imports },
        ]}
        title={held.source}
        point={t(`readers.import.point.${held.state}`)}
      />
      <Table
        t={t}
        caption={t('readers.import.outcomes')}
        rows={outcomes}
        keyOf={(one) => one.outcome}
        columns={[
          {
            key: 'outcome',
            head: t('readers.import.outcome'),
            cell: (one) => (
              <a href={`${here}?outcome=${one.outcome}`}>{t(`readers.outcome.${one.outcome}`)}</a>
            ),
          },
          {
            key: 'what',
            head: t('readers.import.what'),
            cell: (one) => t(`readers.outcome.${one.outcome}.what`),
          },
          {
            key: 'n',
            head: t('readers.import.lines'),
            numeric: true,
            cell: (one) => t.number(one.lines),
          },
        ]}
      />
      <Decisions t={t} held={held} />
      <Lines {...props} />
    </div>
  )
}

function Decisions({ t, held }: Pick<Props, 't' | 'held'>) {
  const here = links.import(held.id)
  return (
    <div class="row">
      {held.state === 'read' && (
        <Form
          t={t}
          action={`${here}/confirmation`}
          page={here}
          state={BLANK}
          label={t('readers.import.confirm')}
        >
          <FormActions>
            <Button>{t('readers.import.confirm')}</Button>
          </FormActions>
        </Form>
      )}
      {(held.state === 'read' || held.state === 'done') && (
        <Form
          t={t}
          action={`${here}/reversal`}
          page={here}
          state={BLANK}
          label={t('readers.import.reverse')}
        >
          <FormActions>
            <Button kind="danger">
              {t(held.state === 'read' ? 'readers.import.drop' : 'readers.import.reverse')}
            </Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}

function Lines({ t, held, outcome, rows }: Props) {
  const here = links.import(held.id)
  const to = (number: number) => `${here}?${outcome ? `outcome=${outcome}&` : ''}page=${number}`
  return (
    <Section
      title={t('readers.import.lines')}
      actions={
        <LinkButton kind="quiet" small href={`${here}/lines.csv`} download>
          {t('readers.import.csv')}
        </LinkButton>
      }
    >
      <Table
        t={t}
        caption={t('readers.import.lines')}
        captionHeard
        rows={rows.rows}
        keyOf={(row) => String(row.number)}
        columns={[
          {
            key: 'number',
            head: t('readers.import.line'),
            cell: (row) => row.number,
          },
          {
            key: 'address',
            head: t('readers.address'),
            cell: (row) => row.address ?? t('readers.import.forgotten'),
          },
          {
            key: 'outcome',
            head: t('readers.import.outcome'),
            cell: (row) => t(`readers.outcome.${row.outcome}`),
          },
        ]}
      />
      <Pager
        t={t}
        page={rows.page}
        pages={rows.pages}
        previous={rows.page > 1 ? to(rows.page - 1) : undefined}
        next={rows.page < rows.pages ? to(rows.page + 1) : undefined}
      />
    </Section>
  )
}
