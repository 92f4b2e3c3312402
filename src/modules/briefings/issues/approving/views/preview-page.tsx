import type { JSX } from 'preact'
import { dirOf, langName } from '#kernel/languages.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { EditionText } from '../../archive/views/edition-text.tsx'
import type { Finding } from '../../checking/index.ts'
import { FindingList } from '../../composing/views/finding-list.tsx'
import type { Edition } from '../../content/index.ts'
import { links } from '../../links.ts'
import type { IssueRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'

type Props = {
  readonly t: Words
  readonly issue: IssueRow
  readonly langs: readonly string[]
  readonly lang: string
  readonly content: Edition
  readonly subject: string
}

const trailOf = (t: Words, issue: IssueRow) => [
  { label: t('issues.desk.title'), href: links.desk() },
  { label: calledIn(t, issue), href: links.composer(issue.id) },
]

/** The issue as readers will have it, in each of its languages and forms. */
export function PreviewPage({ t, issue, langs, lang, content, subject }: Props): JSX.Element {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={trailOf(t, issue)}
        title={t('issues.preview.title')}
        point={t('issues.preview.subject', { subject })}
        actions={
          <>
            <LinkButton kind="quiet" href={links.mailPreview(issue.id, lang)}>
              {t('issues.preview.mail')}
            </LinkButton>
            <LinkButton kind="quiet" href={links.textPreview(issue.id, lang)}>
              {t('issues.preview.text')}
            </LinkButton>
          </>
        }
      />
      {langs.length > 1 && (
        <Tabs
          label={t('issues.field.langs')}
          items={langs.map((one) => ({
            label: langName(one, t.lang),
            href: links.preview(issue.id, one),
            here: one === lang,
          }))}
        />
      )}
      <article lang={lang} dir={dirOf(lang)} class="stack wide">
        <EditionText t={t} edition={content} />
      </article>
    </div>
  )
}

/** What stands in the way of freezing, each with the way to where it is mended. */
export function ObstaclesPage(props: {
  readonly t: Words
  readonly issue: IssueRow
  readonly langs: readonly string[]
  readonly findings: readonly Finding[]
}): JSX.Element {
  const { t, issue, findings } = props
  const faults = findings.filter(({ fault }) => fault !== 'no-choice')
  const waiting = Map.groupBy(
    findings.filter(({ fault }) => fault === 'no-choice'),
    ({ lang }) => lang,
  )
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={trailOf(t, issue)}
        title={t('issues.freeze')}
        point={t('issues.freeze.point')}
      />
      {findings.length === 0 && (
        <EmptyState
          t={t}
          title={t('issues.freeze.clear')}
          action={
            <LinkButton href={links.composer(issue.id)}>{t('issues.freeze.open')}</LinkButton>
          }
        >
          <p>{t('issues.freeze.clear-text')}</p>
        </EmptyState>
      )}
      {faults.length > 0 && (
        <Notice t={t} kind="warning" title={t('issues.findings.title')}>
          <FindingList
            t={t}
            issueId={issue.id}
            findings={faults}
            nameOf={() => t('issues.fault.block')}
          />
        </Notice>
      )}
      {waiting.size > 0 && (
        <Notice t={t} kind="warning" title={t('issues.freeze.choices')}>
          <ul>
            {[...waiting].map(([lang, open]) => (
              <li key={lang}>
                <a href={links.translation(issue.id, lang)}>{langName(lang, t.lang)}</a>
                {': '}
                {t('issues.translate.open', { count: open.length })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
