import type { Rng } from '../types.ts'
import type { Cloud, Clustering } from './clusters.ts'

/** Above it the silhouette is that of so many people drawn at random: comparing all with all grows with the square. */
const MOST_COMPARED = 1500

/**
 * How much closer people are to their own group than to the next one.
 *
 * Formula  mean of (b − a)/max(a, b): a mean distance within the own group, b to the nearest other one
 * Source   Rousseeuw 1987
 */
export function meanSilhouette(cloud: Cloud, { groups, sizes }: Clustering, rng: Rng): number {
  const people = sample(cloud.count, rng)
  let sum = 0
  for (const i of people) sum += silhouetteOf(cloud, { groups, people, count: sizes.length }, i)
  return sum / people.length
}

interface Among {
  groups: Int32Array
  people: Int32Array
  count: number
}

function silhouetteOf({ width, data }: Cloud, { groups, people, count }: Among, i: number): number {
  const sums = new Float64Array(count)
  const sizes = new Float64Array(count)
  for (const k of people) {
    if (k === i) continue
    let square = 0
    for (let c = 0; c < width; c++) {
      const d = (data[i * width + c] as number) - (data[k * width + c] as number)
      square += d * d
    }
    const g = groups[k] as number
    sums[g] = (sums[g] as number) + Math.sqrt(square)
    sizes[g] = (sizes[g] as number) + 1
  }
  const own = groups[i] as number
  if (sizes[own] === 0) return 0
  const within = (sums[own] as number) / (sizes[own] as number)
  let next = Infinity
  for (let g = 0; g < count; g++)
    if (g !== own && (sizes[g] as number) > 0)
      next = Math.min(next, (sums[g] as number) / (sizes[g] as number))
  const most = Math.max(within, next)
  return most === 0 || next === Infinity ? 0 : (next - within) / most
}

/** Everybody, or as many as are compared, drawn without replacement. */
function sample(count: number, rng: Rng): Int32Array {
  const all = Int32Array.from({ length: count }, (_, i) => i)
  if (count <= MOST_COMPARED) return all
  for (let at = 0; at < MOST_COMPARED; at++) {
    const from = at + Math.floor(rng.next() * (count - at))
    const held = all[at] as number
    all[at] = all[from] as number
    all[from] = held
  }
  return all.slice(0, MOST_COMPARED)
}
