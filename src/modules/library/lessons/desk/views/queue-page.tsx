import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { LessonStatus } from '../../cards.tsx'
import { DESK, deskHref, HEADLINES } from '../../links.ts'
import { LANG_OPTIONS } from '../../suggesting/views/suggestion-page.tsx'
import { type HeadlineForm, QUEUES, type Queue, type QueueRow } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly queue: Queue
  readonly counts: Readonly<Record<Queue, number>>
  readonly list: Page<QueueRow>
}

const hrefOf = (queue: Queue, page = 1) =>
  `${DESK}?queue=${queue}${page > 1 ? `&page=${page}` : ''}`

/** What waits at the desk, who has waited longest first. */
export function QueuePage({ t, queue, counts, list }: Props): JSX.Element {
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t)]}
        title={t('lessons.desk.title')}
        point={t('lessons.desk.point')}
      />
      <Tabs
        label={t('lessons.desk.title')}
        items={QUEUES.map((one) => ({
          label: `${t(`lessons.queue.${one}`)} (${t.number(counts[one])})`,
          href: hrefOf(one),
          here: one === queue,
        }))}
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('lessons.desk.none')}>
          <p>{t('lessons.desk.none.text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t(`lessons.queue.${queue}`)}
          captionHeard
          cards
          rows={list.rows}
          keyOf={({ number }) => String(number)}
          columns={[
            {
              key: 'headline',
              head: t('lessons.field.headline'),
              cell: ({ number, headline }) => <a href={deskHref(number)}>{headline}</a>,
            },
            { key: 'by', head: t('lessons.field.by'), cell: ({ bodyName }) => bodyName },
            {
              key: 'at',
              head: t('lessons.field.suggested'),
              cell: ({ suggestedAt }) => t.date(suggestedAt),
            },
            {
              key: 'state',
              head: t('lessons.field.state'),
              cell: ({ state, checkedAt, returnedNote }) => (
                <>
                  <LessonStatus t={t} state={state} />
                  {checkedAt !== null && ` ${t('lessons.desk.ready')}`}
                  {returnedNote && ` ${t('lessons.desk.returned')}`}
                </>
              ),
            },
          ]}
        />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? hrefOf(queue, list.page - 1) : undefined}
        next={list.page < list.pages ? hrefOf(queue, list.page + 1) : undefined}
      />
      <p>
        <a href={HEADLINES}>{t('lessons.headlines.title')}</a>
      </p>
    </div>
  )
}

/** How a headline begins in each language. */
export function HeadlinesPage(props: {
  readonly t: Words
  readonly forms: readonly HeadlineForm[]
  readonly state: FormState
}): JSX.Element {
  const { t, forms, state } = props
  const at = { t, state }
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t), { label: t('lessons.desk.title'), href: DESK }]}
        title={t('lessons.headlines.title')}
        point={t('lessons.headlines.point')}
      />
      <Table
        t={t}
        caption={t('lessons.headlines.title')}
        captionHeard
        rows={forms}
        keyOf={({ lang }) => lang}
        columns={[
          {
            key: 'lang',
            head: t('lessons.field.lang'),
            cell: ({ lang }) => langName(lang, t.lang),
          },
          {
            key: 'opening',
            head: t('lessons.headlines.opening'),
            cell: ({ lang, opening }) => <span lang={lang}>{opening}</span>,
          },
        ]}
      />
      <Form t={t} action={HEADLINES} page={HEADLINES} state={state}>
        <SelectField {...at} name="lang" label={t('lessons.field.lang')} options={LANG_OPTIONS} />
        <TextField
          {...at}
          name="opening"
          width="half"
          maxlength={60}
          label={t('lessons.headlines.opening')}
        />
        <FormActions>
          <Button>{t('lessons.headlines.keep')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
