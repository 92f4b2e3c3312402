const PAUSE = 800

/**
 * Around a long form: shows what is typed as it will be read, in the element that `data-target` names.
 * The same address that the preview button sends to draws it; nothing is kept there.
 */
class LivePreview extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = new AbortController()

  connectedCallback(): void {
    this.addEventListener('input', () => this.#soon())
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.#asked.abort()
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#draw(), PAUSE)
  }

  async #draw(): Promise<void> {
    const form = this.querySelector('form')
    const { action, target } = this.dataset
    if (!form || !action || !target) return
    this.#asked.abort()
    this.#asked = new AbortController()
    const body = new FormData(form)
    body.delete('_once')
    try {
      const answer = await fetch(action, { method: 'POST', body, signal: this.#asked.signal })
      if (!answer.ok) return
      const drawn = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const [fresh, shown] = [drawn.getElementById(target), document.getElementById(target)]
      if (fresh && shown) shown.replaceChildren(...document.importNode(fresh, true).childNodes)
    } catch {
      // no connection, or more was typed meanwhile: the last preview stays
    }
  }
}

customElements.define('live-preview', LivePreview)
