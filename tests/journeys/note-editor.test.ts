import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PEOPLE } from '../world.ts'
import { openChromium } from './chromium.ts'
import { type Site, startSite } from './site.ts'

let chromium: Browser
let site: Site

beforeAll(async () => {
  ;[chromium, site] = [await openChromium(), await startSite('small')]
}, 240_000)
afterAll(async () => {
  await chromium?.close()
  await site?.stop()
})

/** Amina at a browser of her own, signed in by the code of her mail. */
async function amina(scripts: boolean): Promise<BrowserContext> {
  const context = await chromium.newContext({ javaScriptEnabled: scripts, locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(`${site.origin}/sign-in`)
  await page.fill('main [name="address"]', PEOPLE.amina.address)
  await page.locator('main form button').first().click()
  await page.waitForSelector('[name="code"]')
  const [mail] = await site.sql<{ body_text: string }>(
    'select body_text from platform.mail where to_address = $1 order by at desc limit 1',
    [PEOPLE.amina.address],
  )
  await page.fill('[name="code"]', /^(\d{4} \d{4})$/m.exec(mail?.body_text ?? '')?.[1] ?? '')
  await page.locator('main form button').first().click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
  await page.close()
  return context
}

/** A note of Tamsara's, at its form. */
async function begun(page: Page): Promise<string> {
  await page.goto(`${site.origin}/library/notes/new`)
  const form = page.locator('main form[action="/library/notes"]')
  await form.locator('[name="title"]').fill('Cool halls')
  await form.locator('[name="kind"][value="practice"]').check()
  await form.locator('button').first().click()
  await page.waitForURL(/\/library\/notes\/work\//)
  return `${new URL(page.url()).pathname}/edit`
}

const preview = (page: Page) => page.locator('#preview')
const challenge = (page: Page) => page.locator('[name="part-challenge"]')

test('what is typed is drawn beside it, saves itself, and is there after the tab was killed', async () => {
  const context = await amina(true)
  const page = await context.newPage()
  const edit = await begun(page)
  await page.goto(site.origin + edit)
  await challenge(page).fill('The halls were **too hot**.')
  await preview(page).locator('strong', { hasText: 'too hot' }).waitFor()
  await page.locator('.draft-status', { hasText: 'Saved' }).waitFor()
  // Nothing was sent: the tab dies with its page.
  const crashed = page.waitForEvent('crash')
  page.goto('chrome://crash').catch(() => undefined)
  await crashed
  const later = await context.newPage()
  await later.goto(site.origin + edit)
  expect(await challenge(later).inputValue()).toBe('The halls were **too hot**.')
  await later.locator('main form').getByRole('button').first().click()
  await later.waitForURL((url) => !url.pathname.endsWith('/edit'))
  await later.goto(site.origin + edit)
  expect(await challenge(later).inputValue()).toBe('The halls were **too hot**.')
  await context.close()
})

test('without a connection it says so, and saves when the line is back', async () => {
  const context = await amina(true)
  const page = await context.newPage()
  const edit = await begun(page)
  await page.goto(site.origin + edit)
  await context.setOffline(true)
  await challenge(page).fill('Typed under way.')
  await page.locator('.draft-status', { hasText: 'no connection' }).waitFor()
  await context.setOffline(false)
  await page.locator('.draft-status', { hasText: 'Saved' }).waitFor({ timeout: 60_000 })
  await page.close({ runBeforeUnload: false })
  const later = await context.newPage()
  await later.goto(site.origin + edit)
  expect(await challenge(later).inputValue()).toBe('Typed under way.')
  await context.close()
})

test('without scripts a button shows the preview, keeps what was typed, and saves nothing', async () => {
  const context = await amina(false)
  const page = await context.newPage()
  const edit = await begun(page)
  await page.goto(site.origin + edit)
  await challenge(page).fill('| Hall | °C |\n|---|---|\n| North | 39 |')
  await page.locator('main form button[formaction$="/preview"]').click()
  expect(await preview(page).locator('td').allTextContents()).toEqual(['North', '39'])
  expect(await challenge(page).inputValue()).toContain('| North | 39 |')
  await wait(100)
  const [kept] = await site.sql<{ text: string }>(
    "select draft #>> '{sections,challenge}' as text from library.note order by created_at desc limit 1",
  )
  expect(kept?.text ?? '').toBe('')
  await context.close()
})
