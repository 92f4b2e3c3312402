/**
 * Loads the page again every `seconds` while work is going on; the server leaves the element out
 * when it is done. It waits while the page is hidden or the reader is typing, and the browser keeps
 * the scroll position.
 */
class AutoRefresh extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback(): void {
    const seconds = Number(this.getAttribute('seconds')) || 5
    this.#timer = setInterval(() => {
      const typing = document.activeElement?.matches('input, textarea, select')
      if (document.visibilityState === 'visible' && !typing) location.reload()
    }, seconds * 1_000)
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer)
  }
}

customElements.define('auto-refresh', AutoRefresh)
