import type { Rng } from '../types.ts'
import { Sha256 } from './sha256.ts'

/**
 * A generator whose numbers are pinned by us: xoshiro128** on 32-bit integers, seeded by the SHA-256 of a string.
 * The same seed gives the same bytes in page, server and test.
 *
 * Source  Blackman & Vigna 2021, "Scrambled linear pseudorandom number generators".
 */
export function rng(seed: string): Rng {
  return new Xoshiro(seed)
}

class Xoshiro implements Rng {
  readonly seed: string
  #a: number
  #b: number
  #c: number
  #d: number

  constructor(seed: string) {
    this.seed = seed
    const words = new Sha256().update(new TextEncoder().encode(seed)).words()
    this.#a = words[0] as number
    this.#b = words[1] as number
    this.#c = words[2] as number
    // The all-zero state is the one that never leaves itself.
    this.#d = (words[3] as number) | 1
  }

  next(): number {
    const high = this.#word() >>> 5
    const low = this.#word() >>> 6
    return (high * 67108864 + low) / 9007199254740992
  }

  fork(label: string): Rng {
    return new Xoshiro(`${this.seed}\u001f${label}`)
  }

  #word(): number {
    const five = Math.imul(this.#b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9)
    const t = this.#b << 9
    this.#c ^= this.#a
    this.#d ^= this.#b
    this.#b ^= this.#c
    this.#a ^= this.#d
    this.#c ^= t
    this.#d = (this.#d << 11) | (this.#d >>> 21)
    return result
  }
}
