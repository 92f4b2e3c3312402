import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { BusyForm } from '#web/parts/busy-form/busy-form.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { MOST_ROWS } from '../../reading/index.ts'
import type { listImports } from '../queries.ts'
import type { ImportState } from '../tables.ts'

type Row = Awaited<ReturnType<typeof listImports>>[number]

const TONES: Readonly<Record<ImportState, StatusTone>> = {
  reading: 'warning',
  mapping: 'idle',
  checking: 'idle',
  running: 'going',
  done: 'done',
  undoing: 'going',
  undone: 'idle',
  discarded: 'idle',
}

export function UploadPage(props: {
  readonly t: Words
  readonly state: FormState
  readonly list: Page<Row>
}): JSX.Element {
  const { t, state, list } = props
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('actions.room'), href: '/actions' }]}
        title={t('actions.import.title')}
        point={t('actions.import.point')}
      />
      <BusyForm t={t} words={t('actions.import.reading-now')}>
        <Form t={t} action="/actions/import" page="/actions/import" state={state} files>
          <FileField
            t={t}
            state={state}
            name="file"
            label={t('actions.import.file')}
            hint={t('actions.import.file-hint', { rows: MOST_ROWS })}
            accept=".csv,.tsv,.txt,.xlsx,.pb"
          />
          <FormActions>
            <Button>{t('actions.import.read')}</Button>
          </FormActions>
        </Form>
      </BusyForm>
      {list.total > 0 && <Earlier t={t} list={list} />}
    </div>
  )
}

function Earlier({ t, list }: { readonly t: Words; readonly list: Page<Row> }): JSX.Element {
  const href = (page: number) => `/actions/import?page=${page}`
  return (
    <Section title={t('actions.import.earlier')}>
      <Table
        t={t}
        caption={t('actions.import.earlier')}
        captionHeard
        cards
        columns={[
          {
            key: 'file',
            head: t('actions.import.file'),
            cell: (row) => <a href={`/actions/import/${row.id}`}>{row.fileName}</a>,
          },
          {
            key: 'state',
            head: t('actions.field.status'),
            cell: (row) => (
              <Status tone={TONES[row.state]}>{t(`actions.import.state.${row.state}`)}</Status>
            ),
          },
          {
            key: 'brought',
            head: t('actions.import.brought'),
            numeric: true,
            cell: (row) => t.number(row.brought ?? 0),
          },
          { key: 'at', head: t('actions.import.at'), cell: (row) => t.instant(row.createdAt) },
        ]}
        rows={list.rows}
        keyOf={(row) => row.id}
      />
      <Pager
        t={t}
        previous={list.page > 1 ? href(list.page - 1) : undefined}
        next={list.page < list.pages ? href(list.page + 1) : undefined}
        page={list.page}
        pages={list.pages}
      />
    </Section>
  )
}
