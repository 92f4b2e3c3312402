import type { JSX } from 'preact'
import { PHASES, THEMES } from '#kernel/frame.ts'
import { bestLang } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { NOTES, noteHref } from '../../links.ts'
import { NOTE_KINDS } from '../../tables.ts'
import type { NoteFilter, NoteRow, NotesPage } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly filter: NoteFilter
  readonly list: NotesPage
  /** The languages the reader reads, best first. */
  readonly order: readonly string[]
  readonly doors: { readonly writes: boolean; readonly edits: boolean }
}

/** Every published note, with what narrows them down. */
export function ListPage({ t, filter, list, order, doors }: Props): JSX.Element {
  return (
    <>
      <PageHead
        t={t}
        title={t('notes.title')}
        point={t('notes.point')}
        actions={doors.writes ? <Doors t={t} edits={doors.edits} /> : null}
      />
      <Filters t={t} filter={filter} total={list.total} />
      {list.rows.length === 0 ? (
        <Empty t={t} isFiltered={Object.values(filter).some((one) => one !== undefined)} />
      ) : (
        <div class="grid">
          {list.rows.map((note) => (
            <NoteCard key={note.id} t={t} note={note} order={order} />
          ))}
        </div>
      )}
      <Pages t={t} filter={filter} list={list} />
    </>
  )
}

function Doors({ t, edits }: { readonly t: Words; readonly edits: boolean }): JSX.Element {
  return (
    <>
      <LinkButton href={`${NOTES}/new`}>{t('notes.begin')}</LinkButton>
      <LinkButton href={`${NOTES}/mine`} kind="quiet">
        {t('notes.mine')}
      </LinkButton>
      {edits && (
        <LinkButton href={`${NOTES}/desk`} kind="quiet">
          {t('notes.desk')}
        </LinkButton>
      )}
    </>
  )
}

const stateOf = (filter: NoteFilter): FormState => ({
  typed: { kind: filter.kind ?? '', theme: filter.theme ?? '', stage: filter.stage ?? '' },
  errors: [],
  restored: null,
})

type FilterProps = {
  readonly t: Words
  readonly filter: NoteFilter
  readonly total: number
}

function Filters({ t, filter, total }: FilterProps): JSX.Element {
  const state = stateOf(filter)
  const isFiltered = Object.values(filter).some((one) => one !== undefined)
  const select = (name: string, label: string, options: { value: string; label: string }[]) => (
    <SelectField {...{ t, state, name, label, options }} width="full" blank={t('notes.any')} />
  )
  return (
    <FilterBar
      t={t}
      action={NOTES}
      clear={isFiltered ? NOTES : undefined}
      found={t('notes.found', { count: total })}
    >
      {select(
        'kind',
        t('notes.kind'),
        NOTE_KINDS.map((value) => ({ value, label: t(`notes.kind.${value}`) })),
      )}
      {select(
        'theme',
        t('notes.filter.theme'),
        THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) })),
      )}
      {select(
        'stage',
        t('notes.filter.stage'),
        PHASES.map((value) => ({ value, label: t(`frame.phase.${value}`) })),
      )}
    </FilterBar>
  )
}

function NoteCard(props: {
  readonly t: Words
  readonly note: NoteRow
  readonly order: readonly string[]
}): JSX.Element {
  const { t, note, order } = props
  const { number, kind, bodyName, themes, version, demo, texts } = note
  const langs = texts.map(({ lang }) => lang)
  const lang = bestLang(langs, order, note.lang)
  const { title, claim } = texts.find((text) => text.lang === lang) ?? note
  return (
    <Card
      level={2}
      title={title}
      href={noteHref(number)}
      lang={lang === t.lang ? undefined : lang}
      over={`${t(`notes.kind.${kind}`)} · ${bodyName}`}
      foot={
        <>
          {themes.map((theme) => (
            <Tag key={theme}>{t(`frame.theme.${theme as 'mobility'}`)}</Tag>
          ))}
          <span>
            {t('notes.version-line', { version, day: t.date(note.revisedAt) })}
            {note.state === 'superseded' && ` · ${t('notes.superseded.short')}`}
          </span>
          {demo && <DemoMark t={t} />}
        </>
      }
    >
      <p>{claim}</p>
    </Card>
  )
}

function Empty(props: { readonly t: Words; readonly isFiltered: boolean }): JSX.Element {
  const { t, isFiltered } = props
  return (
    <EmptyState
      t={t}
      title={t(isFiltered ? 'notes.empty.filtered' : 'notes.empty')}
      action={
        isFiltered ? (
          <LinkButton href={NOTES} kind="quiet">
            {t('notes.all')}
          </LinkButton>
        ) : undefined
      }
    >
      <p>{t('notes.empty.text')}</p>
    </EmptyState>
  )
}

function Pages({ t, filter, list }: Pick<Props, 't' | 'filter' | 'list'>): JSX.Element {
  const href = (at: number) => {
    const asked = Object.entries(filter).filter(([, value]) => value !== undefined)
    return `${NOTES}?${new URLSearchParams([...asked, ['page', String(at)]] as string[][])}`
  }
  const { page, pages } = list
  return (
    <Pager
      t={t}
      page={page}
      pages={pages}
      previous={page > 1 ? href(page - 1) : undefined}
      next={page < pages ? href(page + 1) : undefined}
    />
  )
}
