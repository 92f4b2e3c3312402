/** What the keeper says, from the attributes the server wrote in the reader's language. */
type Said = 'saved' | 'saving' | 'waiting'

const PAUSE = 2_000
const LONGEST_PAUSE = 60_000

/**
 * Keeps the form around it: two seconds after the last keystroke its text fields go to `/drafts`.
 * Without a connection it says so and tries again, ever more slowly, and at once when the line is back.
 * Files and secrets are never kept.
 */
class DraftKeeper extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #pause = PAUSE
  #kept = ''
  #gone = new AbortController()

  connectedCallback(): void {
    const form = this.closest('form')
    if (!form) return
    this.#gone = new AbortController()
    const { signal } = this.#gone
    this.#kept = fieldsOf(form).toString()
    form.addEventListener('input', () => this.#soon(form, PAUSE), { signal })
    form.addEventListener('submit', () => this.#stop(), { signal })
    addEventListener('online', () => this.#soon(form, 0), { signal })
    // a phone may put the page away at any time: what is typed leaves with a beacon
    document.addEventListener('visibilitychange', () => this.#leave(form), { signal })
  }

  disconnectedCallback(): void {
    this.#stop()
    this.#gone.abort()
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #soon(form: HTMLFormElement, pause: number): void {
    this.#stop()
    this.#timer = setTimeout(() => void this.#keep(form), pause)
  }

  #leave(form: HTMLFormElement): void {
    if (document.visibilityState !== 'hidden' || this.#timer === undefined) return
    const fields = fieldsOf(form)
    if (fields.toString() !== this.#kept && navigator.sendBeacon('/drafts', fields))
      this.#kept = fields.toString()
  }

  async #keep(form: HTMLFormElement): Promise<void> {
    this.#timer = undefined
    const fields = fieldsOf(form)
    if (fields.toString() === this.#kept) return
    this.#say('saving')
    try {
      const answer = await fetch('/drafts', { method: 'POST', body: fields, redirect: 'manual' })
      if (answer.ok) {
        this.#kept = fields.toString()
        this.#pause = PAUSE
        this.#say('saved')
        return
      }
      // refused for good (signed out, too large): the page itself will say why when it is sent
      if (answer.status < 500 && answer.status !== 429) return this.#say(undefined)
    } catch {
      // no connection: the next try is below
    }
    this.#say('waiting')
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE)
    this.#soon(form, this.#pause)
  }

  #say(said: Said | undefined): void {
    const line = this.querySelector(':scope > .draft-status')
    if (!line) return
    const time = new Intl.DateTimeFormat(document.documentElement.lang || undefined, {
      hour: '2-digit',
      minute: '2-digit',
    }).format(new Date())
    line.textContent = said ? (this.dataset[said] ?? '').replace('{time}', time) : ''
  }
}

function fieldsOf(form: HTMLFormElement): URLSearchParams {
  const fields = new URLSearchParams()
  for (const [name, held] of new FormData(form)) {
    const input = form.elements.namedItem(name)
    const secret =
      input instanceof HTMLInputElement &&
      (input.type === 'password' || input.autocomplete === 'one-time-code')
    if (typeof held === 'string' && name !== '_once' && !secret) fields.append(name, held)
  }
  return fields
}

customElements.define('draft-keeper', DraftKeeper)
