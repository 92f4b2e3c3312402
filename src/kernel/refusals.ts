import type { MessageKey } from './messages.ts'

/** The five ways a service may say no. Only the web edge turns them into HTTP. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'too-many'

/** A refusal in domain words: a message key with its values, and the field it belongs to, if any. */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly key: MessageKey
  readonly values: Readonly<Record<string, string | number>>
  readonly field: string | undefined

  constructor(
    kind: RefusalKind,
    key: MessageKey,
    values: Readonly<Record<string, string | number>> = {},
    field?: string,
  ) {
    super(`${kind}: ${key}`)
    this.name = 'Refusal'
    this.kind = kind
    this.key = key
    this.values = values
    this.field = field
  }
}

type Values = Readonly<Record<string, string | number>>

/** What was typed cannot be taken; `field` puts the sentence next to the input. */
export function invalid(key: MessageKey, values: Values = {}, field?: string): never {
  throw new Refusal('invalid', key, values, field)
}

/** There is no such thing for this actor: a stranger cannot tell hidden from absent. */
export function missing(): never {
  throw new Refusal('missing', 'refusal.missing')
}

/** Somebody else was first, or the thing is in another state. */
export function conflict(key: MessageKey, values: Values = {}): never {
  throw new Refusal('conflict', key, values)
}

/** Slow down; `values.seconds` says for how long. */
export function tooMany(seconds: number): never {
  throw new Refusal('too-many', 'refusal.too-many', { seconds })
}

/** Policies answer yes or no; this turns a no into a refusal. */
export function ensure(allowed: boolean, key: MessageKey = 'refusal.forbidden'): asserts allowed {
  if (!allowed) throw new Refusal('forbidden', key)
}
