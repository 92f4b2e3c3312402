import type { Rng } from '../types.ts'

/** `data[i * width + c]`. */
export interface Cloud {
  count: number
  width: number
  data: Float64Array
}

export interface Clustering {
  groups: Int32Array
  sizes: number[]
  centres: number[][]
}

const MOST_ROUNDS = 100

/** With more people than these the starts are tried on so many of them, and the best is settled on all. */
const MOST_TRIED = 2000

/** The best of many k-means runs: the one whose points lie closest to their middles. */
export function clusters(
  cloud: Cloud,
  count: number,
  { rng, restarts }: { rng: Rng; restarts: number },
): Clustering {
  const tried = cloud.count > MOST_TRIED ? some(cloud, rng) : cloud
  let best = new KMeans(tried, spreadStarts(tried, count, rng))
  let least = best.settle()
  for (let start = 1; start < restarts; start++) {
    const run = new KMeans(tried, spreadStarts(tried, count, rng))
    const within = run.settle()
    if (within >= least - 1e-12 * Math.max(1, least)) continue
    best = run
    least = within
  }
  if (tried === cloud) return best.result()
  const all = new KMeans(cloud, best.centres)
  all.settle()
  return all.result()
}

/** Some of the people, drawn without replacement. */
function some({ count, width, data }: Cloud, rng: Rng): Cloud {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  const drawn = new Float64Array(MOST_TRIED * width)
  for (let at = 0; at < MOST_TRIED; at++) {
    const from = at + Math.floor(rng.next() * (count - at))
    const i = order[from] as number
    order[from] = order[at] as number
    drawn.set(data.subarray(i * width, (i + 1) * width), at * width)
  }
  return { count: MOST_TRIED, width, data: drawn }
}

class KMeans {
  readonly #cloud: Cloud
  readonly #groups: Int32Array
  readonly centres: Float64Array
  readonly #count: number

  constructor(cloud: Cloud, starts: Float64Array) {
    this.#cloud = cloud
    this.#count = starts.length / cloud.width
    this.#groups = new Int32Array(cloud.count)
    this.centres = starts.slice()
  }

  /** Returns: Σ squared distance to the own middle. */
  settle(): number {
    let within = this.#assign().within
    for (let round = 0; round < MOST_ROUNDS; round++) {
      this.#recentre()
      const next = this.#assign()
      within = next.within
      if (!next.changed) break
    }
    return within
  }

  #assign(): { within: number; changed: boolean } {
    const { count, width, data } = this.#cloud
    let within = 0
    let changed = false
    for (let i = 0; i < count; i++) {
      let nearest = 0
      let least = Infinity
      for (let g = 0; g < this.#count; g++) {
        let distance = 0
        for (let c = 0; c < width; c++) {
          const d = (data[i * width + c] as number) - (this.centres[g * width + c] as number)
          distance += d * d
        }
        if (distance < least) {
          least = distance
          nearest = g
        }
      }
      if (this.#groups[i] !== nearest) changed = true
      this.#groups[i] = nearest
      within += least
    }
    return { within, changed }
  }

  /** A group that lost everybody keeps its middle. */
  #recentre(): void {
    const { count, width, data } = this.#cloud
    const sums = new Float64Array(this.centres.length)
    const sizes = new Float64Array(this.#count)
    for (let i = 0; i < count; i++) {
      const g = this.#groups[i] as number
      sizes[g] = (sizes[g] as number) + 1
      for (let c = 0; c < width; c++)
        sums[g * width + c] = (sums[g * width + c] as number) + (data[i * width + c] as number)
    }
    sums.forEach((sum, at) => {
      const size = sizes[Math.floor(at / width)] as number
      if (size > 0) this.centres[at] = sum / size
    })
  }

  result(): Clustering {
    const { width } = this.#cloud
    const sizes = Array.from({ length: this.#count }, () => 0)
    for (const g of this.#groups) sizes[g] = (sizes[g] as number) + 1
    const centres = sizes.map((_, g) => [...this.centres.subarray(g * width, (g + 1) * width)])
    return { groups: this.#groups, sizes, centres }
  }
}

/** k-means++: each start is drawn with a chance that grows with the squared distance to the nearest one before it. */
function spreadStarts({ count, width, data }: Cloud, groups: number, rng: Rng): Float64Array {
  const centres = new Float64Array(groups * width)
  const distance = new Float64Array(count).fill(1)
  for (let g = 0; g < groups; g++) {
    const chosen = drawn(distance, rng)
    centres.set(data.subarray(chosen * width, (chosen + 1) * width), g * width)
    for (let i = 0; i < count; i++) {
      let d = 0
      for (let c = 0; c < width; c++)
        d += ((data[i * width + c] as number) - (centres[g * width + c] as number)) ** 2
      distance[i] = g === 0 ? d : Math.min(distance[i] as number, d)
    }
  }
  return centres
}

function drawn(shares: Float64Array, rng: Rng): number {
  const total = shares.reduce((sum, share) => sum + share, 0)
  if (total === 0) return Math.floor(rng.next() * shares.length)
  let left = rng.next() * total
  for (let i = 0; i < shares.length; i++) {
    left -= shares[i] as number
    if (left < 0) return i
  }
  return shares.length - 1
}
