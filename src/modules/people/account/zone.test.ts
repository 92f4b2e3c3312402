import { expect, test } from 'vitest'
import { seedMember } from '#coalition'
import { SYSTEM } from '#kernel/actor.ts'
import { inviteTo } from '#people'
import { openSite, signInByCode } from '#tests/browser.ts'
import { BODIES } from '#tests/world.ts'

/** The value of the chosen zone; `none` where nothing is. */
function chosenOn(html: string): string {
  const list = html.slice(html.indexOf('name="zone"'))
  const option = /<option[^>]*\sselected[^>]*>/.exec(list.slice(0, list.indexOf('</select>')))?.[0]
  if (option === undefined) return 'none'
  return /value="([^"]*)"/.exec(option)?.[1] ?? ''
}

test('nobody new is put in a zone: they choose, and the script of the page may fill theirs in', async () => {
  const { work, browser } = await openSite()
  const nina = browser()
  await signInByCode(work, nina, 'nina@new-city.example', '/account/seats')
  const page = await (await nina.get('/account?welcome=1')).text()
  expect(chosenOn(page)).toBe('')
  expect(page).toMatch(/<own-zone>.*name="zone".*<\/own-zone>/s)
  expect(page).toContain('<option value="Europe/Paris">Paris (Europe)</option>')
  const named = { name: 'Nina Ost', lang: 'en' }
  const without = await nina.post('/account', { ...named, zone: '' })
  expect(without.status).toBe(422)
  expect(await without.text()).toContain('Please choose the time zone')
  for (const zone of ['Europe/Nowhere', 'CEST', '+01:00', 'x'.repeat(100)])
    expect((await nina.post('/account', { ...named, zone })).status, zone).toBe(422)
  // Browsers and this runtime call some zones differently.
  expect((await nina.post('/account', { ...named, zone: 'US/Pacific' })).status).toBe(303)
  const saved = await (await nina.get('/account')).text()
  expect(chosenOn(saved)).toBe('America/Los_Angeles')
  expect(saved).not.toContain('<own-zone>')
})

test('who is invited by a city is offered the zone of its place', async () => {
  const { work, browser } = await openSite()
  const address = 'nadia@new-city.example'
  await seedMember(work, {
    ...{ name: 'Tamsara', bodyId: BODIES.tamsara.id, country: 'SN', zone: 'Africa/Dakar' },
    ...{ latitude: 14.7, longitude: -17.4, population: 250_000, memberSince: '2024-05-07' },
  })
  await inviteTo(work, SYSTEM, { body: BODIES.tamsara.id, address, roles: ['viewer'], lang: 'en' })
  const nadia = browser()
  await signInByCode(work, nadia, address)
  expect(chosenOn(await (await nadia.get('/account?welcome=1')).text())).toBe('Africa/Dakar')
})
