import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type Sender, type SenderSettings, startSender } from '#platform/mailing/sending/sender.ts'
import { ownDatabase } from '#tests/house.ts'
import { senderSettings } from './sender.ts'
import { openSink, type SinkOptions } from './sink.ts'

/** A folder for a journal, gone when the test ends. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-journal-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The small world in a database of its own, a sink, and senders that end with the test. */
export async function newPost(options: SinkOptions = {}) {
  const database = await ownDatabase(12)
  const sink = await openSink(options)
  const senders: Sender[] = []
  onTestFinished(async () => {
    await Promise.all(senders.map((sender) => sender.stop()))
    await sink.close()
    await database.db.destroy()
  })
  const start = (changed: Partial<SenderSettings> = {}, folder = newFolder()) => {
    const settings = senderSettings({ database, folder, url: sink.url })
    const sender = startSender({ ...settings, ...changed })
    senders.push(sender)
    return sender
  }
  return { work: { db: database.db, now: new Date() }, database, sink, start }
}
