import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openChromium } from './chromium.ts'
import { Person } from './person.ts'
import { type Site, startSite } from './site.ts'
import { importActions, writeAcrossAnEnd, writeActions } from './steps-actions.ts'
import { choosePortfolio, hearThree, openBoard, rankAndDecide, score } from './steps-choosing.ts'
import { apply, approve, check, choosePlace, confirmAsContact } from './steps-joining.ts'
import { publishPlan, readAsStranger } from './steps-plan.ts'
import { askQuickly, openCrisis, takeStock } from './steps-situation.ts'

describe.each([
  { scripts: false, keys: false },
  { scripts: true, keys: false },
  { scripts: false, keys: true },
])('an afternoon with scripts: $scripts, by keys alone: $keys', (ways) => {
  let site: Site
  let chromium: Browser
  let rosa: Person
  const others: Person[] = []

  beforeAll(async () => {
    ;[site, chromium] = await Promise.all([startSite('small'), openChromium()])
    rosa = await Person.at(site, chromium, ways)
  })
  afterAll(async () => {
    await chromium?.close()
    await site?.stop()
  })

  /** Somebody else at a browser of their own, for as long as they need. */
  async function someone<T>(what: (person: Person) => Promise<T>): Promise<T> {
    const person = await Person.at(site, chromium, ways)
    others.push(person)
    const done = await what(person)
    await person.leave()
    return done
  }

  test('a city joins: its place among many of that name, its letter, two officers', async () => {
    const towns = await choosePlace(rosa)
    expect(towns.length).toBeGreaterThan(5)
    const id = await apply(rosa, someone)
    await someone(confirmAsContact)
    await someone((hana) => check(hana, id))
    await someone((ivo) => approve(ivo, id))
    await rosa.open('/coalition')
    expect(await rosa.read()).toContain('San José')
  })

  test('it takes stock of a crisis, with a union that answers by a private link', async () => {
    const crisis = await openCrisis(rosa)
    await takeStock(rosa, crisis)
    await askQuickly(rosa, crisis, someone)
    await rosa.open(`${crisis}/stock-take`)
    expect(await rosa.read()).toContain('Tenants')
  })

  test('it writes ten actions, by form and from a file, and loses nothing when its sign-in ends', async () => {
    await writeActions(rosa)
    const { before, stopped, back, after } = await writeAcrossAnEnd(rosa)
    expect([stopped, back]).toEqual(['/sign-in', '/actions/new'])
    expect(after).toEqual(before)
    await importActions(rosa)
    await rosa.open('/actions')
    const links = rosa.page.locator('main tbody a[href^="/actions/"]')
    const hrefs = await Promise.all((await links.all()).map((link) => link.getAttribute('href')))
    expect(new Set(hrefs).size).toBe(10)
  })

  test('it hears three stakeholders, ranks, decides, and proves what its budget pays best', async () => {
    const board = await openBoard(rosa)
    expect(await score(rosa, board)).toBe(10)
    await hearThree(rosa, board, someone)
    await rankAndDecide(rosa, board)
    expect(await choosePortfolio(rosa)).toContain('Nothing within the rules is better.')
  })

  test('it publishes its framework, and a stranger reads it and takes it home', async () => {
    await publishPlan(rosa)
    const { text, json, docx, complaints } = await readAsStranger(site, chromium, ways)
    expect(text).toContain('A city that keeps its feet dry.')
    expect(json.type).toContain('application/json')
    expect(JSON.parse(json.body.toString()).title).toBe('San José after the floods')
    expect(docx.body.subarray(0, 2).toString()).toBe('PK')
    expect(complaints).toEqual([])
  })

  test('nothing in any browser complained', () => {
    expect([rosa, ...others].flatMap(({ complaints }) => complaints)).toEqual([])
  })
})
