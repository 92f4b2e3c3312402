import { DecisionError } from '../foundation/errors.ts'
import { dot, type HalfSpace } from './half-spaces.ts'

interface Vertex {
  w: Float64Array
  /** Conditions that hold with equality, one bit each: 0..n−1 are w_j ≥ 0, then the half-spaces in order. */
  tight: bigint
}

const EPS = 1e-9

/**
 * Extreme points of the weight set, by cutting the simplex with one half-space after the other.
 *
 * Returns  none when the set is empty
 * Errors   `too-many-vertices` above `limit` at any moment: then ask for a minimum instead
 */
export function extremePoints(
  n: number,
  spaces: readonly HalfSpace[],
  limit = 256,
): Float64Array[] {
  let vertices = Array.from({ length: n }, (_, j): Vertex => {
    const w = new Float64Array(n)
    w[j] = 1
    return { w, tight: ((1n << BigInt(n)) - 1n) ^ (1n << BigInt(j)) }
  })
  spaces.forEach((space, at) => {
    vertices = cut(vertices, space, 1n << BigInt(n + at))
    if (vertices.length > limit)
      throw new DecisionError('too-many-vertices', 'the weight set has too many corners', {
        limit,
      })
  })
  return vertices.map((vertex) => vertex.w)
}

function cut(vertices: readonly Vertex[], space: HalfSpace, bit: bigint): Vertex[] {
  const inside: { v: Vertex; s: number }[] = []
  const outside: { v: Vertex; s: number }[] = []
  const kept: Vertex[] = []
  for (const v of vertices) {
    const s = dot(space.a, v.w) - space.b
    if (s > EPS) inside.push({ v, s })
    else if (s < -EPS) outside.push({ v, s })
    else kept.push({ w: v.w, tight: v.tight | bit })
  }
  for (const p of inside) {
    const neighbours = outside.filter((q) => areNeighbours(p.v, q.v, vertices))
    for (const q of neighbours) {
      const w = p.v.w.map((x, j) => (p.s * (q.v.w[j] as number) - q.s * x) / (p.s - q.s))
      kept.push({ w, tight: (p.v.tight & q.v.tight) | bit })
    }
  }
  return space.sense === '=' ? kept : [...inside.map(({ v }) => v), ...kept]
}

/** Two corners share an edge when no third one has all the tight conditions they have in common. */
function areNeighbours(p: Vertex, q: Vertex, vertices: readonly Vertex[]): boolean {
  const common = p.tight & q.tight
  return vertices.every((v) => v === p || v === q || (v.tight & common) !== common)
}

/** Dimension of the smallest flat through the points, by Gauss elimination of their differences. */
export function flatDimension(points: readonly Float64Array[]): number {
  const first = points[0]
  if (!first) return -1
  const rows: Float64Array[] = points.slice(1).map((p) => p.map((x, j) => x - (first[j] as number)))
  let rank = 0
  for (let j = 0; j < first.length; j++) {
    const rest = rows.slice(rank)
    const pivot = rest.reduce<Float64Array | null>(
      (best, row) => (Math.abs(row[j] as number) > Math.abs(best?.[j] ?? 0) ? row : best),
      null,
    )
    if (!pivot || Math.abs(pivot[j] as number) < EPS) continue
    rows.splice(rows.indexOf(pivot), 1)
    rows.splice(rank, 0, pivot)
    rank++
    for (const row of rows.slice(rank)) {
      const by = (row[j] as number) / (pivot[j] as number)
      row.forEach((x, k) => {
        row[k] = x - by * (pivot[k] as number)
      })
    }
  }
  return rank
}
