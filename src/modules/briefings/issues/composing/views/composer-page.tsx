import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Layout, Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { EditionLine } from '../../approving/index.ts'
import { balanceOf, type Suggestion } from '../../balance/index.ts'
import { BalanceMeter } from '../../balance/views/balance.tsx'
import type { Finding } from '../../checking/index.ts'
import { type Edition, sectionsOf } from '../../content/index.ts'
import { links } from '../../links.ts'
import { isOpen, may } from '../../policy.ts'
import type { ApprovalRow, Correctable, Held } from '../../record/index.ts'
import { calledIn, headingOf } from '../../rendering/index.ts'
import { BlockCard, NewBlocks, Suggestions } from './block-cards.tsx'
import { TONES } from './desk-page.tsx'
import { FindingList } from './finding-list.tsx'
import { Facts, NextStep, type Trail } from './standing.tsx'

export type ComposerView = {
  readonly t: Words
  readonly actor: Actor
  readonly held: Held
  readonly edition: Edition
  readonly findings: readonly Finding[]
  readonly sha256: string
  readonly bytes: number
  readonly offered: readonly Suggestion[]
  /** Issues that went out, in which something may have been wrong. */
  readonly correctable: readonly Correctable[]
  readonly approvals: readonly ApprovalRow[]
  readonly editions: readonly EditionLine[]
  readonly trail: Trail
}

/** An issue at the desk: where it stands, what is wrong, what is in it, what could be, and its balance. */
export function ComposerPage(view: ComposerView): JSX.Element {
  const { t, held, findings } = view
  const { issue } = held
  const names = new Map(view.edition.pieces.map((piece) => [piece.id, piece]))
  const nameOf = (id: string) => {
    const piece = names.get(id)
    return piece?.title.text || t(`issues.block.${piece?.kind ?? 'text'}`)
  }
  const lessons = [...held.items.values()].filter(({ kind }) => kind === 'lesson')
  return (
    <Layout t={t} aside={<Facts {...view} />}>
      <div class="stack wide">
        <Head {...view} />
        <NextStep {...view} />
        {findings.length > 0 && (
          <Notice t={t} kind="warning" title={t('issues.findings.title')}>
            <FindingList t={t} issueId={issue.id} findings={findings} nameOf={nameOf} />
          </Notice>
        )}
        <Content {...view} />
        {isOpen(issue) && (
          <Section title={t('issues.balance.title')} id="balance">
            <BalanceMeter t={t} balance={balanceOf(lessons)} />
          </Section>
        )}
      </div>
    </Layout>
  )
}

function Head({ t, actor, held }: ComposerView): JSX.Element {
  const { issue } = held
  return (
    <PageHead
      t={t}
      trail={[{ label: t('issues.desk.title'), href: links.desk() }]}
      title={issue.title}
      titleLang={issue.lang === t.lang ? undefined : issue.lang}
      point={
        <>
          {calledIn(t, issue)}
          {issue.lead !== '' && ': '}
          <bdi lang={issue.lang}>{issue.lead}</bdi>
        </>
      }
      marks={
        <>
          <Status tone={TONES[issue.state]}>{t(`issues.state.${issue.state}`)}</Status>
          {issue.demo && <DemoMark t={t} />}
        </>
      }
      actions={
        <>
          <LinkButton href={links.preview(issue.id)} kind="quiet">
            {t('issues.preview.action')}
          </LinkButton>
          {may.compose(actor, issue) && (
            <LinkButton href={links.facts(issue.id)} kind="quiet">
              {t('issues.facts.title')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

function Content(view: ComposerView): JSX.Element {
  const { t, actor, held, edition } = view
  const mayCompose = may.compose(actor, held.issue)
  return (
    <>
      <Section title={t('issues.content.title')}>
        {edition.pieces.length === 0 && (
          <EmptyState t={t} title={t('issues.content.none')}>
            <p>{t('issues.content.none-text')}</p>
          </EmptyState>
        )}
        {sectionsOf(edition).map(({ section, pieces }) => (
          <section key={section} class="stack" aria-label={headingOf(t, section).title}>
            <h3>{headingOf(t, section).title}</h3>
            {pieces.map((piece, at) => (
              <BlockCard
                key={piece.id}
                t={t}
                edition={edition}
                piece={piece}
                issueId={held.issue.id}
                item={[...held.items.values()].find(({ href }) => href === piece.href)}
                move={mayCompose ? { up: at > 0, down: at < pieces.length - 1 } : null}
              />
            ))}
          </section>
        ))}
      </Section>
      {mayCompose && (
        <Section title={t('issues.add.title')}>
          <NewBlocks t={t} issue={held.issue} correctable={view.correctable} />
        </Section>
      )}
      {mayCompose && (
        <Section title={t('issues.offered.title')}>
          <Suggestions t={t} issue={held.issue} offered={view.offered} />
        </Section>
      )}
    </>
  )
}
