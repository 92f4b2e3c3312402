import type { ComponentChildren, JSX } from 'preact'

type TagProps = {
  readonly children: ComponentChildren
  readonly href?: string | undefined
  /** The two meanings that have a colour of their own; the word still says it. */
  readonly meaning?: 'recovery' | 'renewal' | undefined
}

/** A theme, a topic, a kind: something to group by. Never a state; that is Status. */
export function Tag({ children, href, meaning }: TagProps): JSX.Element {
  const look = meaning === undefined ? 'tag' : `tag tag-${meaning}`
  if (href === undefined) return <span class={look}>{children}</span>
  return (
    <a class={look} href={href}>
      {children}
    </a>
  )
}

export type StatusTone = 'idle' | 'going' | 'done' | 'warning' | 'stuck'

/** Where something stands: a shape and a word; colour only repeats them. */
export function Status(props: {
  readonly tone: StatusTone
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <span class={`status status-${props.tone}`}>
      <svg class="status-shape" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <Shape tone={props.tone} />
      </svg>
      {props.children}
    </span>
  )
}

function Shape({ tone }: { readonly tone: StatusTone }): JSX.Element {
  switch (tone) {
    case 'idle':
      return <circle class="shape-open" cx="6" cy="6" r="4.5" />
    case 'going':
      return (
        <>
          <circle class="shape-open" cx="6" cy="6" r="4.5" />
          <path class="shape-full" d="M6 1.5a4.5 4.5 0 0 1 0 9z" />
        </>
      )
    case 'done':
      return <path class="shape-open shape-thick" d="M1.5 6.5 4.6 9.6 10.5 2.6" />
    case 'warning':
      return <path class="shape-full" d="M6 1 11.5 11H.5z" />
    case 'stuck':
      return <path class="shape-full" d="M1.5 1.5h9v9h-9z" />
  }
}
