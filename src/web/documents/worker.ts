import { type SentDocument, takenDocument } from './crossing.ts'
import { pdfOf } from './pdf.ts'

/** A PDF, in a thread of its own: of a long publication it takes seconds. */
export const pdf = (sent: SentDocument): Promise<Uint8Array> => pdfOf(takenDocument(sent))
