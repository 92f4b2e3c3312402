import { expect, test } from 'vitest'
import { WORLD_HEIGHT, WORLD_WIDTH, worldBase, worldPoint } from './world-base.ts'

test('the world is light enough to stand in a page', () => {
  const { land, borders } = worldBase()
  expect(land.startsWith('M')).toBe(true)
  expect(land.length + borders.length).toBeLessThan(30_000)
  expect(`${land}${borders}`).not.toMatch(/NaN|Infinity/)
})

test('places stand where they are: inside the drawing, north over south, west before east', () => {
  const quito = worldPoint(-78.5, -0.2)
  const nairobi = worldPoint(36.8, -1.3)
  const oslo = worldPoint(10.7, 59.9)
  if (!quito || !nairobi || !oslo) throw new Error('all three are on the map')
  expect(quito[0]).toBeLessThan(nairobi[0])
  expect(oslo[1]).toBeLessThan(nairobi[1])
  for (const [x, y] of [quito, nairobi, oslo]) {
    expect(x > 0 && x < WORLD_WIDTH).toBe(true)
    expect(y > 0 && y < WORLD_HEIGHT).toBe(true)
  }
})
