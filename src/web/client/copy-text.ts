/**
 * Copies the text of the element it names (`for="id"`), or its own `data-text`, when its button is
 * pressed, and says so. Without a script there is no button: it stays hidden until it can work.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.type = 'button'
    this.hidden = false
    button.addEventListener('click', () => void this.#copy())
  }

  async #copy(): Promise<void> {
    const source = document.getElementById(this.getAttribute('for') ?? '')
    const field = source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement
    const text = this.dataset.text ?? (field ? source.value : source?.textContent) ?? ''
    const line = this.querySelector('[role="status"]')
    try {
      await navigator.clipboard.writeText(text)
      if (line) line.textContent = this.dataset.copied ?? ''
    } catch {
      // the browser said no: select it, so that one key is enough
      if (field) source.select()
      else if (source) getSelection()?.selectAllChildren(source)
    }
  }
}

customElements.define('copy-text', CopyText)
