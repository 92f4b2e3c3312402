import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

/**
 * Around a button that signs in with a passkey or adds one: asks the server for the question
 * (`data-options`), the authenticator for the answer, hands it to the server (`data-answer`) and goes
 * where that says. Without a script, or in a browser without passkeys, it stays hidden.
 */
class PasskeyButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button || !browserSupportsWebAuthn()) return
    this.hidden = false
    button.addEventListener('click', () => void this.#run(button))
  }

  async #run(button: HTMLButtonElement): Promise<void> {
    const line = this.querySelector('[role="status"]')
    button.setAttribute('aria-busy', 'true')
    try {
      const options = this.dataset.options ?? ''
      const response =
        this.dataset.ceremony === 'registration'
          ? await startRegistration({ optionsJSON: await ask<Creation>(options, {}) })
          : await startAuthentication({ optionsJSON: await ask<Request>(options, {}) })
      const name = this.querySelector<HTMLInputElement>('input[name="name"]')?.value
      const next = this.dataset.next
      const answer = await ask<Answer>(this.dataset.answer ?? '', { response, name, next })
      location.assign(answer.href)
    } catch {
      // cancelled, timed out or refused: the reader may try again or take another way
      if (line) line.textContent = this.dataset.failed ?? ''
    } finally {
      button.removeAttribute('aria-busy')
    }
  }
}

type Creation = PublicKeyCredentialCreationOptionsJSON
type Request = PublicKeyCredentialRequestOptionsJSON
type Answer = { href: string }

/** Asks our own server. */
async function ask<T>(href: string, body: unknown): Promise<T> {
  const response = await fetch(href, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(String(response.status))
  return (await response.json()) as T
}

customElements.define('passkey-button', PasskeyButton)
