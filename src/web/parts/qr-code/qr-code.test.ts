import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { LONGEST, qrCode } from './encode.ts'
import { correctionOf } from './reed-solomon.ts'

/**
 * Letters after the address, squares a side, and the start of the SHA-256 of the code's squares row
 * by row, as another implementation draws them. Source: qrcode-generator 2.0.4, level M, bytes.
 */
const DRAWN_BY_ANOTHER: readonly (readonly [letters: number, side: number, hash: string])[] = [
  [3, 25, 'f7084950ea92708b'],
  [9, 29, '8dd7dcd9044d1e1a'],
  [43, 37, '396f4f6a9bdc66ec'],
  [87, 45, '718566f0087a76c8'],
  [103, 49, '73504c1fb4cbf50c'],
  [138, 53, '4caa89285d3ddbe5'],
  [161, 57, '806562473bcb3a32'],
  [194, 61, 'c127ef550c4ae844'],
  [274, 69, 'e1154c621aa3c5b7'],
]

test.each(DRAWN_BY_ANOTHER)(
  'a text of %i letters more is drawn as another program draws it',
  (letters, side, hash) => {
    const rows = qrCode(`https://c2r.example/${'x'.repeat(letters)}`)
    const squares = rows.map((row) => row.map(Number).join('')).join('')
    expect(rows).toHaveLength(side)
    expect(createHash('sha256').update(squares).digest('hex').slice(0, 16)).toBe(hash)
  },
)

test('the correction of a block is the one in the standard', () => {
  // ISO/IEC 18004, annex I: "01234567" in version 1, level M.
  const data = [
    0x10, 0x20, 0x0c, 0x56, 0x61, 0x80, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11, 0xec, 0x11,
  ]
  expect(correctionOf(data, 10)).toEqual([
    0xa5, 0x24, 0xd4, 0xc1, 0xed, 0x36, 0xc7, 0x87, 0x2c, 0x55,
  ])
})

test('what is too long for a code is refused, and the longest is drawn', () => {
  expect(qrCode('x'.repeat(LONGEST))).toHaveLength(77)
  expect(() => qrCode('x'.repeat(LONGEST + 1))).toThrow('a code holds 412 bytes at most')
  expect(() => qrCode('é'.repeat(LONGEST / 2 + 1))).toThrow(RangeError)
})
