import { expect, test } from 'vitest'
import { messagesOf, pipedMessage } from './mbox.ts'

const FIRST = 'Subject: One\n\nHello.\n>From now on.\n>>From then.\n'
const SECOND = 'Subject: Zwei\n\nGr\xfc\xdfe\n'
const MBOX = `From MAILER-DAEMON Mon Mar  2 09:00:00 2026\n${FIRST}\nFrom b@x.example Mon Mar  2 09:01:00 2026\n${SECOND}\n`
const bytes = (text: string) => Buffer.from(text, 'latin1')
const texts = (all: readonly Buffer[]) => all.map((one) => one.toString('latin1').trimEnd())

test('a file of messages is read message by message, byte for byte, without its quoting', () => {
  const whole = [FIRST.replace('>From', 'From').replace('>>', '>').trimEnd(), SECOND.trimEnd()]
  expect(texts(messagesOf(bytes(MBOX)))).toEqual(whole)
  expect(texts(messagesOf(bytes(MBOX.replaceAll('\n', '\r\n'))))).toEqual(whole)
  expect(messagesOf(bytes(SECOND))).toEqual([])
})

test('a piped message loses the line that a mailbox file would have, and nothing else', () => {
  expect(pipedMessage(bytes(`From a@b.example Mon\n${FIRST}`)).toString('latin1')).toBe(FIRST)
  expect(pipedMessage(bytes(FIRST)).toString('latin1')).toBe(FIRST)
})
