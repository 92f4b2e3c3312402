import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunk, END, head, png, rows, SIGNATURE } from '#tests/pictures.ts'
import { pictureFault } from './sound-picture.ts'

const SOUND = png({ width: 20, height: 10 }, rows(10, 80))
const PALETTE = chunk('PLTE', Buffer.alloc(6))

const faultOf = (bytes: Uint8Array) => pictureFault(bytes, 'image/png')

test('a picture of every kind that is whole to its last row is sound', async () => {
  expect(await faultOf(SOUND)).toBe(null)
  expect(await faultOf(png({ width: 9, height: 3, colour: 2 }, rows(3, 27)))).toBe(null)
  expect(await faultOf(png({ width: 9, height: 3, colour: 0, depth: 1 }, rows(3, 2)))).toBe(null)
  expect(await faultOf(png({ width: 9, height: 3, colour: 0, depth: 16 }, rows(3, 18)))).toBe(null)
  const indexed = { width: 9, height: 3, colour: 3, depth: 4 }
  expect(await faultOf(png(indexed, rows(3, 5), [PALETTE]))).toBe(null)
  // Adam7 of 8 by 8 pixels: 1, 1, 2, 4, 8, 16 and 32 of them in 1, 1, 1, 2, 2, 4 and 4 rows.
  const passes = Buffer.alloc((1 + 1 + 2 + 4 + 8 + 16 + 32) * 4 + (1 + 1 + 1 + 2 + 2 + 4 + 4))
  expect(await faultOf(png({ width: 8, height: 8, interlacing: 1 }, passes))).toBe(null)
})

test('cut anywhere it is broken, and so it is with any byte of it changed', async () => {
  for (let end = 0; end < SOUND.length; end += 1)
    expect([end, await faultOf(SOUND.subarray(0, end))]).toEqual([end, 'broken'])
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 8, max: SOUND.length - 13 }),
      fc.integer({ min: 1, max: 255 }),
      async (at, turned) => {
        const changed = Buffer.from(SOUND)
        changed[at] = (changed[at] ?? 0) ^ turned
        expect(await faultOf(changed)).not.toBe(null)
      },
    ),
    { numRuns: 200 },
  )
})

test('without its data, with too little or too much of it, or filtered in no known way, it is broken', async () => {
  const size = { width: 20, height: 10 }
  expect(await faultOf(Buffer.concat([SIGNATURE, head(size), END]))).toBe('broken')
  expect(await faultOf(png(size, rows(9, 80)))).toBe('broken')
  expect(await faultOf(png(size, rows(11, 80)))).toBe('broken')
  const filtered = rows(10, 80)
  filtered[81] = 5
  expect(await faultOf(png(size, filtered))).toBe('broken')
  const garbled = Buffer.concat([SIGNATURE, head(size), chunk('IDAT', Buffer.alloc(40, 7)), END])
  expect(await faultOf(garbled)).toBe('broken')
  expect(await faultOf(png({ ...size, colour: 3 }, rows(10, 20)))).toBe('broken')
  expect(await faultOf(png({ ...size, colour: 5 }, rows(10, 20)))).toBe('broken')
  expect(await faultOf(png({ ...size, colour: 2, depth: 4 }, rows(10, 30)))).toBe('broken')
})

test('more than 40 megapixels, or 20,000 on a side, are too many, whatever the data says', async () => {
  const claims = (width: number, height: number) => faultOf(png({ width, height }, rows(1, 4)))
  expect(await claims(8000, 5001)).toBe('too-many-pixels')
  expect(await claims(20_001, 1)).toBe('too-many-pixels')
  expect(await claims(4_294_967_295, 4_294_967_295)).toBe('too-many-pixels')
  // So many are taken; but this one does not have them.
  expect(await claims(8000, 5000)).toBe('broken')
})

test('a bomb is put down where the picture would end', async () => {
  const bomb = png({ width: 10, height: 10 }, Buffer.alloc(400_000_000))
  const begin = performance.now()
  expect(await faultOf(bomb)).toBe('broken')
  expect(performance.now() - begin).toBeLessThan(500)
})

test('a JPEG is whole from its frame to its end', async () => {
  const frame = [0xff, 0xc0, 0, 11, 8, 0, 10, 0, 20, 1, 1, 0x11, 0]
  const scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0x34]
  const whole = Uint8Array.from([0xff, 0xd8, ...frame, ...scan, 0xff, 0xd9])
  const jpeg = (bytes: Uint8Array) => pictureFault(bytes, 'image/jpeg')
  expect(await jpeg(whole)).toBe(null)
  expect(await jpeg(whole.subarray(0, whole.length - 2))).toBe('broken')
  expect(await jpeg(whole.subarray(0, 12))).toBe('broken')
  frame.splice(5, 4, 0x4e, 0x20, 0x4e, 0x20)
  expect(await jpeg(Uint8Array.from([0xff, 0xd8, ...frame, ...scan, 0xff, 0xd9]))).toBe(
    'too-many-pixels',
  )
})
