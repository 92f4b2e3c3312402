import type { Locator } from 'playwright-core'

/** What somebody types into one input: a text, the values to tick, or a file. */
export type Value = string | readonly string[] | Upload
type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

/** How somebody works a page: with a pointer, or by keys alone. */
export type Hands = {
  press(target: Locator): Promise<void>
  /** `boxes` are the inputs of one name in a form. */
  fill(boxes: Locator, value: Value): Promise<void>
}

type Kind = 'radio' | 'checkbox' | 'select' | 'date' | 'text'

async function kindOf(box: Locator): Promise<Kind> {
  const tag = await box.evaluate((element) => element.tagName)
  const type = tag === 'SELECT' ? 'select' : await box.getAttribute('type')
  return (['radio', 'checkbox', 'select', 'date'] as const).find((kind) => kind === type) ?? 'text'
}

const isFile = (value: Value): value is Upload => typeof value === 'object' && 'buffer' in value

const withValue = (boxes: Locator, value: string): Locator =>
  boxes.and(boxes.page().locator(`[value="${value}"]`))

/** The quick way: every control is hit at once. */
export const POINTER: Hands = {
  press: (target) => target.click(),
  async fill(boxes, value) {
    if (isFile(value)) return boxes.first().setInputFiles(value)
    const kind = await kindOf(boxes.first())
    if (kind === 'radio' || kind === 'checkbox') {
      for (const one of [value].flat()) await withValue(boxes, one).check()
      return
    }
    if (kind === 'select') await boxes.first().selectOption(String(value))
    else await boxes.first().fill(String(value))
  },
}

/** Further than this from one control to another no page is. */
const MOST_PRESSES = 900

const isActive = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement)

/** Tab after Tab, round the page if need be, until one of these has the focus. Returns which. */
async function reach(targets: Locator): Promise<Locator> {
  const { keyboard } = targets.page()
  const all = await targets.all()
  for (let presses = 0; presses < MOST_PRESSES; presses += 1) {
    const at = await targets.evaluateAll((found) =>
      found.findIndex((element) => element === document.activeElement),
    )
    const reached = all[at]
    if (reached) return reached
    await keyboard.press('Tab')
  }
  throw new Error(`no Tab leads to ${targets}`)
}

/** One of a group: Tab leads to the group, the arrows to its member. */
async function choose(boxes: Locator, value: string): Promise<void> {
  await reach(boxes)
  const { keyboard } = boxes.page()
  const wanted = withValue(boxes, value)
  for (let presses = 0; presses <= (await boxes.count()); presses += 1) {
    if (await isActive(wanted)) {
      if (!(await wanted.isChecked())) await keyboard.press('Space')
      return
    }
    await keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to ${wanted}`)
}

async function pick(box: Locator, value: string): Promise<void> {
  await reach(box)
  const { keyboard } = box.page()
  await keyboard.press('Home')
  const options = await box.locator('option').count()
  for (let presses = 0; presses <= options; presses += 1) {
    if ((await box.inputValue()) === value) return
    await keyboard.press('ArrowDown')
  }
  throw new Error(`no arrow leads to ${value} in ${box}`)
}

/** The parts of a date in the two orders that a machine may show them in. */
const ordersOf = (date: string): readonly string[] => {
  const [year = '', month = '', day = ''] = date.split('-')
  return [`${month}${day}${year}`, `${day}${month}${year}`]
}

async function date(box: Locator, value: string): Promise<void> {
  const { keyboard } = box.page()
  for (const typed of ordersOf(value)) {
    for (let back = 0; back < 3; back += 1) await keyboard.press('ArrowLeft')
    await keyboard.type(typed)
    if ((await box.inputValue()) === value) return
  }
}

async function write(box: Locator, kind: Kind, text: string): Promise<void> {
  await reach(box)
  const { keyboard } = box.page()
  if (kind === 'date') await date(box, text)
  else {
    await keyboard.press('ControlOrMeta+A')
    await keyboard.press('Delete')
    await keyboard.insertText(text)
  }
  const stands = await box.inputValue()
  if (stands !== text) throw new Error(`${box} holds ${stands} where ${text} was typed`)
}

/** By keys alone: what no Tab reaches and no key works is a fault of the journey. */
export const KEYS: Hands = {
  async press(target) {
    await reach(target)
    await target.page().keyboard.press('Enter')
  },
  async fill(boxes, value) {
    if (isFile(value)) {
      // The window of the machine that picks a file is not the page's.
      const input = await reach(boxes)
      return input.setInputFiles(value)
    }
    const kind = await kindOf(boxes.first())
    if (kind === 'radio') return choose(boxes, String(value))
    if (kind === 'select') return pick(boxes.first(), String(value))
    if (kind !== 'checkbox') return write(boxes.first(), kind, String(value))
    for (const one of [value].flat()) {
      const box = await reach(withValue(boxes, one))
      if (!(await box.isChecked())) await boxes.page().keyboard.press('Space')
    }
  },
}

/** A phone with a keyboard: the narrow page, with every control in one column. */
export const PHONE = { width: 390, height: 844 }

/** Opens what a form keeps folded. */
export async function unfold(form: Locator, hands: Hands): Promise<void> {
  const folded = form.locator('details:not([open]) > summary')
  for (let left = await folded.count(); left > 0; left -= 1) await hands.press(folded.first())
}
