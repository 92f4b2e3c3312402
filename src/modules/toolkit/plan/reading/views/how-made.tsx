import type { JSX } from 'preact'
import { Facts } from '#web/parts/facts/facts.tsx'
import type { Words } from '#web/words.ts'
import type { DocumentSection, PlanDocument } from '../../document/index.ts'
import type { Told } from './words.ts'

type Of<K extends DocumentSection['key']> = Extract<DocumentSection, { key: K }>

type Made = { readonly document: PlanDocument; readonly sha256: string | null }

/**
 * Where the numbers of a plan come from, for whoever checks them: kept apart, so that the text a
 * council reads stays in plain words.
 */
export function howMade(t: Words, { document, sha256 }: Made): readonly Told[] {
  const seal = { term: t('plan.versions.seal'), text: sha256 ?? '', code: true }
  return [
    ...document.sections
      .filter(({ state }) => state !== 'not-yet')
      .flatMap((section) => madeIn(t, section)),
    ...(sha256 === null ? [] : [seal]),
  ]
}

function madeIn(t: Words, section: DocumentSection): readonly Told[] {
  switch (section.key) {
    case 'situation':
      return cellsMade(t, section)
    case 'portfolio':
      return [...totalMade(t, section), ...searchMade(t, section)]
    case 'finance':
      return section.gaps.length === 0
        ? []
        : [{ term: t('plan.finance.gap'), text: t('plan.made.gap-text') }]
    case 'heard':
      return section.rows.some(({ people }) => people !== null)
        ? [{ term: t('plan.made.people'), text: t('plan.made.people-text') }]
        : []
    default:
      return []
  }
}

function cellsMade(t: Words, { situation }: Of<'situation'>): readonly Told[] {
  const { wave, looked, unknown } = situation
  if (!wave) return []
  const text = t('plan.made.cells-text', { number: wave.number, looked, unknown })
  return [{ term: t('plan.made.cells'), text }]
}

function totalMade(t: Words, { actions }: Of<'portfolio'>): readonly Told[] {
  if (actions.length === 0) return []
  const count = actions.filter(({ cost }) => cost === null).length
  return [{ term: t('plan.portfolio.total'), text: t('plan.made.total-text', { count }) }]
}

/** The optimum's own status, also where another choice was taken. */
const statusWord = (t: Words, status: string): string =>
  status === 'optimal' || status === 'feasible' || status === 'infeasible'
    ? t(`portfolio.status.${status}`)
    : t('portfolio.status.unknown')

function searchMade(t: Words, { chosen }: Of<'portfolio'>): readonly Told[] {
  if (!chosen?.proof) return []
  const { status, gap, solver, inputHash } = chosen.proof
  const words = { status: statusWord(t, status), gap: t.percent(gap, 2), solver }
  return [
    { term: t('plan.made.search'), text: t('plan.made.search-text', words) },
    { term: t('plan.made.input'), text: inputHash, code: true },
  ]
}

type Props = Made & {
  readonly t: Words
  /** On paper nothing can be opened: there it stands open, on its own page. */
  readonly open: boolean
  /** Where the whole plan is as data. */
  readonly data?: string
}

/** The last part of a plan, closed until somebody asks. */
export function HowMade({ t, document, sha256, open, data }: Props): JSX.Element {
  const body = (
    <div class="stack">
      <p class="muted">{t('plan.made.point')}</p>
      <Facts
        items={howMade(t, { document, sha256 }).map(({ term, text, code }) => ({
          term,
          value: code ? <code class="seal">{text}</code> : text,
        }))}
      />
      {data !== undefined && (
        <p>
          <a href={data} download>
            {t('plan.made.data')}
          </a>
        </p>
      )}
    </div>
  )
  if (open)
    return (
      <section class="section new-page" lang={document.lang}>
        <h2>{t('plan.made.title')}</h2>
        {body}
      </section>
    )
  return (
    <details class="section" lang={document.lang}>
      <summary>
        <strong>{t('plan.made.title')}</strong>
      </summary>
      {body}
    </details>
  )
}
