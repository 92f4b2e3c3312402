import type { JSX } from 'preact'
import { DIMENSIONS, dimensionOf, SYSTEMS, THEMES } from '#kernel/frame.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { FollowFeeds } from '../../feeds/index.ts'
import {
  DESK,
  LESSONS,
  LessonCard,
  type LessonCounts,
  type LessonRow,
  lessonsHref,
} from '../../lessons/index.ts'
import { LIBRARY_SEARCH } from '../../links.ts'
import { NOTES, noteHref } from '../../notes/index.ts'
import type { NoteRow } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly order: readonly string[]
  readonly counts: LessonCounts
  readonly lessons: readonly LessonRow[]
  readonly notes: readonly NoteRow[]
  readonly maySuggest: boolean
  readonly mayWorkDesk: boolean
}

/** What the library is, the way to search it, and what is new in it. */
export function FrontPage(props: Props): JSX.Element {
  const { t, order, lessons } = props
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        title={t('library.title')}
        point={t('library.point')}
        actions={
          <>
            {props.maySuggest && (
              <LinkButton href={`${LESSONS}/new`}>{t('lessons.suggest')}</LinkButton>
            )}
            {props.mayWorkDesk && (
              <LinkButton kind="quiet" href={DESK}>
                {t('lessons.desk.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <SearchBox t={t} />
      <Section
        title={t('library.newest')}
        actions={<a href={LESSONS}>{t('library.all-lessons')}</a>}
      >
        {lessons.length === 0 ? (
          <EmptyState t={t} title={t('lessons.list.none')} example={t('lessons.list.example')}>
            <p>{t('lessons.list.none.text')}</p>
          </EmptyState>
        ) : (
          <div class="grid">
            {lessons.map((row) => (
              <LessonCard key={row.number} t={t} row={row} order={order} level={3} />
            ))}
          </div>
        )}
      </Section>
      <Notes {...props} />
      <Shelves {...props} />
      <FollowFeeds t={t} scope={{}} />
    </div>
  )
}

function SearchBox({ t }: { readonly t: Words }): JSX.Element {
  const state = { typed: {}, errors: [], restored: null }
  return (
    <search>
      <form class="form" action={LIBRARY_SEARCH} method="get">
        <div class="form-fields">
          <TextField t={t} state={state} name="q" type="search" label={t('library.search')} />
          <div>
            <Button>{t('library.search.do')}</Button>
          </div>
        </div>
      </form>
    </search>
  )
}

function Notes({ t, notes }: Props): JSX.Element | null {
  if (notes.length === 0) return null
  return (
    <Section title={t('library.notes')} actions={<a href={NOTES}>{t('library.all-notes')}</a>}>
      <div class="grid">
        {notes.map((note) => (
          <Card
            key={note.number}
            title={note.title}
            href={noteHref(note.number)}
            lang={note.lang === t.lang ? undefined : note.lang}
            over={t.date(note.publishedAt)}
          >
            <p>{note.claim}</p>
          </Card>
        ))}
      </div>
    </Section>
  )
}

/** Themes and goals with how many lessons each has; an empty shelf says so by its zero. */
function Shelves({ t, counts }: Props): JSX.Element {
  const line = (href: string, label: string, count: number) => (
    <li key={href}>
      {count > 0 ? <a href={href}>{label}</a> : label} <span class="muted">{t.number(count)}</span>
    </li>
  )
  return (
    <>
      <Section title={t('library.themes')}>
        <ul class="plain-list">
          {THEMES.map((theme) =>
            line(lessonsHref({ theme }), t(`frame.theme.${theme}`), counts.themes.get(theme) ?? 0),
          )}
        </ul>
      </Section>
      <Section title={t('library.goals')}>
        <div class="grid">
          {DIMENSIONS.map((dimension) => (
            <div key={dimension}>
              <h3>{t(`frame.dimension.${dimension}`)}</h3>
              <ul class="plain-list">
                {SYSTEMS.filter((goal) => dimensionOf(goal) === dimension).map((goal) =>
                  line(
                    lessonsHref({ goal }),
                    t(`frame.system.${goal}`),
                    counts.goals.get(String(goal)) ?? 0,
                  ),
                )}
              </ul>
            </div>
          ))}
        </div>
      </Section>
    </>
  )
}
