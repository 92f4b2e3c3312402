import type { ComponentChildren, JSX } from 'preact'
import { countryName } from '#coalition'
import { dirOf, langName } from '#kernel/languages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { markdownHtml } from '#web/markdown.ts'
import { CitingFiles } from '#web/parts/citing/citing.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock, SideLink } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { Languages, type Piece, saidOf, Told } from '../../../translations/index.ts'
import { GradeMark } from '../../cards.tsx'
import { LESSONS, lessonHref } from '../../links.ts'
import { inLanguage, type Reading } from '../service.ts'

export type LessonPageProps = {
  readonly t: Words
  readonly reading: Reading
  readonly links: readonly LoopLink[]
  /** What the desk may do with it. */
  readonly desk: ComponentChildren
  /** The translations there are, for those who may translate. */
  readonly translations: JSX.Element | null
  /** What other rooms say beside it: taking it over, who did. */
  readonly panels: readonly JSX.Element[]
  /** Every visitor may read it: it has files for reference managers. */
  readonly hasFiles: boolean
  /** Its permanent address, whole. */
  readonly address: string
}

/** A lesson: what others did in which situation, what to check, and how sure that is. */
export function LessonPage(props: LessonPageProps): JSX.Element {
  const { t, reading } = props
  const { lesson, revision, said } = reading
  const isOld = revision.revision !== lesson.revision
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t), { label: t('lessons.list.title'), href: LESSONS }]}
        title={said.headline.text}
        titleLang={langIf(t, said.headline.lang)}
        marks={
          <>
            <span class="muted small">{t('lessons.number', { number: lesson.number })}</span>
            {revision.grade !== null && <GradeMark t={t} grade={revision.grade} />}
            {lesson.visibility === 'coalition' && <VisibilityMark t={t} visibility="coalition" />}
          </>
        }
      />
      {isOld && (
        <Notice t={t} kind="warning" title={t('lessons.old', { revision: revision.revision })}>
          <a href={lessonHref(lesson.number)}>{t('lessons.old.now')}</a>
        </Notice>
      )}
      <Told t={t} of={inLanguage(reading)} />
      <Layout t={t} aside={<Aside {...props} />}>
        <Section title={t('lessons.field.situation')}>
          <Text t={t} piece={said.situation} />
        </Section>
        <Others {...props} />
        <Section title={t('lessons.field.checks')}>
          <ol class="measure">
            {said.checks.map((check) => (
              <li key={check.text} lang={langIf(t, check.lang)}>
                {check.text} <Older t={t} piece={check} />
              </li>
            ))}
          </ol>
        </Section>
        <Section title={t('lessons.field.limits')}>
          <Text t={t} piece={said.limits} />
        </Section>
        <Evidence {...props} />
        <LoopStrip t={t} here="lesson" links={props.links} />
      </Layout>
    </div>
  )
}

const langIf = (t: Words, lang: string): string | undefined => (lang === t.lang ? undefined : lang)

function Text({ t, piece }: { readonly t: Words; readonly piece: Piece }): JSX.Element {
  return (
    <div class="measure stack close">
      <Prose html={markdownHtml(piece.text)} lang={langIf(t, piece.lang)} dir={dirOf(piece.lang)} />
      <Older t={t} piece={piece} />
    </div>
  )
}

/** Said of a piece that is older than the original, is not translated, or was a machine's. */
function Older({ t, piece }: { readonly t: Words; readonly piece: Piece }): JSX.Element | null {
  const words = saidOf(t, piece)
  if (words === '') return null
  return (
    <span class="muted small" lang={t.lang}>
      {words}
    </span>
  )
}

function Others({ t, reading }: LessonPageProps): JSX.Element {
  const { revision, said } = reading
  const rows = revision.others.map((other, at) => ({ ...other, piece: said.others[at] }))
  return (
    <Section title={t('lessons.field.others')}>
      <Table
        t={t}
        caption={t('lessons.field.others')}
        captionHeard
        cards
        rows={rows}
        keyOf={(_, at) => String(at)}
        columns={[
          {
            key: 'place',
            head: t('lessons.field.place'),
            cell: ({ place, country }) =>
              country === null ? place : `${place}, ${countryName(t.lang, country)}`,
          },
          { key: 'date', head: t('lessons.field.date'), cell: ({ date }) => dateText(t, date) },
          {
            key: 'what',
            head: t('lessons.field.what'),
            cell: ({ piece }) =>
              piece && (
                <span lang={langIf(t, piece.lang)}>
                  {piece.text} <Older t={t} piece={piece} />
                </span>
              ),
          },
        ]}
      />
    </Section>
  )
}

/** A day as the language writes it; a month or a year as it stands. */
const dateText = (t: Words, date: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(date) ? t.date(date) : date

function Evidence({ t, reading }: LessonPageProps): JSX.Element {
  const { revision, said } = reading
  return (
    <Section title={t('lessons.field.grade')}>
      {revision.grade !== null && (
        <p class="measure">
          <strong>{t(`lessons.grade.${revision.grade}`)}.</strong>{' '}
          {t(`lessons.grade.${revision.grade}.means`)}
        </p>
      )}
      {said.gradeReason.text !== '' && <Text t={t} piece={said.gradeReason} />}
      {revision.sources.length > 0 && (
        <ul class="measure">
          {revision.sources.map(({ title, url, accessedOn }) => (
            <li key={url}>
              <a href={url} rel="noopener nofollow">
                {title}
              </a>
              {accessedOn !== '' && (
                <span class="muted small">
                  {' '}
                  {t('lessons.source.on', { day: t.date(accessedOn) })}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Aside(props: LessonPageProps): JSX.Element {
  const { t, reading, hasFiles, address } = props
  const { lesson, revision } = reading
  const list = (items: readonly string[]) => (items.length === 0 ? null : t.list(items))
  const facts = [
    {
      term: t('lessons.field.theme'),
      value: list(revision.themes.map((key) => t(`frame.theme.${key}`))),
    },
    {
      term: t('lessons.field.goal'),
      value: list(revision.goals.map((key) => t(`frame.system-short.${key}`))),
    },
    {
      term: t('lessons.field.stage'),
      value: list(revision.stages.map((key) => t(`frame.phase.${key}`))),
    },
    {
      term: t('lessons.field.hazard'),
      value: list(revision.hazards.map((key) => t(`frame.crisis-type.${key}`))),
    },
    { term: t('lessons.field.by'), value: lesson.bodyName },
    { term: t('lessons.field.published'), value: lesson.publishedAt && t.date(lesson.publishedAt) },
    { term: t('lessons.field.revision'), value: t.number(revision.revision) },
  ].filter(({ value }) => value !== null)
  const here = lessonHref(lesson.number)
  return (
    <>
      {props.desk}
      {props.panels}
      <SideBlock title={t('lessons.facts')}>
        <Facts items={facts} />
        <SideLink href={`${here}/history`}>{t('lessons.history')}</SideLink>
        <SideLink href={`${here}/lesson.json?lang=${reading.lang}`}>{t('lessons.json')}</SideLink>
      </SideBlock>
      <Languages t={t} of={inLanguage(reading)} href={here} />
      <SideBlock title={t('lessons.cite')}>
        <p class="small">
          {t('lessons.cite.text', {
            headline: reading.said.headline.text,
            number: lesson.number,
            revision: revision.revision,
            language: langName(reading.lang, t.lang),
            address,
            year: String((lesson.revisedAt ?? lesson.suggestedAt).getUTCFullYear()),
          })}
        </p>
        {hasFiles && <CitingFiles href={here} />}
      </SideBlock>
      {props.translations}
    </>
  )
}
