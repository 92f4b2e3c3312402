import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NodeHeap } from './node-heap.ts'

test('nodes come out nearest first, at the least distance each was given', () => {
  const given = fc.array(fc.tuple(fc.nat(19), fc.nat(99)), { maxLength: 80 })
  fc.assert(
    fc.property(given, (pairs) => {
      const heap = new NodeHeap(20)
      heap.clear()
      const least = new Map<number, number>()
      for (const [node, distance] of pairs) {
        expect(heap.lower(node, distance)).toBe(distance < (least.get(node) ?? Infinity))
        least.set(node, Math.min(distance, least.get(node) ?? Infinity))
      }
      const out: number[] = []
      for (let node = heap.pop(); node >= 0; node = heap.pop()) out.push(node)
      expect(out.map((node) => heap.distance[node])).toEqual(
        [...least.values()].sort((a, b) => a - b),
      )
      expect(out.toSorted((a, b) => a - b)).toEqual([...least.keys()].sort((a, b) => a - b))
    }),
  )
})
