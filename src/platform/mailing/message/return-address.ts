import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * Every message has a return address of its own (VERP), signed: a bounce that comes to it is of a
 * message we sent to that recipient, and one that anybody could have written is not believed. Small
 * letters and digits only, since some servers write addresses small.
 */

const MARK = /^([0-9a-z]{1,13})-([0-9a-f]{24})$/

const macOf = (key: Buffer, id: string): string =>
  createHmac('sha256', key).update(`return\0${id}`).digest('hex').slice(0, 24)

type Marked = { readonly bounces: string | null; readonly key: Buffer }

/** `b+2s7k-9f…@bounces.c2r.example` for a recipient; without a setting the sender's own address. */
export function returnAddress(
  { bounces, key }: Marked,
  sender: string,
  recipientId: number,
): string {
  if (bounces === null) return sender
  const at = bounces.lastIndexOf('@')
  const id = recipientId.toString(36)
  return `${bounces.slice(0, at)}+${id}-${macOf(key, id)}${bounces.slice(at)}`
}

/** Whose message came back: the recipient's id, `forged` for a mark we did not write, null without any. */
export function recipientOfReturn(key: Buffer, address: string): number | 'forged' | null {
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  const plus = local.indexOf('+')
  if (plus < 0) return null
  const [, id = '', mac = ''] = MARK.exec(local.slice(plus + 1)) ?? []
  if (id === '') return 'forged'
  if (!timingSafeEqual(Buffer.from(mac), Buffer.from(macOf(key, id)))) return 'forged'
  return Number.parseInt(id, 36)
}
