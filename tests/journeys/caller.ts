import { setTimeout as wait } from 'node:timers/promises'

type Fields = Readonly<Record<string, string | readonly string[]>>

/** A browser without a screen, over the wire: it keeps its cookies and follows nothing by itself. */
export class Caller {
  private readonly cookies = new Map<string, string>()
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  /** The cookies as another browser takes them. */
  jar() {
    return [...this.cookies].map(([name, value]) => ({
      name,
      value,
      domain: 'localhost',
      path: '/',
      secure: true,
    }))
  }

  async get(address: string): Promise<Response> {
    return this.keeping(await fetch(this.origin + address, this.how()))
  }

  async text(address: string): Promise<string> {
    return (await this.get(address)).text()
  }

  /** Sends a form that must be taken. Returns where it leads. */
  async post(address: string, fields: Fields | FormData = {}): Promise<string> {
    const answer = await this.send(address, fields)
    if (answer.status !== 303)
      throw new Error(`${address}: ${answer.status} ${errorsIn(await answer.text())}`)
    return answer.headers.get('location') ?? ''
  }

  /** Sends a form whose answer is a page of its own. Returns what that shows. */
  async shown(address: string, fields: Fields): Promise<string> {
    const answer = await this.send(address, fields)
    const html = await answer.text()
    if (answer.status !== 200) throw new Error(`${address}: ${answer.status} ${errorsIn(html)}`)
    return html
  }

  /** By the code that development shows. */
  async signIn(address: string): Promise<this> {
    const ask = await this.post('/sign-in', { address, next: '/account' })
    const code = /\b(\d{4}) (\d{4})\b/.exec(await this.text(ask))
    await this.post('/sign-in/code', {
      ask: new URL(ask, this.origin).searchParams.get('ask') ?? '',
      code: `${code?.[1]}${code?.[2]}`,
    })
    return this
  }

  /** Asks again until the page says it, for at most half a minute: work goes on behind it. */
  async until(address: string, said: RegExp): Promise<string> {
    for (let tries = 0; tries < 120; tries += 1) {
      const text = await this.text(address)
      if (said.test(text)) return text
      await wait(250)
    }
    throw new Error(`${address} never said ${said}`)
  }

  private async send(address: string, fields: Fields | FormData): Promise<Response> {
    const body = fields instanceof FormData ? fields : formOf(fields)
    return this.keeping(await fetch(this.origin + address, { ...this.how(), method: 'POST', body }))
  }

  private how(): RequestInit {
    return { headers: { cookie: this.cookie, origin: this.origin }, redirect: 'manual' }
  }

  private keeping(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      if (/max-age=0/i.test(line)) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return answer
  }
}

function formOf(fields: Fields): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) data.append(name, one)
  return data
}

/** What a refused form says is wrong, as far as a page marks it. */
const errorsIn = (html: string): string =>
  [...html.matchAll(/class="[^"]*error[^"]*"[^>]*>(.*?)<\/(?:p|div|ul|span)>/gs)]
    .map(([, text = '']) => text.replace(/<[^>]*>/g, ' ').trim())
    .join(' · ') ||
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 600)
