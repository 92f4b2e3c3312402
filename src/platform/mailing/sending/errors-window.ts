/** Of the newest so many messages of a mailing … */
const WINDOW = 1_000
/** … so many refused for good stop it: a wrong list, or a provider that will have none of it. */
const MOST = 50

/** Watches the share of final refusals in the newest thousand messages of each mailing. */
export class ErrorsWindow {
  readonly #mailings = new Map<string, { ends: boolean[]; at: number; errors: number }>()

  /** Returns true when the mailing should stop. */
  hear(mailingId: string, refused: boolean): boolean {
    const seen = this.#mailings.get(mailingId) ?? { ends: [], at: 0, errors: 0 }
    this.#mailings.set(mailingId, seen)
    if (seen.ends[seen.at] === true) seen.errors -= 1
    seen.ends[seen.at] = refused
    seen.at = (seen.at + 1) % WINDOW
    if (refused) seen.errors += 1
    return seen.errors >= MOST
  }

  /** A person has looked and resumed it, or it has ended: what was counts no more. */
  forget(mailingId: string): void {
    this.#mailings.delete(mailingId)
  }
}
