/**
 * SHA-256 in plain integer arithmetic, so that page, server and test give the same hash without a crypto interface.
 *
 * Source  FIPS 180-4; the constants are derived from the primes as the standard defines them.
 */
export class Sha256 {
  readonly #state = new Int32Array(INITIAL)
  readonly #block = new Uint8Array(64)
  readonly #schedule = new Int32Array(64)
  #filled = 0
  #length = 0

  update(bytes: Uint8Array): this {
    this.#length += bytes.length
    let at = 0
    if (this.#filled > 0) {
      at = Math.min(64 - this.#filled, bytes.length)
      this.#block.set(bytes.subarray(0, at), this.#filled)
      this.#filled += at
      if (this.#filled < 64) return this
      this.#compress(this.#block, 0)
    }
    for (; at + 64 <= bytes.length; at += 64) this.#compress(bytes, at)
    this.#block.set(bytes.subarray(at))
    this.#filled = bytes.length - at
    return this
  }

  /** The digest as eight signed 32-bit words. Ends the hash: no update after it. */
  words(): Int32Array {
    const bits = this.#length * 8
    this.#block[this.#filled++] = 0x80
    this.#block.fill(0, this.#filled)
    if (this.#filled > 56) {
      this.#compress(this.#block, 0)
      this.#block.fill(0)
    }
    const view = new DataView(this.#block.buffer)
    view.setUint32(56, Math.floor(bits / 2 ** 32))
    view.setUint32(60, bits >>> 0)
    this.#compress(this.#block, 0)
    return this.#state
  }

  hex(): string {
    return Array.from(this.words(), (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }

  #compress(bytes: Uint8Array, at: number): void {
    const w = this.#schedule
    expand(bytes, at, w)
    const s = this.#state
    let [a, b, c, d] = [s[0] as number, s[1] as number, s[2] as number, s[3] as number]
    let [e, f, g, h] = [s[4] as number, s[5] as number, s[6] as number, s[7] as number]
    for (let t = 0; t < 64; t++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[t] as number) + (w[t] as number)) | 0
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    s[0] = (s[0] as number) + a
    s[1] = (s[1] as number) + b
    s[2] = (s[2] as number) + c
    s[3] = (s[3] as number) + d
    s[4] = (s[4] as number) + e
    s[5] = (s[5] as number) + f
    s[6] = (s[6] as number) + g
    s[7] = (s[7] as number) + h
    this.#filled = 0
  }
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by))

function expand(bytes: Uint8Array, from: number, w: Int32Array): void {
  for (let t = 0, at = from; t < 16; t++, at += 4) {
    const high = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16)
    w[t] = high | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
  }
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15] as number
    const y = w[t - 2] as number
    const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    w[t] = ((w[t - 16] as number) + s0 + (w[t - 7] as number) + s1) | 0
  }
}

const PRIMES = primes(64)
const K = Int32Array.from(PRIMES, (p) => rootFraction(BigInt(p), 3n))
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), (p) => rootFraction(BigInt(p), 2n))

function primes(count: number): number[] {
  const found: number[] = []
  for (let x = 2; found.length < count; x++) if (found.every((p) => x % p !== 0)) found.push(x)
  return found
}

/** First 32 bits of the fraction of the k-th root of p, exactly: the integer root of p·2^(32k), cut to 32 bits. */
function rootFraction(p: bigint, k: bigint): number {
  const target = p << (32n * k)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const mid = (low + high) >> 1n
    if (mid ** k <= target) low = mid
    else high = mid
  }
  return Number(BigInt.asIntN(32, low))
}
