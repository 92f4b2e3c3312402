import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  /** What is going on: "Reading the survey". */
  readonly label: string
  readonly done: number
  readonly all: number
  /** What is counted: "rows", "indicators". */
  readonly unit: string
  /** Says that the page may be left and the work goes on. */
  readonly mayLeave?: boolean | undefined
  /** Its id, when an `auto-refresh` or a link looks for it. */
  readonly id?: string | undefined
  readonly children?: ComponentChildren
}

/** A real measure of something that takes time, or of how much of a thing is filled in. */
export function Progress(props: Props): JSX.Element {
  const { t, label, done, all, unit } = props
  return (
    <div class="progress" id={props.id}>
      <div class="progress-line">
        <span class="progress-label">{label}</span>
        <span class="figures">
          {t('parts.progress.measure', { done: t.number(done), all: t.number(all), unit })}
        </span>
      </div>
      <progress aria-label={label} value={done} max={Math.max(all, 1)} />
      {props.mayLeave && <p class="progress-note">{t('parts.progress.leave')}</p>}
      {props.children}
    </div>
  )
}
