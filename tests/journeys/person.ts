import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Locator, Page, Response } from 'playwright-core'
import { type Hands, KEYS, PHONE, POINTER, unfold, type Value } from './hands.ts'
import type { Site } from './site.ts'

/** What somebody types into a form: by the names of its inputs; a list ticks several boxes. */
export type Typed = Readonly<Record<string, Value>>

/** What a browser does, and how it is worked. */
export type Ways = { readonly scripts: boolean; readonly keys: boolean }

/** Somebody at a browser of their own. */
export class Person {
  readonly page: Page
  readonly site: Site
  /** What the browser complained about on the way. */
  readonly complaints: string[] = []

  private readonly hands: Hands

  private constructor(page: Page, site: Site, hands: Hands) {
    this.page = page
    this.site = site
    this.hands = hands
    page.on('pageerror', (error) => this.complaints.push(`script: ${error.message}`))
    page.on('console', (message) => {
      // A refused form is answered with 422, which a browser notes as an error of its own.
      const text = message.text()
      if (message.type() === 'error' && !/status of 4\d\d/.test(text)) this.complaints.push(text)
    })
  }

  /** A fresh profile: no cookie, nothing cached. */
  static async at(site: Site, chromium: Browser, { scripts, keys }: Ways): Promise<Person> {
    const screen = keys ? { viewport: PHONE } : {}
    const context = await chromium.newContext({
      javaScriptEnabled: scripts,
      locale: 'en-GB',
      ...screen,
    })
    context.setDefaultTimeout(15_000)
    return new Person(await context.newPage(), site, keys ? KEYS : POINTER)
  }

  leave = (): Promise<void> => this.page.context().close()

  /** Goes to an address of the site; a page that refuses is a fault of the journey. */
  async open(address: string): Promise<void> {
    const answer = await this.page.goto(this.site.origin + address)
    if (!answer || answer.status() >= 400) throw await this.trouble(`opening ${address}`, answer)
  }

  /** Presses a link by its words. */
  async follow(words: string | RegExp): Promise<void> {
    await this.pressing(this.page.getByRole('link', { name: words }).first(), `link ${words}`)
  }

  /** Types into the form that goes to this address, without sending it. */
  async type(action: string, typed: Typed): Promise<Locator> {
    const form = this.form(action)
    if ((await form.count()) === 0) throw await this.trouble(`no form for ${action}`, null)
    await unfold(form, this.hands)
    for (const [name, value] of Object.entries(typed))
      await this.hands.fill(form.locator(`[name="${name}"]`), value)
    return form
  }

  /** Types, and presses the form's first button; a form that comes back is a fault of the journey. */
  async send(action: string, typed: Typed = {}): Promise<void> {
    const form = await this.type(action, typed)
    await this.press(form, action)
  }

  async press(form: Locator, action: string): Promise<void> {
    const button = form.locator('button:not([type="button"]):not([formaction])').first()
    await this.pressing(button, `sending ${action}`)
  }

  /** Loads the page again until it says this: work goes on behind it. */
  async until(said: string | RegExp): Promise<void> {
    const words = this.page.locator('main').getByText(said).first()
    for (let tries = 0; tries < 120; tries += 1) {
      if (await words.isVisible()) return
      await wait(250)
      await this.page.reload()
    }
    throw await this.trouble(`waiting for ${said}`, null)
  }

  /** The page as a person reads it: what stands in its main part, with plain spaces. */
  async read(): Promise<string> {
    // biome-ignore lint/performance/useDomNodeTextContent: what stands in a page without being shown is not read
    return (await this.page.locator('main').innerText()).replace(/[\u00a0\u202f]/g, ' ')
  }

  get path(): string {
    return new URL(this.page.url()).pathname
  }

  form(action: string): Locator {
    return this.page
      .locator(`main form[action$="${action}"], main form[action*="${action}?"]`)
      .first()
  }

  /** What stands in the inputs of a form, by their names. */
  async standsIn(action: string, names: readonly string[]): Promise<Record<string, string>> {
    const form = this.form(action)
    const held: Record<string, string> = {}
    for (const name of names) {
      const box = form.locator(`[name="${name}"]`)
      const chosen = form.locator(`[name="${name}"]:checked`)
      const isChoice = ['radio', 'checkbox'].includes(
        (await box.first().getAttribute('type')) ?? '',
      )
      held[name] = isChoice
        ? (await Promise.all((await chosen.all()).map((one) => one.getAttribute('value')))).join(
            ' ',
          )
        : await box.first().inputValue()
    }
    return held
  }

  private async pressing(target: Locator, doing: string): Promise<void> {
    const answered = this.page.waitForNavigation()
    // A wait that nobody looks at any more must not end the run.
    answered.catch(() => undefined)
    await this.hands.press(target).catch(async (error: Error) => {
      throw await this.trouble(`${doing}: ${error.message}`, null)
    })
    const answer = await answered
    if (!answer || answer.status() >= 400) throw await this.trouble(doing, answer)
  }

  private async trouble(doing: string, answer: Response | null): Promise<Error> {
    const summary = await this.page.locator('.error-summary').allTextContents()
    const text = summary.join('\n') || (await this.read().catch(() => '')).slice(0, 1500)
    return new Error(`${doing}: ${answer?.status() ?? ''} at ${this.page.url()}\n${text}`)
  }
}
