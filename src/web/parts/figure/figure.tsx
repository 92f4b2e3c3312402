import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  /** The finding as a sentence: "Outdoor workers are hit hardest". */
  readonly title: string
  /** Unit, place and date. */
  readonly subtitle: ComponentChildren
  /** The picture. */
  readonly children: ComponentChildren
  /** Where the numbers come from, with its date. */
  readonly source: ComponentChildren
  /** The table twin: a Table with `captionHeard`. Left out only where the picture is a table itself. */
  readonly table?: ComponentChildren
  readonly csv?: string | undefined
  /** What the reader must know: what is left out, how sure it is. */
  readonly note?: ComponentChildren
}

/** A picture with its finding, its source and its table twin. */
export function Figure(props: Props): JSX.Element {
  const { t, title, subtitle, source, note, csv } = props
  return (
    <figure class="figure">
      <figcaption class="figure-head">
        <p class="figure-title">{title}</p>
        <p class="figure-subtitle">{subtitle}</p>
      </figcaption>
      <div class="figure-picture">{props.children}</div>
      {note && <p class="figure-note">{note}</p>}
      <p class="figure-source">
        {t('parts.figure.source')} {source}
      </p>
      <div class="figure-tools">
        {props.table && (
          <details>
            <summary>{t('parts.figure.table')}</summary>
            {props.table}
          </details>
        )}
        {csv !== undefined && (
          <a href={csv} download>
            {t('parts.figure.csv')}
          </a>
        )}
      </div>
    </figure>
  )
}
