import type { Page } from 'playwright-core'
import { axeFaults, overflow } from './looking.ts'

/** The narrowest page WCAG 1.4.10 asks for: 1280 px at 400 %. */
const SMALLEST = { width: 320, height: 640 }
const WIDE = { width: 1280, height: 900 }
/** A4 between the margins of print.css. Units: pixels at 96 to the inch. */
const PAPER = { width: 658, height: 940 }

/** What axe may find in one language, colour or width and not in another. */
const CHANGING = [
  'color-contrast',
  'html-has-lang',
  'html-lang-valid',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/** An outline thinner than this is not seen by everybody. Units: pixels. */
const OUTLINE = 2

/**
 * What a page that is open gets wrong for who reads it otherwise: dark or light as the browser asks,
 * on the smallest screen, from right to left, with doubled letters, by keyboard and on paper.
 * Returns one line a fault; the page is left as paper.
 */
export async function otherWays(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  const note = (way: string, found: readonly string[]) =>
    faults.push(...found.map((fault) => `${way}: ${fault}`))
  await page.setViewportSize(SMALLEST)
  faults.push(...(await axeFaults(page, '320 px', CHANGING)))
  note('320 px', await overflow(page))
  await turned(page, 'rtl')
  note('320 px from right to left', await overflow(page))
  await page.setViewportSize(WIDE)
  note('from right to left', await overflow(page))
  await turned(page, 'ltr')
  await lettersOf(page, '200%')
  note('letters of 200 %', await overflow(page))
  await lettersOf(page, '')
  note('focus', await focusFaults(page))
  await page.setViewportSize(PAPER)
  await page.emulateMedia({ media: 'print' })
  note('on paper', [...(await overflow(page)), ...(await paperFaults(page))])
  await page.emulateMedia({ media: 'screen' })
  return faults
}

/** No catalog is written from right to left yet: the page is turned as its `dir` would turn it. */
const turned = (page: Page, dir: string) =>
  page.evaluate((to) => {
    for (const each of document.querySelectorAll<HTMLElement>('[dir="ltr"], [dir="rtl"], html'))
      each.dir = to
  }, dir)

const lettersOf = (page: Page, size: string) =>
  page.evaluate((to) => {
    document.documentElement.style.fontSize = to
  }, size)

/** What shows no focus, is covered when it has it, or is reached out of turn. */
function focusFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((thinnest) => {
    const told = (each: Element) => each.outerHTML.slice(0, 120)
    const isShown = (each: Element): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= thinnest
    }
    const coverOf = (each: Element): Element | null => {
      const [box] = each.getClientRects()
      if (!box) return null
      const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
      return top && !each.contains(top) && !top.contains(each) ? top : null
    }
    const faultsOf = (each: HTMLElement): readonly string[] => {
      each.focus()
      if (document.activeElement !== each) return []
      const cover = coverOf(each)
      return [
        ...(each.tabIndex > 0 ? [`out of turn at ${told(each)}`] : []),
        ...(isShown(each) ? [] : [`not shown at ${told(each)}`]),
        ...(cover ? [`at ${told(each)} covered by ${told(cover)}`] : []),
      ]
    }
    return [...document.querySelectorAll<HTMLElement>('*')]
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }))
      .flatMap(faultsOf)
      .slice(0, 5)
  }, OUTLINE)
}

/** What is only for a screen, and what a sheet would cut off because nobody can scroll it. */
function paperFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const told = (each: Element) => each.outerHTML.slice(0, 120)
    const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((each) =>
      each.checkVisibility(),
    )
    const cut = seen.filter(
      (each) =>
        ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(each).overflowX) &&
        each.clientWidth > 1 &&
        each.scrollWidth > each.clientWidth + 1,
    )
    const screen = seen.filter((each) => each.matches('body > header, body > footer, .shell-skip'))
    return [
      ...cut.map(
        (each) => `${each.scrollWidth} of ${each.clientWidth} px are kept of ${told(each)}`,
      ),
      ...screen.map((each) => `${told(each)} is printed`),
    ].slice(0, 5)
  })
}

/** Presses that go to parts inside one control: the day, month and year of a date. */
const SPARE_PRESSES = 30

/**
 * The tabulator from the top of the page to its end. Returns what cannot be reached, what is reached
 * out of turn, and a skip link that does not skip.
 */
export async function walkByKeyboard(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(WIDE)
  const count = await page.evaluate(watchFocus)
  await page.keyboard.press('Tab')
  const skips = await page.evaluate(() => {
    const link = document.activeElement
    const box = link?.getBoundingClientRect()
    return link?.matches('.shell-skip') === true && (box?.top ?? -1) >= 0
  })
  for (let press = 1; press < count + SPARE_PRESSES; press += 1) {
    await page.keyboard.press('Tab')
    if (press % 10 === 0 && (await page.evaluate(reachedAll))) break
  }
  const faults = await page.evaluate(walkFaults)
  if (!skips) return [...faults, 'the first stop does not skip to the content']
  await page.locator('.shell-skip').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const inside = await page.evaluate(() => {
    const main = document.querySelector('main')
    const first = main?.querySelector('a, button, input, select, textarea, summary, [tabindex="0"]')
    return !first || main?.contains(document.activeElement) === true
  })
  return inside ? faults : [...faults, 'the skip link does not lead into the content']
}

type Walked = { stops: HTMLElement[]; path: Set<HTMLElement> }

/** Runs in the page: notes what has the focus, one after the other. Returns how many stops there are. */
function watchFocus(): number {
  const grouped = new Set<string>()
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    ),
  ].filter((each) => {
    if (!each.checkVisibility({ visibilityProperty: true }) || each.matches(':disabled'))
      return false
    if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true
    // The buttons of one question are one stop, at the one that is pressed.
    const others = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
      (other) => other.name === each.name && other.form === each.form,
    )
    if (others.some(({ checked }) => checked)) return each.checked
    const known = grouped.has(each.name)
    grouped.add(each.name)
    return !known
  })
  const path = new Set<HTMLElement>()
  Object.assign(globalThis, { walked: { stops, path } })
  document.addEventListener('focusin', ({ target }) => path.add(target as HTMLElement))
  return stops.length
}

/** Runs in the page. */
function reachedAll(): boolean {
  const { stops, path } = (globalThis as unknown as { walked: Walked }).walked
  return stops.every((each) => path.has(each))
}

/** Runs in the page. */
function walkFaults(): readonly string[] {
  const { stops, path } = (globalThis as unknown as { walked: Walked }).walked
  const told = (each: Element | undefined) => each?.outerHTML.slice(0, 120)
  const never = stops.filter((each) => !path.has(each)).map((each) => `never at ${told(each)}`)
  const turn = [...path].filter((each) => stops.includes(each))
  const late = turn.findIndex(
    (each, index) => index > 0 && stops.indexOf(each) < stops.indexOf(turn[index - 1] ?? each),
  )
  return [...never.slice(0, 5), ...(late < 0 ? [] : [`out of turn at ${told(turn[late])}`])]
}
