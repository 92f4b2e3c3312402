import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { SEARCH_HREFS } from '../../links.ts'
import {
  newSearchHref,
  removalHref,
  resumptionHref,
  savedHref,
  searchesHref,
  stopHref,
} from '../links.ts'
import type { SavedRow, SavedSearch } from '../queries.ts'
import { RHYTHMS } from '../tables.ts'

const hrefOf = ({ scope, wanted }: Pick<SavedRow, 'scope' | 'wanted'>): string =>
  wanted === '' ? SEARCH_HREFS[scope] : `${SEARCH_HREFS[scope]}?${wanted}`

const trailOf = (t: Words) => [
  { label: t('finding.title'), href: SEARCH_HREFS.all },
  { label: t('finding.saved.title'), href: searchesHref() },
]

type Held = 'left' | 'returned' | null

/** Why no search writes, where that is so, and what to do. */
function HeldBack({ t, held }: { t: Words; held: Held }) {
  if (held === null) return null
  const blank: FormState = { typed: {}, errors: [], restored: null }
  return (
    <Notice t={t} kind="info" title={t(`finding.saved.${held}`)}>
      {held === 'left' && (
        <Form t={t} action={resumptionHref()} page={searchesHref()} state={blank}>
          <Button kind="quiet">{t('finding.saved.resume')}</Button>
        </Form>
      )}
    </Notice>
  )
}

/** The searches somebody keeps. */
export function SavedListPage(props: { t: Words; list: Page<SavedRow>; held: Held }) {
  const { t, list } = props
  const at = (page: number) => `${searchesHref()}?page=${page}`
  return (
    <div class="stack">
      <PageHead
        t={t}
        trail={trailOf(t).slice(0, 1)}
        title={t('finding.saved.title')}
        point={t('finding.saved.point')}
      />
      <HeldBack t={t} held={props.held} />
      {list.rows.length === 0 ? (
        <EmptyState
          t={t}
          title={t('finding.saved.none')}
          action={<LinkButton href={SEARCH_HREFS.all}>{t('finding.do')}</LinkButton>}
        >
          <p>{t('finding.saved.none.text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('finding.saved.title')}
          rows={list.rows}
          keyOf={(row) => row.id}
          columns={[
            {
              key: 'name',
              head: t('finding.saved.name'),
              cell: (row) => <a href={hrefOf(row)}>{row.name}</a>,
            },
            {
              key: 'rhythm',
              head: t('finding.saved.rhythm'),
              cell: (row) => t(`finding.rhythm.${row.rhythm}`),
            },
            {
              key: 'last',
              head: t('finding.saved.last'),
              cell: (row) =>
                row.alerted_at === null ? t('finding.saved.not-yet') : t.date(row.alerted_at),
            },
            {
              key: 'change',
              head: t('finding.saved.change'),
              cell: (row) => (
                <a
                  href={savedHref(row.id)}
                  aria-label={t('finding.saved.change-one', { name: row.name })}
                >
                  {t('finding.saved.change')}
                </a>
              ),
            },
          ]}
        />
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? at(list.page - 1) : undefined}
        next={list.page < list.pages ? at(list.page + 1) : undefined}
      />
    </div>
  )
}

function NameAndRhythm({ t, state }: { t: Words; state: FormState }) {
  return (
    <>
      <TextField t={t} state={state} name="name" label={t('finding.saved.name')} />
      <RadioField
        t={t}
        state={state}
        name="rhythm"
        label={t('finding.saved.rhythm')}
        hint={t('finding.saved.rhythm.hint')}
        options={RHYTHMS.map((value) => ({ value, label: t(`finding.rhythm.${value}`) }))}
      />
    </>
  )
}

/** Keeping a search: its name, and how often it tells of what is new. */
export function NewSearchPage({ t, state }: { t: Words; state: FormState }) {
  return (
    <div class="stack">
      <PageHead
        t={t}
        trail={trailOf(t)}
        title={t('finding.save')}
        point={t('finding.save.point')}
      />
      <Form t={t} action={searchesHref()} page={newSearchHref()} state={state}>
        <input type="hidden" name="wanted" value={String(state.typed.wanted ?? '')} />
        <input type="hidden" name="scope" value={String(state.typed.scope ?? 'all')} />
        <NameAndRhythm t={t} state={state} />
        <Button>{t('finding.save')}</Button>
      </Form>
    </div>
  )
}

/** Another name, another rhythm, or an end. */
export function SavedPage(props: { t: Words; saved: SavedSearch; state: FormState }) {
  const { t, saved, state } = props
  const blank: FormState = { typed: {}, errors: [], restored: null }
  return (
    <div class="stack">
      <PageHead
        t={t}
        trail={trailOf(t)}
        title={saved.name}
        actions={
          <LinkButton href={hrefOf(saved)} kind="quiet">
            {t('finding.saved.look')}
          </LinkButton>
        }
      />
      <Form t={t} action={savedHref(saved.id)} page={savedHref(saved.id)} state={state}>
        <NameAndRhythm t={t} state={state} />
        <Button>{t('finding.saved.keep')}</Button>
      </Form>
      <Section title={t('finding.saved.remove')}>
        <p>{t('finding.saved.remove.text')}</p>
        <Form t={t} action={removalHref(saved.id)} page={savedHref(saved.id)} state={blank}>
          <Button kind="quiet">{t('finding.saved.remove')}</Button>
        </Form>
      </Section>
    </div>
  )
}

/** What the link at the end of a message leads to: one press, and it has stopped. */
export function StopPage(props: { t: Words; token: string; name: string; stopped: boolean }) {
  const { t, token, name, stopped } = props
  const blank: FormState = { typed: {}, errors: [], restored: null }
  return (
    <div class="stack">
      <PageHead
        t={t}
        title={t('finding.stop.title')}
        point={t(stopped ? 'finding.stop.stopped' : 'finding.stop.point', { name })}
      />
      {!stopped && (
        <Form t={t} action={stopHref(token)} page={stopHref(token)} state={blank} anySeat>
          <Button>{t('finding.stop.do')}</Button>
        </Form>
      )}
    </div>
  )
}
