export type FeedEntry = {
  readonly id: string
  readonly href: string
  readonly lang: string
  readonly title: string
  /** Made safe by the Markdown reader, with whole addresses. */
  readonly html: string
  readonly publishedAt: Date
  readonly changedAt: Date
  readonly authors: readonly string[]
  readonly licence: string
  readonly subjects: readonly { readonly key: string; readonly label: string }[]
}

/** A feed before it is written in one of its formats. Every address is whole. */
export type Feed = {
  readonly lang: string
  readonly title: string
  readonly point: string
  readonly self: string
  readonly home: string
  readonly hub: string
  readonly publisher: string
  readonly changedAt: Date
  readonly entries: readonly FeedEntry[]
}

/** RFC 3339 in whole seconds. */
export const seconds = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z')
