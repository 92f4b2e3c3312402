/**
 * SHA-256 in plain integer arithmetic, so that page, server and test give the same hash without a crypto interface.
 *
 * Source  FIPS 180-4; the constants are derived from the primes as the standard defines them.
 */
export class Sha256 {
  readonly #state = new Int32Array(INITIAL)
  readonly #block = new Uint8Array(64)
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
      compress(this.#state, this.#block, 0)
    }
    const whole = bytes.length - ((bytes.length - at) % 64)
    compress(this.#state, bytes.subarray(0, whole), at)
    this.#block.set(bytes.subarray(whole))
    this.#filled = bytes.length - whole
    return this
  }

  /** The digest as eight signed 32-bit words. Ends the hash: no update after it. */
  words(): Int32Array {
    const bits = this.#length * 8
    this.#block[this.#filled++] = 0x80
    this.#block.fill(0, this.#filled)
    if (this.#filled > 56) {
      compress(this.#state, this.#block, 0)
      this.#block.fill(0)
    }
    const view = new DataView(this.#block.buffer)
    view.setUint32(56, Math.floor(bits / 2 ** 32))
    view.setUint32(60, bits >>> 0)
    compress(this.#state, this.#block, 0)
    return this.#state
  }

  hex(): string {
    return Array.from(this.words(), (word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
  }
}

/**
 * Take in whole blocks of 64 bytes from `from` on. The state stays in registers from block to block, and the rotations
 * are written out: a third of the time it takes with the state in an array.
 */
function compress(state: Int32Array, bytes: Uint8Array, from: number): void {
  // One by one: taken out of the array as a list, they are no plain numbers to the engine.
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let e = state[4] as number
  let f = state[5] as number
  let g = state[6] as number
  let h = state[7] as number
  for (let at = from; at < bytes.length; at += 64) {
    expand(bytes, at)
    const a0 = a
    const b0 = b
    const c0 = c
    const d0 = d
    const e0 = e
    const f0 = f
    const g0 = g
    const h0 = h
    for (let t = 0; t < 64; t++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7))
      const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (K[t] as number) + (schedule[t] as number)) | 0
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))
      const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    a = (a + a0) | 0
    b = (b + b0) | 0
    c = (c + c0) | 0
    d = (d + d0) | 0
    e = (e + e0) | 0
    f = (f + f0) | 0
    g = (g + g0) | 0
    h = (h + h0) | 0
  }
  state.set([a, b, c, d, e, f, g, h])
}

/** Written anew for every block, so that all hashes may share it. */
const schedule = new Int32Array(64)

function expand(bytes: Uint8Array, from: number): void {
  for (let t = 0, at = from; t < 16; t++, at += 4) {
    const high = ((bytes[at] as number) << 24) | ((bytes[at + 1] as number) << 16)
    schedule[t] = high | ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
  }
  for (let t = 16; t < 64; t++) {
    const x = schedule[t - 15] as number
    const y = schedule[t - 2] as number
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3)
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10)
    schedule[t] = ((schedule[t - 16] as number) + s0 + (schedule[t - 7] as number) + s1) | 0
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
