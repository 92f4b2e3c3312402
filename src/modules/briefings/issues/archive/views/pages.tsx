import type { JSX } from 'preact'
import { bestLang, dirOf, langName } from '#kernel/languages.ts'
import type { Page } from '#kernel/pages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import type { Citable } from '#web/documents/citable.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { Citing } from '#web/parts/citing/citing.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Layout, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import { SUBSCRIBE_LINK } from '../../../readers/links.ts'
import type { Edition } from '../../content/index.ts'
import { links } from '../../links.ts'
import { webHtml } from '../../marks/index.ts'
import { calledIn, directionOf, tongueOn } from '../../rendering/index.ts'
import type { ArchiveRow, Correction, PublishedIssue } from '../queries.ts'
import { EditionText, tongue } from './edition-text.tsx'

type ListProps = {
  readonly t: Words
  readonly list: Page<ArchiveRow>
  /** The reader's order of languages. */
  readonly order: readonly string[]
  /** Whoever works at the desk finds the way there. */
  readonly desk: boolean
}

/** Every issue that went out, for everybody and for ever. */
export function ArchivePage({ t, list, order, desk }: ListProps): JSX.Element {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('issues.archive.title')}
        point={t('issues.archive.point')}
        actions={
          <>
            <LinkButton href={SUBSCRIBE_LINK.href}>{t('readers.subscribe.title')}</LinkButton>
            {desk && (
              <LinkButton kind="quiet" href={links.desk()}>
                {t('issues.desk.title')}
              </LinkButton>
            )}
          </>
        }
      />
      {list.total === 0 ? (
        <EmptyState t={t} title={t('issues.archive.none')}>
          <p>{t('issues.archive.none-text')}</p>
        </EmptyState>
      ) : (
        list.rows.map((row) => <IssueCard key={row.id} t={t} row={row} order={order} />)
      )}
      <Pager
        t={t}
        page={list.page}
        pages={list.pages}
        previous={list.page > 1 ? `?page=${list.page - 1}` : undefined}
        next={list.page < list.pages ? `?page=${list.page + 1}` : undefined}
      />
    </div>
  )
}

function IssueCard(props: Pick<ListProps, 't' | 'order'> & { readonly row: ArchiveRow }) {
  const { t, row, order } = props
  const tags = row.editions.map(({ lang }) => lang)
  const lang = bestLang(tags, order, row.lang)
  const edition = row.editions.find((one) => one.lang === lang)
  const names = t.list(tags.map((tag) => langName(tag, t.lang)))
  return (
    <Card
      title={edition?.title.text ?? ''}
      titleLang={tongueOn(t, edition?.title)}
      href={links.issue(row.number)}
      level={2}
      over={
        <>
          {calledIn(t, row)} · {row.published_at && t.date(row.published_at)}{' '}
          {row.demo && <DemoMark t={t} />}
        </>
      }
      foot={
        <span class="muted">
          {t('issues.archive.facts', { lessons: edition?.lessons ?? 0, langs: names })}
        </span>
      }
    >
      <p lang={edition?.lead.lang} dir={directionOf(edition?.lead.lang ?? 'und')}>
        {edition?.lead.text}
      </p>
    </Card>
  )
}

type IssueProps = {
  readonly t: Words
  readonly issue: PublishedIssue
  readonly edition: Edition
  readonly editions: readonly { readonly lang: string; readonly sha256: string }[]
  /** Chosen by hand or by the reader's order; when their first language is not there, that is said. */
  readonly wanted: string | null
  readonly corrections: readonly Correction[]
  readonly loop: readonly LoopLink[]
  readonly of: Citable
}

/** An issue on its permanent page. */
export function IssuePage(props: IssueProps): JSX.Element {
  const { t, issue, edition, wanted } = props
  return (
    <Layout t={t} aside={<Aside {...props} />}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={[{ label: t('issues.archive.title'), href: links.archive() }]}
          title={edition.title.text}
          titleLang={tongueOn(t, edition.title)}
          point={edition.lead.text}
          pointLang={tongueOn(t, edition.lead)}
          marks={
            <>
              <span>{calledIn(t, issue)}</span>
              <span>{issue.published_at && t.date(issue.published_at)}</span>
              {issue.demo && <DemoMark t={t} />}
            </>
          }
          actions={
            <>
              <LinkButton kind="quiet" href={links.pdf(issue.number, edition.lang)}>
                {t('issues.archive.pdf')}
              </LinkButton>
              <LinkButton kind="quiet" href={links.print(issue.number, edition.lang)}>
                {t('issues.archive.print')}
              </LinkButton>
              <LinkButton kind="quiet" href={links.plain(issue.number, edition.lang)}>
                {t('issues.archive.text')}
              </LinkButton>
            </>
          }
        />
        {wanted !== null && (
          <p class="muted">
            {t('issues.fallback', {
              shown: langName(edition.lang, t.lang),
              wanted: langName(wanted, t.lang),
            })}
          </p>
        )}
        <Corrections {...props} />
        <article class="stack wide" lang={edition.lang} dir={dirOf(edition.lang)}>
          <EditionText t={t} edition={edition} />
        </article>
        <Citing t={t} of={props.of} href={links.issue(issue.number)} />
        <LoopStrip t={t} here="lesson" links={props.loop} />
      </div>
    </Layout>
  )
}

/** What was wrong is said before what was said, with its date, and never taken away. */
function Corrections({ t, corrections }: Pick<IssueProps, 't' | 'corrections'>) {
  if (corrections.length === 0) return null
  return (
    <Notice t={t} kind="warning" title={t('issues.erratum.here')}>
      {corrections.map(({ number, at, piece, pictures }) => (
        <div key={piece.id} class="stack close">
          <p>
            <a href={links.issue(number)}>{t('issues.erratum.in', { number, date: t.date(at) })}</a>
          </p>
          <Prose
            html={webHtml(piece.text.text, pictures)}
            lang={piece.text.lang}
            dir={directionOf(piece.text.lang)}
          />
        </div>
      ))}
    </Notice>
  )
}

function Aside({ t, issue, edition, editions }: IssueProps): JSX.Element {
  return (
    <>
      <SideBlock title={t('readers.subscribe.title')}>
        <p>{t('readers.subscribe.aside')}</p>
        <p>
          <LinkButton kind="quiet" href={SUBSCRIBE_LINK.href}>
            {t('readers.subscribe.title')}
          </LinkButton>
        </p>
      </SideBlock>
      <SideBlock title={t('issues.field.langs')}>
        <ul class="plain-list">
          {editions.map(({ lang }) => (
            <li key={lang}>
              <a
                href={links.issue(issue.number, lang)}
                lang={lang}
                hreflang={lang}
                aria-current={lang === edition.lang ? 'page' : undefined}
              >
                {langName(lang)}
              </a>
            </li>
          ))}
        </ul>
      </SideBlock>
      <SideBlock title={t('issues.field.hash')}>
        <p>{t('issues.archive.seal')}</p>
        <p>
          <code class="small">{editions.find(({ lang }) => lang === edition.lang)?.sha256}</code>
        </p>
      </SideBlock>
    </>
  )
}

/** The issue as it is printed. */
export function PrintedIssue({ t, issue, edition }: Pick<IssueProps, 't' | 'issue' | 'edition'>) {
  return (
    <article class="stack wide" lang={edition.lang} dir={dirOf(edition.lang)}>
      <header class="page-head">
        <p>
          <bdi lang={t.lang} dir={t.dir}>
            {t('shell.name')} · {calledIn(t, issue)} ·{' '}
            {issue.published_at && t.date(issue.published_at)}
          </bdi>
        </p>
        <h1 {...tongue(edition.title, edition.lang)}>{edition.title.text}</h1>
        <p class="page-point" {...tongue(edition.lead, edition.lang)}>
          {edition.lead.text}
        </p>
      </header>
      <EditionText t={t} edition={edition} />
    </article>
  )
}
