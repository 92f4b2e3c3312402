/** A clock that nobody can set. Units: milliseconds. */
export type Ticks = () => number

const MINUTE_MS = 60_000
/** A limit is halved once in so long, however many answers ask for it. */
const ONCE_MS = 10_000
const GROWTH_A_MINUTE = 1.1
/** Below this it never falls: one message in ten seconds still finds out that all is well again. */
const SLOWEST = 0.1
/** A limit that has grown past this limits nothing any more. */
const FREE = 2_000

/** So many messages a second, with a second's worth at once; halved when asked to slow down, then growing. */
export class Bucket {
  readonly #ticks: Ticks
  readonly #cap: number
  #rate: number
  #tokens: number
  #at: number
  #halvedAt = Number.NEGATIVE_INFINITY
  #taken: number[] = []

  /** `cap` a second; Infinity: no limit until somebody asks for one. */
  constructor(ticks: Ticks, cap: number) {
    this.#ticks = ticks
    this.#cap = cap
    this.#rate = cap
    this.#tokens = Number.isFinite(cap) ? Math.max(1, cap) : 0
    this.#at = ticks()
  }

  get rate(): number {
    return this.#rate
  }

  /** Takes a turn. Returns 0, or how long to wait for one, with nothing taken. Units: milliseconds. */
  take(): number {
    const wait = this.wait()
    if (wait > 0) return wait
    if (Number.isFinite(this.#rate)) this.#tokens -= 1
    this.#taken.push(this.#at)
    if (this.#taken.length > 256) this.#taken = this.#taken.slice(-128)
    return 0
  }

  /** Somebody asked us to slow down. */
  halve(): void {
    this.#refill()
    if (this.#at - this.#halvedAt < ONCE_MS) return
    this.#halvedAt = this.#at
    this.#rate = Math.max(SLOWEST, Math.min(this.#rate, this.#observed()) / 2)
    this.#tokens = Math.min(this.#tokens, 1)
  }

  /** How long until a turn may be taken. Units: milliseconds. */
  wait(): number {
    this.#refill()
    if (!Number.isFinite(this.#rate) || this.#tokens >= 1) return 0
    return Math.ceil(((1 - this.#tokens) / this.#rate) * 1000)
  }

  #refill(): void {
    const now = this.#ticks()
    const passed = Math.max(0, now - this.#at)
    this.#at = now
    if (!Number.isFinite(this.#rate)) return
    this.#tokens = Math.min(Math.max(1, this.#rate), this.#tokens + (passed / 1000) * this.#rate)
    if (this.#rate < this.#cap)
      this.#rate = Math.min(this.#cap, this.#rate * GROWTH_A_MINUTE ** (passed / MINUTE_MS))
    if (this.#rate >= FREE && !Number.isFinite(this.#cap)) this.#rate = Number.POSITIVE_INFINITY
  }

  /** What really went out a second, over the last turns taken. */
  #observed(): number {
    const first = this.#taken[0]
    if (first === undefined || this.#taken.length < 2) return 1
    return Math.max(1, (this.#taken.length / Math.max(1_000, this.#at - first)) * 1000)
  }
}

/** Answers of one place, the newest so many. */
const WINDOW = 100
/** One mailbox in trouble is its own; a place that puts off so many means us. */
const LEAST_ASKS = 5
const SHARE_OF_ASKS = 0.1

/** The limits: one of the relay, one of every place that mail goes to. */
export class Rates {
  readonly relay: Bucket
  readonly #ticks: Ticks
  readonly #caps: ReadonlyMap<string, number>
  readonly #places = new Map<string, { readonly bucket: Bucket; answers: boolean[] }>()

  constructor(ticks: Ticks, relayCap: number, caps: ReadonlyMap<string, number>) {
    this.#ticks = ticks
    this.relay = new Bucket(ticks, relayCap)
    this.#caps = caps
  }

  /** How long until a message to this place may go; 0 takes the turn of the place. */
  takePlace(domain: string): number {
    return this.#place(domain).bucket.take()
  }

  /** How a message to a place was answered: put off, or not. Slows the place down when it means us. */
  hear(domain: string, putOff: boolean): void {
    const place = this.#place(domain)
    place.answers.push(putOff)
    if (place.answers.length > WINDOW) place.answers.shift()
    const asks = place.answers.filter(Boolean).length
    if (!putOff || asks < LEAST_ASKS || asks < place.answers.length * SHARE_OF_ASKS) return
    place.bucket.halve()
    place.answers = []
  }

  #place(domain: string) {
    const known = this.#places.get(domain)
    if (known) return known
    // Ten thousand places are remembered; those that limit nothing go first.
    if (this.#places.size > 10_000)
      for (const [name, { bucket }] of this.#places)
        if (!Number.isFinite(bucket.rate)) this.#places.delete(name)
    const cap = this.#caps.get(domain) ?? Number.POSITIVE_INFINITY
    const place = { bucket: new Bucket(this.#ticks, cap), answers: [] }
    this.#places.set(domain, place)
    return place
  }
}
