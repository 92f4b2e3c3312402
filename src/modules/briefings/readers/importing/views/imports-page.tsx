import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import type { newestImports } from '../queries.ts'

type List = Awaited<ReturnType<typeof newestImports>>[number]
type Props = { readonly t: Words; readonly state: FormState; readonly lists: readonly List[] }

/** A list that somebody brings: read first, taken over after a look. */
export function ImportsPage({ t, state, lists }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('readers.desk.title'), href: links.desk }]}
        title={t('readers.imports.title')}
        point={t('readers.imports.point')}
      />
      <Form t={t} action={links.imports} page={links.imports} state={state} files>
        <FileField
          t={t}
          state={state}
          name="list"
          accept=".csv,text/csv"
          label={t('readers.imports.file')}
          hint={t('readers.imports.file.hint')}
        />
        <TextField
          t={t}
          state={state}
          name="source"
          maxlength={200}
          label={t('readers.imports.source')}
          hint={t('readers.imports.source.hint')}
        />
        <FormActions>
          <Button>{t('readers.imports.do')}</Button>
        </FormActions>
      </Form>
      <Section title={t('readers.imports.before')}>
        {lists.length === 0 ? (
          <EmptyState t={t} title={t('readers.imports.none')}>
            {t('readers.imports.none.text')}
          </EmptyState>
        ) : (
          <Lists t={t} lists={lists} />
        )}
      </Section>
    </div>
  )
}

function Lists({ t, lists }: Pick<Props, 't' | 'lists'>) {
  return (
    <Table
      t={t}
      caption={t('readers.imports.before')}
      captionHeard
      rows={lists}
      keyOf={(list) => list.id}
      cards
      columns={[
        {
          key: 'source',
          head: t('readers.imports.source'),
          cell: (list) => <a href={links.import(list.id)}>{list.source}</a>,
        },
        {
          key: 'state',
          head: t('readers.import.state'),
          cell: (list) => t(`readers.import.state.${list.state}`),
        },
        {
          key: 'lines',
          head: t('readers.import.lines'),
          numeric: true,
          cell: (list) => t.number(list.lines ?? 0),
        },
        { key: 'who', head: t('readers.import.who'), cell: (list) => list.name ?? '' },
        { key: 'at', head: t('readers.import.at'), cell: (list) => t.date(list.created_at) },
      ]}
    />
  )
}
