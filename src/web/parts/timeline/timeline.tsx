import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

type TimelineItem = {
  readonly key: string
  /** An instant, or a calendar day `YYYY-MM-DD`. */
  readonly at: Date | string
  /** What happened, as a sentence. */
  readonly title: ComponentChildren
  readonly who?: string | undefined
  readonly note?: ComponentChildren
}

type Props = { readonly t: Words; readonly items: readonly TimelineItem[] }

/** What happened, newest first as given: who, what, when. */
export function Timeline({ t, items }: Props): JSX.Element {
  return (
    <ol class="timeline plain-list">
      {items.map((item) => (
        <li key={item.key}>
          <p class="timeline-when">
            <time datetime={typeof item.at === 'string' ? item.at : item.at.toISOString()}>
              {typeof item.at === 'string' ? t.date(item.at) : t.instant(item.at)}
            </time>
            {item.who && <> · {item.who}</>}
          </p>
          <p>{item.title}</p>
          {item.note && <div class="timeline-note">{item.note}</div>}
        </li>
      ))}
    </ol>
  )
}
