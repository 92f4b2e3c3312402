/* Arithmetic in the field of 256 elements that QR codes use: modulo x^8 + x^4 + x^3 + x^2 + 1. */

function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >>> 7) * 0x11d)
    product ^= ((other >>> bit) & 1) * one
  }
  return product
}

/** The generator polynomial of a degree, its highest coefficient (always 1) left out. */
function generator(degree: number): number[] {
  const found = [...Array<number>(degree - 1).fill(0), 1]
  let root = 1
  for (let round = 0; round < degree; round += 1) {
    for (let at = 0; at < degree; at += 1)
      found[at] = times(found[at] ?? 0, root) ^ (at + 1 < degree ? (found[at + 1] ?? 0) : 0)
    root = times(root, 2)
  }
  return found
}

/** The bytes that let a reader mend what it misread of a block. Source: ISO/IEC 18004, annex A. */
export function correctionOf(block: readonly number[], length: number): number[] {
  const divisor = generator(length)
  const rest = Array<number>(length).fill(0)
  for (const byte of block) {
    const factor = byte ^ (rest.shift() ?? 0)
    rest.push(0)
    for (const [at, coefficient] of divisor.entries())
      rest[at] = (rest[at] ?? 0) ^ times(coefficient, factor)
  }
  return rest
}
