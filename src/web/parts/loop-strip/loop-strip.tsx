import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'

const LOOP_STAGES = ['crisis', 'impact', 'action', 'help', 'outcome', 'lesson'] as const
export type LoopStage = (typeof LOOP_STAGES)[number]

const LOOP_RELATIONS = [
  'causes',
  'addresses',
  'adapted-from',
  'learned-from',
  'asked-about',
  'funded-by',
  'evidences',
  'supersedes',
] as const
type LoopRelation = (typeof LOOP_RELATIONS)[number]

export type LoopLink = {
  /** The stage of the other record. */
  readonly stage: LoopStage
  readonly relation: LoopRelation
  /** `out`: this record —relation→ the other. `in`: the other —relation→ this record. */
  readonly direction: 'out' | 'in'
  readonly title: string
  readonly href: string
}

type Props = {
  readonly t: Words
  /** This record's place in the loop. */
  readonly here: LoopStage
  readonly links: readonly LoopLink[]
}

/** Where this record stands in the loop, where it came from, and who used it. */
export function LoopStrip({ t, here, links }: Props): JSX.Element {
  const from = links.filter((link) => comesFrom(link))
  const to = links.filter((link) => !comesFrom(link))
  return (
    <div class="loop">
      <Chain t={t} here={here} links={links} />
      <div class="loop-links">
        <Side t={t} title={t('parts.loop.from')} none={t('parts.loop.from-none')} links={from} />
        <Side t={t} title={t('parts.loop.to')} none={t('parts.loop.to-none')} links={to} />
      </div>
    </div>
  )
}

/** Most relations point back to their origin; a cause and a piece of evidence point onward. */
export function comesFrom(link: LoopLink): boolean {
  const onward = link.relation === 'causes' || link.relation === 'evidences'
  return onward ? link.direction === 'in' : link.direction === 'out'
}

function Chain({ t, here, links }: Props): JSX.Element {
  return (
    <ol class="loop-chain plain-list" aria-label={t('parts.loop.label')}>
      {LOOP_STAGES.map((stage) => {
        const count = links.filter((link) => link.stage === stage).length
        const look = stage === here ? 'loop-here' : count > 0 ? 'loop-linked' : 'loop-open'
        return (
          <li
            key={stage}
            class={`loop-stage ${look}`}
            aria-current={stage === here ? 'true' : undefined}
          >
            <span class="loop-dot" aria-hidden="true">
              {count > 0 && stage !== here ? t.number(count) : ''}
            </span>
            <span class="loop-name">{t(`parts.loop.${stage}`)}</span>
            <span class="heard">
              {stage === here && t('parts.loop.here')} {t('parts.loop.count', { count })}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

/** Of each stage so many links stand open; the others unfold. */
const SHOWN = 6

/** The first links of each stage, and the others. */
export function folding(links: readonly LoopLink[]) {
  const seen = new Map<LoopStage, number>()
  const shown: LoopLink[] = []
  const folded: LoopLink[] = []
  for (const link of links) {
    const count = (seen.get(link.stage) ?? 0) + 1
    seen.set(link.stage, count)
    ;(count > SHOWN ? folded : shown).push(link)
  }
  return { shown, folded }
}

function Links(props: { readonly t: Words; readonly links: readonly LoopLink[] }): JSX.Element {
  const { t, links } = props
  return (
    <ul class="plain-list loop-list">
      {links.map((link) => (
        <li key={`${link.relation}${link.href}`}>
          <span class="loop-relation">
            {t(`parts.relation.${link.relation}.${link.direction}`)}
          </span>{' '}
          <a href={link.href}>{link.title}</a>{' '}
          <span class="loop-kind">{t(`parts.loop.${link.stage}`)}</span>
        </li>
      ))}
    </ul>
  )
}

function Side(props: {
  readonly t: Words
  readonly title: string
  readonly none: string
  readonly links: readonly LoopLink[]
}): JSX.Element {
  const { t } = props
  const { shown, folded } = folding(props.links)
  return (
    <div>
      <h2 class="loop-title">{props.title}</h2>
      {props.links.length === 0 ? (
        <p class="muted">{props.none}</p>
      ) : (
        <>
          <Links t={t} links={shown} />
          {folded.length > 0 && (
            <details>
              <summary>{t('parts.loop.more', { count: folded.length })}</summary>
              <Links t={t} links={folded} />
            </details>
          )}
        </>
      )}
    </div>
  )
}
