import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { HALLS_NOTE } from '#tests/notes.ts'
import { clearPng, png, rows } from '#tests/pictures.ts'
import { beginNote } from '../index.ts'

const drafted = async ({ work }: Awaited<ReturnType<typeof newSite>>) =>
  beginNote(work, await as(work, 'amina'), {
    ...{ kind: 'practice', lang: 'en', visibility: 'public', named: true, draft: HALLS_NOTE },
  })

test('a picture needs its words, and what is no picture is not taken', async () => {
  const site = await newSite()
  const { id } = await drafted(site)
  const send = (file: File, alternative: string) => {
    const data = new FormData()
    data.set('file', file)
    data.set('alternative', alternative)
    return site.visit('amina').post(`/library/notes/work/${id}/figures`, data)
  }
  const picture = new File([new Uint8Array(clearPng(4, 3))], 'a.png', { type: 'image/png' })
  expect((await send(picture, ' ')).status).toBe(422)
  const script = new File(['<svg onload="alert(1)"/>'], 'a.png', { type: 'image/png' })
  expect((await send(script, 'A hall')).status).toBe(422)
  const refused = async (bytes: Uint8Array, name = 'a.png') => {
    const answer = await send(new File([bytes as Uint8Array<ArrayBuffer>], name), 'A hall')
    const page = await answer.text()
    expect([answer.status, page.includes('href="#f-file"')]).toEqual([422, true])
    expect(page).toContain('A hall</textarea>')
    return page
  }
  const sound = clearPng(40, 30)
  expect(await refused(sound.subarray(0, sound.length - 30))).toContain(
    'This picture is damaged, or saved in a way that few programs can read. Please save it again',
  )
  expect(await refused(png({ width: 8000, height: 5001 }, rows(1, 4)))).toContain(
    'This picture has more than 40 megapixels',
  )
  expect((await sql`select from platform.file`.execute(site.work.db)).rows).toEqual([])
  expect((await send(picture, 'A hall')).status).toBe(303)
  await sql`update library.note_figure set width = 10000, height = 4000`.execute(site.work.db)
  expect(await refused(clearPng(5000, 4001))).toContain('more than 60 megapixels')
  expect((await site.visit('gita').get('/library/notes/1/figures/1')).status).toBe(404)
})
