import { type SentDocument, takenDocument } from './crossing.ts'
import { epubOf } from './epub.ts'
import { pdfOf } from './pdf.ts'

/** Files are drawn in a thread of its own: of a long publication, or large pictures, it takes seconds. */
export const pdf = (sent: SentDocument): Promise<Uint8Array> => pdfOf(takenDocument(sent))
export const epub = (sent: SentDocument): Uint8Array => epubOf(takenDocument(sent))
