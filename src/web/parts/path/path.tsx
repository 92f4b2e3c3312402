import type { ComponentChildren, JSX } from 'preact'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'

export type PathStep = {
  readonly key: string
  readonly title: string
  readonly href?: string | undefined
  /** `next` is the one thing to do now; at most one step should be it. */
  readonly state: 'done' | 'next' | 'later'
  /** What is still to do in this step, in minutes of one person's work. */
  readonly minutes?: number | undefined
  /** One sentence: what comes out of it, or what was found. */
  readonly note?: ComponentChildren
  /** For the next step: its button. */
  readonly action?: ComponentChildren
}

type Props = {
  readonly t: Words
  readonly steps: readonly PathStep[]
  /** An accessible name: "From crisis to council paper". */
  readonly label: string
}

/** The itinerary: vertical, numbered, minutes left, one next step. */
export function Path({ t, steps, label }: Props): JSX.Element {
  const left = steps
    .filter((step) => step.state !== 'done')
    .reduce((total, step) => total + (step.minutes ?? 0), 0)
  const done = steps.filter((step) => step.state === 'done').length
  return (
    <div class="path">
      <p class="path-left">
        {t('parts.path.done', { done, all: steps.length })}
        {left > 0 && <> · {t('parts.path.left', { time: effort(t, left) })}</>}
      </p>
      <ol class="path-steps plain-list" aria-label={label}>
        {steps.map((step, index) => (
          <Step key={step.key} t={t} step={step} number={index + 1} />
        ))}
      </ol>
    </div>
  )
}

/** Minutes up to an hour and a half, then hours by the half: nobody can promise more. */
export function effort(t: Words, minutes: number): string {
  if (minutes < 90) return t('parts.path.minutes', { minutes })
  return t('parts.path.hours', { hours: Math.round(minutes / 30) / 2 })
}

function Step(props: {
  readonly t: Words
  readonly step: PathStep
  readonly number: number
}): JSX.Element {
  const { t, step, number } = props
  return (
    <li
      class={`path-step path-${step.state}`}
      aria-current={step.state === 'next' ? 'step' : undefined}
    >
      <span class="path-number" aria-hidden="true">
        {number}
      </span>
      <div class="path-body">
        <p class="path-title">
          {step.href === undefined ? step.title : <a href={step.href}>{step.title}</a>}
        </p>
        <p class="path-meta">
          {step.state === 'done' && <Status tone="done">{t('parts.path.step-done')}</Status>}
          {step.state === 'next' && <span class="path-now">{t('parts.path.next')}</span>}
          {step.state !== 'done' && step.minutes !== undefined && (
            <span>{effort(t, step.minutes)}</span>
          )}
        </p>
        {step.note && <div class="path-note">{step.note}</div>}
        {step.action && <div class="path-action">{step.action}</div>}
      </div>
    </li>
  )
}
