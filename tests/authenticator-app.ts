import { codeAt } from '../src/modules/people/one-time-codes/service.ts'

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an app does with the key on the page. */
export function appFor(html: string) {
  const key = /secret=([A-Z2-7]{32})&amp;issuer=C2R"/.exec(html)?.[1] ?? ''
  const bits = [...key]
    .map((letter) => BASE32.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  return { key, secret, at: (now: Date) => codeAt(secret, Math.floor(now.getTime() / 30_000)) }
}
