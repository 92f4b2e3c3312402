const PAUSE = 800

/**
 * Around a long form: shows what is typed as it will be read, in the element that `data-target` names.
 * The same address that the preview button sends to draws it; nothing is kept there.
 */
class LivePreview extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: XMLHttpRequest | undefined

  connectedCallback(): void {
    this.addEventListener('input', () => this.#soon())
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer)
    this.#asked?.abort()
  }

  #soon(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#draw(), PAUSE)
  }

  /** The request reads the page: our policy lets no script turn text into one (trusted types). */
  #draw(): void {
    const form = this.querySelector('form')
    const { action, target } = this.dataset
    if (!form || !action || !target) return
    this.#asked?.abort()
    const body = new FormData(form)
    body.delete('_once')
    const asked = new XMLHttpRequest()
    this.#asked = asked
    asked.open('POST', action)
    asked.responseType = 'document'
    // Without a connection, or with a text that is refused, the last preview stays.
    asked.addEventListener('load', () => {
      const fresh = asked.status === 200 ? asked.response?.getElementById(target) : null
      const shown = document.getElementById(target)
      if (fresh && shown) shown.replaceChildren(...document.importNode(fresh, true).childNodes)
    })
    asked.send(body)
  }
}

customElements.define('live-preview', LivePreview)
