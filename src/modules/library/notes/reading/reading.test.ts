import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { pdfRead } from '#tests/documents.ts'
import { newSite } from '#tests/house.ts'
import { publishedNote } from '#tests/notes.ts'

type Site = Awaited<ReturnType<typeof newSite>>

/** Amina says what may be shown of her, on the page of the note at work. */
async function consents(site: Site, id: string, yes: Record<string, string>): Promise<void> {
  const address = `/library/notes/work/${id}/co-authors/consent`
  const answer = await site.visit('amina').post(address, { answer: 'accepted', ...yes })
  expect(answer.status).toBe(303)
}

test('readers write to authors who agreed, and never see an address', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  const href = `/library/notes/${number}`
  expect((await site.visit('gita').get(`${href}/letter`)).status).toBe(404)
  await consents(site, id, { named: 'yes', talks: 'yes' })
  const letter = await site.visit().get(`${href}/letter`)
  expect(letter.status).toBe(200)
  expect(await letter.text()).not.toContain('tamsara.example')
  const sent = await site.visit('gita').post(`${href}/letters`, { message: 'How many fans?' })
  expect(sent.status).toBe(303)
  const { rows } = await sql<{ to_address: string }>`select to_address from platform.mail
    where body_text like '%How many fans?%' order by to_address`.execute(site.work.db)
  expect(rows.map((row) => row.to_address)).toEqual(['amina@tamsara.example', 'bo@tamsara.example'])
})

test('a name that is withdrawn is in no file any more, neither sent nor kept', async () => {
  const site = await newSite()
  const { id, number } = await publishedNote(site.work)
  const book = async () => {
    const answer = await site.visit().get(`/library/notes/${number}/v/1.pdf`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const folder = `made/notes/${id}/v1`
  const { disk } = site.house.storage
  const kept = async () => {
    const listed = await disk.listAll(folder).catch(() => null)
    return [...(listed?.objects ?? [])].length
  }
  const before = await book()
  expect(pdfRead(before)?.text ?? 'Amina Diallo').toContain('Amina Diallo')
  expect(await kept()).toBe(1)
  expect(Buffer.from(await book()).equals(Buffer.from(before))).toBe(true)
  await consents(site, id, {})
  expect(await kept()).toBe(0)
  expect(pdfRead(await book())?.text ?? '').not.toContain('Amina')
  expect(await kept()).toBe(1)
})
