import type { JSX } from 'preact'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { portfolioHref } from '../links.ts'
import type { LeftOut, Snapshot } from '../problem/index.ts'
import type { PortfolioRecord } from '../record/index.ts'
import type { PortfolioView } from './portfolio-page.tsx'
import { ruleSentence } from './rule-sentence.ts'

type Told = Omit<PortfolioView, 'snapshot'> & { readonly snapshot: Snapshot }

export function Budgets({ t, portfolio, snapshot, names, canEdit }: Told): JSX.Element {
  const href = portfolioHref(portfolio.id)
  const add = canEdit && (
    <LinkButton href={`${href}/budgets/new`} kind="quiet" small>
      {t('portfolio.budgets.add')}
    </LinkButton>
  )
  return (
    <Section title={t('portfolio.budgets.section')} id="budgets" actions={add}>
      {snapshot.budgets.length === 0 && <p>{t('portfolio.budgets.none')}</p>}
      <Sentences
        t={t}
        items={snapshot.budgets.map(({ id, name }) => ({
          id,
          text: ruleSentence(t, names, snapshot, { id, kind: 'budget', budget: id }),
          why: '',
          removal: canEdit ? `${href}/budgets/${id}/removal` : null,
          heard: name,
        }))}
      />
    </Section>
  )
}

type Sentence = {
  readonly id: string
  readonly text: string
  readonly why: string
  readonly removal: string | null
  readonly heard: string
}

function Sentences({ t, items }: { t: Words; items: readonly Sentence[] }): JSX.Element | null {
  if (items.length === 0) return null
  return (
    <ul class="plain-list stack close">
      {items.map((item) => (
        <li key={item.id} class="row">
          <span>
            {item.text}
            {item.why !== '' && <span class="muted"> {item.why}</span>}
          </span>
          {item.removal !== null && (
            <form action={item.removal} method="post">
              <Button kind="quiet" small>
                {t('portfolio.remove')}
                <span class="heard"> {item.heard}</span>
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

export function Rules({ t, portfolio, snapshot, names, canEdit }: Told): JSX.Element {
  const href = portfolioHref(portfolio.id)
  const sentence = (rule: Snapshot['rules'][number]) => ruleSentence(t, names, snapshot, rule)
  const own = snapshot.rules.filter((rule) => rule.id.startsWith('rule:'))
  const following = snapshot.rules.filter((rule) => !/^(rule|budget):/.test(rule.id))
  const add = canEdit && (
    <span class="row">
      <LinkButton href={`${href}/rules/new`} kind="quiet" small>
        {t('portfolio.rules.add')}
      </LinkButton>
      <LinkButton href={`${href}/equity/new`} kind="quiet" small>
        {t('portfolio.equity.add')}
      </LinkButton>
    </span>
  )
  return (
    <Section title={t('portfolio.rules.section')} id="rules" actions={add}>
      {own.length === 0 && <p class="muted">{t('portfolio.rules.none')}</p>}
      <Sentences
        t={t}
        items={own.map((rule) => ({
          id: rule.id,
          text: sentence(rule),
          why: 'why' in rule ? rule.why : '',
          removal: canEdit ? `${href}/rules/${rule.id.slice(5)}/removal` : null,
          heard: sentence(rule),
        }))}
      />
      {following.length > 0 && (
        <>
          <h3>{t('portfolio.rules.following')}</h3>
          <ul class="plain-list stack close">
            {following.map((rule) => (
              <li key={rule.id}>{sentence(rule)}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function mendWord(t: Words, { reason }: LeftOut): string {
  return reason === 'ended' || reason === 'not-on-ballot' ? '' : t(`portfolio.reason.${reason}-do`)
}

/** Where what keeps an action out can be mended; null where nothing is to be done. */
function mendHref(portfolio: PortfolioRecord, { id, reason }: LeftOut): string | null {
  switch (reason) {
    case 'no-cost':
      return `/actions/${id}/edit`
    case 'no-value':
      return `${portfolioHref(portfolio.id)}/actions`
    case 'not-ranked':
      return `/boards/${portfolio.boardId}/scores`
    case 'score-unknown':
      return `/boards/${portfolio.boardId}/scores/${id}`
    case 'ended':
    case 'not-on-ballot':
      return null
  }
}

/** What could not take part and why; for whoever may, with the way to mend it. */
export function LeftOutTable({ t, portfolio, snapshot, canEdit }: Told): JSX.Element | null {
  if (snapshot.leftOut.length === 0) return null
  return (
    <Section title={t('portfolio.left-out.title')} id="left-out">
      <p>{t('portfolio.left-out.point')}</p>
      <Table
        t={t}
        caption={t('portfolio.left-out.title')}
        captionHeard
        cards
        columns={[
          {
            key: 'action',
            head: t('portfolio.column.action'),
            cell: (row) => (
              <a href={`/actions/${row.id}`}>
                {row.code} {row.title}
              </a>
            ),
          },
          {
            key: 'reason',
            head: t('portfolio.column.reason'),
            cell: (row) => {
              const href = canEdit ? mendHref(portfolio, row) : null
              return (
                <>
                  {t(`portfolio.reason.${row.reason}`)}
                  {href && ' '}
                  {href && (
                    <a href={href}>
                      {mendWord(t, row)}
                      <span class="heard"> {row.title}</span>
                    </a>
                  )}
                </>
              )
            },
          },
        ]}
        rows={snapshot.leftOut}
        keyOf={(row) => row.id}
      />
    </Section>
  )
}
