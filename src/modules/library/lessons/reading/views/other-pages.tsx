import type { ComponentChildren, JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { LessonStatus } from '../../cards.tsx'
import { LESSONS, lessonHref, SUGGESTIONS } from '../../links.ts'
import type { Lesson, RevisionLine } from '../../record/index.ts'
import type { SuggestionRow } from '../queries.ts'

const trailOf = (t: Words) => [libraryTrail(t), { label: t('lessons.list.title'), href: LESSONS }]

/** What a lesson that is not published says to those who may see it; of a retired one, why. */
export function StandingPage(props: {
  readonly t: Words
  readonly lesson: Lesson
  readonly desk: ComponentChildren
}): JSX.Element {
  const { t, lesson } = props
  const retired = lesson.state === 'retired'
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={trailOf(t)}
        title={retired ? t('lessons.number', { number: lesson.number }) : lesson.suggestionHeadline}
        point={t(`lessons.state.${lesson.state}.means`)}
        marks={<LessonStatus t={t} state={lesson.state} />}
      />
      {lesson.reason && (
        <Notice t={t} kind="warning" title={t('lessons.reason')}>
          <p>{lesson.reason}</p>
        </Notice>
      )}
      {!retired && <p class="plain-text measure">{lesson.suggestionText}</p>}
      {!retired && lesson.suggestionUrl !== '' && (
        <p>
          <a href={lesson.suggestionUrl} rel="noopener nofollow ugc">
            {lesson.suggestionUrl}
          </a>
        </p>
      )}
      {props.desk}
    </div>
  )
}

/** The revisions of a lesson, and what changed in each. */
export function HistoryPage(props: {
  readonly t: Words
  readonly lesson: Lesson
  readonly list: Page<RevisionLine>
}): JSX.Element {
  const { t, lesson, list } = props
  const here = lessonHref(lesson.number)
  const pageHref = (page: number) => `${here}/history?page=${page}`
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          ...trailOf(t),
          { label: t('lessons.number', { number: lesson.number }), href: here },
        ]}
        title={t('lessons.history')}
        point={t('lessons.history.point')}
      />
      <Timeline
        t={t}
        items={list.rows.map((line) => ({
          key: String(line.revision),
          at: line.publishedAt ?? line.draftedAt,
          title: (
            <a href={`${here}/revisions/${line.revision}`}>
              {t('lessons.history.revision', { revision: line.revision })}
            </a>
          ),
          note: line.whatChanged === '' ? t('lessons.history.first') : line.whatChanged,
        }))}
      />
      <Pages t={t} list={list} hrefOf={pageHref} />
    </div>
  )
}

/** What became of what somebody suggested. */
export function SuggestionsPage(props: {
  readonly t: Words
  readonly list: Page<SuggestionRow>
  readonly maySuggest: boolean
}): JSX.Element {
  const { t, list } = props
  const pageHref = (page: number) => `${SUGGESTIONS}?page=${page}`
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={trailOf(t)}
        title={t('lessons.suggestions.title')}
        point={t('lessons.suggestions.point')}
        actions={
          props.maySuggest && (
            <LinkButton href={`${LESSONS}/new`}>{t('lessons.suggest')}</LinkButton>
          )
        }
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('lessons.suggestions.none')}>
          <p>{t('lessons.suggestions.none.text')}</p>
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={t('lessons.suggestions.title')}
          captionHeard
          cards
          rows={list.rows}
          keyOf={({ number }) => String(number)}
          columns={[
            {
              key: 'headline',
              head: t('lessons.field.headline'),
              cell: ({ number, headline }) => <a href={lessonHref(number)}>{headline}</a>,
            },
            {
              key: 'state',
              head: t('lessons.field.state'),
              cell: ({ state }) => <LessonStatus t={t} state={state} />,
            },
            {
              key: 'at',
              head: t('lessons.field.suggested'),
              cell: ({ suggestedAt }) => t.date(suggestedAt),
            },
            { key: 'reason', head: t('lessons.reason'), cell: ({ reason }) => reason ?? '' },
          ]}
        />
      )}
      <Pages t={t} list={list} hrefOf={pageHref} />
    </div>
  )
}

type PagesProps = {
  readonly t: Words
  readonly list: Page<unknown>
  readonly hrefOf: (page: number) => string
}

const Pages = ({ t, list, hrefOf }: PagesProps): JSX.Element => (
  <Pager
    t={t}
    page={list.page}
    pages={list.pages}
    previous={list.page > 1 ? hrefOf(list.page - 1) : undefined}
    next={list.page < list.pages ? hrefOf(list.page + 1) : undefined}
  />
)
