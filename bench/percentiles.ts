/** Exact, from all times kept. Units: those of `times`. */
export function percentiles(times: readonly number[]) {
  const sorted = Float64Array.from(times).sort()
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN
  return { requests: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
