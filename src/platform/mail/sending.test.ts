import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { PlatformTables } from '#platform/database/tables.ts'
import { tablesOf } from '#platform/database/work.ts'
import { newWork } from '#tests/house.ts'
import { mailJob, sendMail } from './mail.ts'

/** A relay that takes everything, and what it took. */
async function openRelay() {
  const taken: string[] = []
  const server = createServer((socket) => {
    let inData = false
    socket.write('220 relay.example\r\n')
    socket.on('error', () => undefined)
    socket.on('data', (part) => {
      const text = part.toString()
      if (inData) {
        taken.push(text)
        if (!text.endsWith('\r\n.\r\n')) return
        inData = false
        socket.write('250 taken\r\n')
      } else {
        inData = text.startsWith('DATA')
        socket.write(inData ? '354 go on\r\n' : '250 fine\r\n')
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, taken }
}

test('what a message said is kept until it left, and then only that it left', async () => {
  const work = await newWork()
  const relay = await openRelay()
  const link = 'https://site.invalid/joining/signing/abc'
  await sendMail(work, {
    ...{ to: 'mayor@mail.example', lang: 'en' },
    // A name with a line end must not become a header.
    subject: 'Sign for Lagos\r\nBcc: everybody@evil.example',
    text: link,
    html: `<p>${link}</p>`,
  })
  const rows = () =>
    tablesOf<PlatformTables>(work).selectFrom('platform.mail').selectAll().execute()
  const [waiting] = await rows()
  expect(waiting?.body_text).toBe(link)
  const job = mailJob(relay.url, 'C2R <c2r@c2r.example>', 'https://c2r.example')
  const run = { attempt: 1, last: false, signal: new AbortController().signal }
  await job.perform(work, { id: waiting?.id ?? '' }, run)
  const sent = relay.taken.join('')
  expect(sent).toContain('https://c2r.example/joining/signing/abc')
  expect(sent).toContain('Subject: Sign for Lagos Bcc: everybody@evil.example')
  expect(sent).not.toMatch(/^Bcc:/m)
  const [left] = await rows()
  expect(left).toMatchObject({ subject: waiting?.subject, body_text: '', body_html: '' })
  expect(left?.sent_at).toBeInstanceOf(Date)
  await job.perform(work, { id: waiting?.id ?? '' }, run)
  expect(relay.taken.join('')).toBe(sent)
})
