import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  base32,
  codeAt,
  keyInGroups,
  newRecoveryCode,
  otpauthUri,
  plainCode,
  seal,
  stepsOf,
  unseal,
} from './service.ts'

const SECRET = Buffer.from('12345678901234567890')

/** RFC 6238, appendix B, the rows of SHA-1: eight digits at these seconds. */
const APPENDIX_B: readonly (readonly [seconds: number, code: string])[] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
]

test.each(APPENDIX_B)('at %i seconds the code is that of RFC 6238', (seconds, code) => {
  expect(codeAt(SECRET, Math.floor(seconds / 30), 8)).toBe(code)
  const at = new Date(seconds * 1000)
  expect(stepsOf(SECRET, code.slice(2), at)).toEqual([Math.floor(seconds / 30)])
})

test('the first ten counters give the codes of RFC 4226, appendix D', () => {
  const codes = Array.from({ length: 10 }, (_, counter) => codeAt(SECRET, counter))
  expect(codes).toEqual([
    ...['755224', '287082', '359152', '969429', '338314'],
    ...['254676', '287922', '162583', '399871', '520489'],
  ])
})

test('a code counts in its own thirty seconds, and in those before and after them', () => {
  const code = codeAt(SECRET, 1000)
  const counts = (step: number) => stepsOf(SECRET, code, new Date(step * 30_000)).length
  expect([998, 999, 1000, 1001, 1002].map(counts)).toEqual([0, 1, 1, 1, 0])
  for (const wrong of ['', code.slice(1), `${code}0`, 'abcdef', `${code.slice(0, 5)}x`])
    expect(stepsOf(SECRET, wrong, new Date(1000 * 30_000))).toEqual([])
})

test('the key is written as apps read it', () => {
  // RFC 4648, section 10.
  const vectors = { f: 'MY', fo: 'MZXQ', foo: 'MZXW6', foob: 'MZXW6YQ', fooba: 'MZXW6YTB' }
  for (const [text, written] of Object.entries(vectors))
    expect(base32(Buffer.from(text))).toBe(written)
  expect(keyInGroups(SECRET)).toBe('GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ')
  expect(otpauthUri(SECRET, { issuer: 'C2R', account: 'kofi@c2r.example' })).toBe(
    'otpauth://totp/C2R:kofi%40c2r.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=C2R',
  )
})

test('a sealed secret opens with its key, in its place, unchanged, and otherwise not', () => {
  const key = randomBytes(32)
  const sealed = seal(key, 'row 1', SECRET)
  expect(unseal(key, 'row 1', sealed)).toEqual(SECRET)
  expect(sealed.includes(SECRET)).toBe(false)
  expect(seal(key, 'row 1', SECRET)).not.toEqual(sealed)
  expect(unseal(randomBytes(32), 'row 1', sealed)).toBeNull()
  expect(unseal(key, 'row 2', sealed)).toBeNull()
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(unseal(key, 'row 1', changed)).toBeNull()
  }
})

test('codes for paper are all different, and read however they are typed', () => {
  const codes = Array.from({ length: 200 }, newRecoveryCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/)
  expect(plainCode(' 2345-abcd efgh ')).toBe('2345ABCDEFGH')
})
