import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { Person } from './person.ts'
import { type Site, startSite } from './site.ts'
import { mailedLink } from './steps-people.ts'

const ADDRESS = 'reader@mail.example'

/** The mail is written by a job, a moment after the page has answered. */
async function mailed(reader: Person, looks: RegExp): Promise<string> {
  for (let tries = 0; tries < 120; tries += 1) {
    const link = await mailedLink(reader, ADDRESS, looks).catch(() => null)
    if (link !== null) return link
    await wait(250)
  }
  return mailedLink(reader, ADDRESS, looks)
}

describe.each([{ scripts: false }, { scripts: true }])(
  'a reader by address alone, with scripts: $scripts',
  ({ scripts }) => {
    let site: Site
    let chromium: Browser

    beforeAll(async () => {
      ;[site, chromium] = await Promise.all([startSite('small'), openChromium()])
    })
    afterAll(async () => {
      await chromium?.close()
      await site?.stop()
    })

    const subscriber = async () =>
      (
        await site.sql<Record<string, unknown>>(
          'select address, state, rhythm, hour, langs from briefings.subscriber',
        )
      ).at(0)

    test('subscribes, confirms from the mailbox, changes what comes, and leaves', async () => {
      const reader = await Person.at(site, chromium, { scripts, keys: false })
      await reader.open('/briefings')
      await reader.follow(/get the briefings by mail/i)
      await reader.send('/briefings/subscribe', { address: ADDRESS, rhythm: 'weekly' })
      expect(await subscriber()).toBeUndefined()
      const link = await mailed(reader, /\/briefings\/confirmation\/[\w-]{43}/)
      await reader.open(link)
      expect(await subscriber()).toBeUndefined()
      await reader.send(link)
      expect(await subscriber()).toMatchObject({ address: ADDRESS, state: 'confirmed' })
      const own = reader.path
      expect(own).toMatch(/^\/mail\/[\w-]{67}$/)
      expect(await reader.read()).not.toContain(ADDRESS)
      await reader.send(own, { rhythm: 'monthly', reads1: 'es', hour: '16' })
      expect(await subscriber()).toMatchObject({ rhythm: 'monthly', hour: 16, langs: ['es'] })
      await reader.follow(/less mail, or none/i)
      expect(await subscriber()).toMatchObject({ state: 'confirmed' })
      await reader.send(`${own}/choice`, { choice: 'none' })
      expect(await subscriber()).toMatchObject({ state: 'left' })
      expect(await reader.read()).toContain('ended by its reader')
      expect(reader.complaints).toEqual([])
    })
  },
)
