/**
 * Around a form whose answer takes a while: a second press does nothing, and the button says what is
 * going on (`data-busy`). The button is not `disabled`, which would lose focus and its own value.
 */
class BusyForm extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('submit', (event) => this.#submit(event))
    // the way back from the next page may show this one as it was left
    addEventListener('pageshow', () => this.#rest())
  }

  #submit(event: SubmitEvent): void {
    if (this.hasAttribute('aria-busy')) {
      event.preventDefault()
      return
    }
    this.setAttribute('aria-busy', 'true')
    const button = event.submitter
    if (!(button instanceof HTMLButtonElement)) return
    button.setAttribute('aria-disabled', 'true')
    button.dataset.rest = button.textContent
    const words = this.dataset.busy
    if (words) button.textContent = words
  }

  #rest(): void {
    this.removeAttribute('aria-busy')
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-rest]')) {
      button.removeAttribute('aria-disabled')
      button.textContent = button.dataset.rest ?? button.textContent
      delete button.dataset.rest
    }
  }
}

customElements.define('busy-form', BusyForm)
