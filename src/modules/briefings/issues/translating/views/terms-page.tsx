import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { Press } from '../../composing/views/block-cards.tsx'
import { langOptions } from '../../composing/views/facts-pages.tsx'
import { links } from '../../links.ts'
import type { TermRow } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly list: Page<TermRow>
  readonly state: FormState
  readonly mayEdit: boolean
}

/** The words that every translator of a briefing uses alike. */
export function TermsPage(props: Props): JSX.Element {
  const { t, list, mayEdit } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('issues.desk.title'), href: links.desk() }]}
        title={t('issues.terms.title')}
        point={t('issues.terms.point')}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('issues.terms.none')}>
          <p>{t('issues.terms.none-text')}</p>
        </EmptyState>
      ) : (
        <TermTable {...props} />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? `?page=${list.page - 1}` : undefined}
        next={list.page < list.pages ? `?page=${list.page + 1}` : undefined}
      />
      {mayEdit && <NewTerm {...props} />}
    </div>
  )
}

function TermTable({ t, list, mayEdit }: Props): JSX.Element {
  return (
    <Table
      t={t}
      caption={t('issues.terms.title')}
      captionHeard
      cards
      columns={[
        {
          key: 'term',
          head: t('issues.terms.term'),
          cell: (row: TermRow) => <span lang={row.lang}>{row.term}</span>,
        },
        {
          key: 'translation',
          head: t('issues.terms.translation'),
          cell: (row: TermRow) => (
            <span lang={row.into_lang} dir="auto">
              {row.translation}
            </span>
          ),
        },
        {
          key: 'langs',
          head: t('issues.field.langs'),
          cell: (row: TermRow) =>
            t('issues.terms.from-into', {
              from: langName(row.lang, t.lang),
              into: langName(row.into_lang, t.lang),
            }),
        },
        ...(mayEdit ? [{ key: 'drop', head: t('issues.terms.drop'), cell: dropCell(t) }] : []),
      ]}
      rows={list.rows}
      keyOf={(row) => row.id}
    />
  )
}

const dropCell = (t: Words) => (row: TermRow) => (
  <Press
    t={t}
    action={`${links.terms()}/${row.id}/removal`}
    page={links.terms()}
    label={t('issues.terms.drop-label', { term: row.term })}
  >
    <Button kind="quiet" small>
      {t('issues.terms.drop')}
    </Button>
  </Press>
)

function NewTerm({ t, state }: Props): JSX.Element {
  return (
    <Section title={t('issues.terms.agree')}>
      <Form t={t} action={links.terms()} page={links.terms()} state={state}>
        <TextField t={t} state={state} name="term" label={t('issues.terms.term')} maxlength={120} />
        <SelectField
          t={t}
          state={state}
          name="lang"
          label={t('issues.terms.lang')}
          options={langOptions(t)}
        />
        <TextField
          t={t}
          state={state}
          name="translation"
          label={t('issues.terms.translation')}
          maxlength={120}
        />
        <SelectField
          t={t}
          state={state}
          name="into"
          label={t('issues.terms.into')}
          options={langOptions(t)}
        />
        <FormActions>
          <Button>{t('issues.terms.agree')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
