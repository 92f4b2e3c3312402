/** A stretch of text in one look. A run that is a break holds no text. */
export type Run = {
  readonly text: string
  readonly strong?: boolean
  readonly em?: boolean
  readonly struck?: boolean
  readonly code?: boolean
  /** A whole address, or a path of ours. */
  readonly href?: string
  readonly isBreak?: boolean
}

/** What a text is made of, whatever it is drawn as: page, print, PDF, EPUB or mail. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 3 | 4 | 5; readonly runs: readonly Run[] }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | {
      readonly kind: 'list'
      /** The first number, or null for a list without numbers. */
      readonly start: number | null
      readonly items: readonly (readonly Block[])[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table'
      readonly head: readonly (readonly Run[])[]
      readonly rows: readonly (readonly (readonly Run[])[])[]
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'figure'; readonly key: string; readonly caption: readonly Run[] }
  | {
      /** Part of a translation of which something is to be said, or that stands in the original's language. */
      readonly kind: 'marked'
      /** Its language, where it is not the document's. */
      readonly lang: string | null
      readonly said: string
      /** The language of what is said, where it is not the document's. */
      readonly saidLang: string | null
      readonly blocks: readonly Block[]
    }

export const plainText = (runs: readonly Run[]): string =>
  runs.map(({ text, isBreak }) => (isBreak ? ' ' : text)).join('')

/** A picture that a figure names by its key. */
export type DocumentFigure = {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg'
  readonly width: number
  readonly height: number
  /** What somebody who cannot see it should know; never empty. */
  readonly alternative: string
  /** The language that is said in, where it may be another than the text's. */
  readonly alternativeLang?: string
  readonly credit: string
}

/** A PNG is unpacked to be drawn, and all of a document are at once. Units: pixels. */
export const MOST_UNPACKED = 60_000_000

/** The same before its bytes are read: a file that is kept never changes under its id. */
type NamedFigure = Omit<DocumentFigure, 'bytes'> & { readonly fileId: string }

/** A publication whose pictures nobody has read yet: enough for its print page, and to know it again. */
export type WrittenDocument = Omit<PublicationDocument, 'figures'> & {
  readonly figures: ReadonlyMap<string, NamedFigure>
}

/** One publication from which its PDF and its EPUB are made. */
export type PublicationDocument = {
  /** The language of the text, as BCP 47 has it. */
  readonly lang: string
  /** Its permanent, whole address. */
  readonly address: string
  readonly title: string
  /** The point of it, in a sentence. */
  readonly point: string
  /** Who made it, as they are credited. */
  readonly creators: readonly string[]
  readonly publisher: string
  readonly publishedAt: Date
  readonly subjects: readonly string[]
  readonly licence: { readonly name: string; readonly href: string } | null
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly sections: readonly DocumentSection[]
  readonly figures: ReadonlyMap<string, DocumentFigure>
  /** Words around it, in its own language. */
  readonly words: {
    readonly contents: string
    readonly facts: string
    readonly licence: string
    readonly figure: (number: number) => string
    /** What an EPUB says of how accessible it is. */
    readonly accessibility: string
  }
}

type DocumentSection = {
  readonly id: string
  readonly title: string
  readonly blocks: readonly Block[]
}
