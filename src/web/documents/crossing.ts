import type { PublicationDocument } from './blocks.ts'

/** Figures are numbered up to here. */
const MOST_FIGURES = 99

/** A document as it crosses to a thread, which takes no functions: what figures are called is written out. */
export type SentDocument = Omit<PublicationDocument, 'words'> & { readonly words: SentWords }

type Words = PublicationDocument['words']
type SentWords = Omit<Words, 'figure'> & { readonly figures: readonly string[] }

export function sentWords({ figure, ...words }: Words): SentWords {
  return { ...words, figures: Array.from({ length: MOST_FIGURES }, (_, at) => figure(at + 1)) }
}

export function takenDocument(sent: SentDocument): PublicationDocument {
  const { figures, ...words } = sent.words
  return {
    ...sent,
    words: { ...words, figure: (number) => figures[number - 1] ?? String(number) },
  }
}
