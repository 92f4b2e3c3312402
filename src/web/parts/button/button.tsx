import type { ComponentChildren, JSX } from 'preact'

type ButtonKind = 'primary' | 'quiet' | 'danger'

type Common = {
  /** The label: always a verb with its object, "Send to the secretariat". */
  readonly children: ComponentChildren
  readonly kind?: ButtonKind | undefined
  readonly small?: boolean | undefined
}

type ButtonProps = Common & {
  /** Sent with the form, so that one form can have several buttons. */
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** Another action for this button than the form's. */
  readonly formaction?: string | undefined
  readonly disabled?: boolean | undefined
}

const classOf = (kind: ButtonKind, small: boolean | undefined) =>
  `button button-${kind}${small ? ' button-small' : ''}`

export function Button({ kind = 'primary', small, children, ...rest }: ButtonProps): JSX.Element {
  return (
    <button type="submit" class={classOf(kind, small)} {...rest}>
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton(
  props: Common & { readonly href: string; readonly download?: boolean | undefined },
): JSX.Element {
  const { href, kind = 'primary', small, children, download } = props
  return (
    <a href={href} class={classOf(kind, small)} download={download}>
      {children}
    </a>
  )
}
