import type { Person } from './person.ts'

type Someone = <T>(what: (person: Person) => Promise<T>) => Promise<T>

/** A board for the crisis with all actions of the city on it. Returns its address. */
export async function openBoard(rosa: Person): Promise<string> {
  await rosa.open('/boards/new')
  await rosa.send('/boards', {
    title: 'Before the rains',
    question: 'What shall we begin before the rains?',
    visibility: 'city',
    criteria: ['need', 'equity', 'feasibility'],
  })
  const board = rosa.path.split('/').slice(0, 3).join('/')
  await rosa.open(`${board}/actions`)
  const boxes = await rosa.form(`${board}/actions`).locator('[name="actions"]').all()
  const actions = await Promise.all(boxes.map((box) => box.getAttribute('value')))
  await rosa.send(`${board}/actions`, { actions: actions.filter((id) => id !== null) })
  return board
}

/** Every action of the board on every criterion, each with its source. */
export async function score(rosa: Person, board: string): Promise<number> {
  await rosa.open(`${board}/scores`)
  const links = await rosa.page.locator(`main a[href^="${board}/scores/"]`).all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  const actions = [...new Set(hrefs.map((href) => href?.split(/[?#]/)[0] ?? ''))]
  for (const [index, href] of actions.entries()) {
    await rosa.open(href)
    const boxes = await rosa.form(href).locator('[name^="likely-"]').all()
    for (const box of boxes) {
      const key = ((await box.getAttribute('name')) ?? '').slice('likely-'.length)
      const likely = key === 'equity' ? 10 * (index + 1) : 1 + (index % 3)
      await rosa.type(href, { [`likely-${key}`]: String(likely), [`source-${key}`]: 'The office' })
    }
    await rosa.send(href)
  }
  return actions.length
}

const ORDER = { 'rank-need': '1', 'rank-equity': '2', 'rank-feasibility': '3' }

/** One by a private link without an account, one taken down in a workshop, one by the lead herself. */
export async function hearThree(rosa: Person, board: string, someone: Someone): Promise<void> {
  for (const [name, how] of [
    ['Market women', 'link'],
    ['Waste pickers', 'workshop'],
    ['The mayor’s office', 'workshop'],
  ] as const) {
    await rosa.open(`${board}/stakeholders`)
    await rosa.send(`${board}/stakeholders`, { name, share: '1', how, days: '7' })
    if (how === 'workshop') continue
    const link = /\/weights\/[\w-]{43}/.exec(await rosa.page.content())?.[0] ?? ''
    await someone(async (women) => {
      await women.open(link)
      await women.send('/weights/answers/order', ORDER)
    })
  }
  const points = { 'points-need': '100', 'points-equity': '80', 'points-feasibility': '40' }
  await sayFor(rosa, board, 'Waste pickers', [
    'bounds',
    { 'low-equity': '30', 'high-equity': '60' },
  ])
  await sayFor(rosa, board, 'The mayor’s office', ['swing', { ...points, leeway: '10' }])
}

async function sayFor(
  rosa: Person,
  board: string,
  name: string,
  [way, typed]: readonly [string, Record<string, string>],
): Promise<void> {
  const [row] = await rosa.site.sql<{ id: string }>(
    'select id from toolkit.stakeholder where name = $1',
    [name],
  )
  const said = `${board}/stakeholders/${row?.id}/weights`
  await rosa.open(`${said}?way=${way}`)
  await rosa.send(`${said}/${way}`, typed)
}

/** The ranking runs in the background; then the city notes what it decides. */
export async function rankAndDecide(rosa: Person, board: string): Promise<void> {
  await rosa.open(`${board}/ranking`)
  await rosa.send(`${board}/rankings`, { samples: '2000' })
  await rosa.open(`${board}/ranking`)
  await rosa.until('How often each action takes each rank')
  await rosa.open(`${board}/decisions/new`)
  await rosa.send(`${board}/decisions`, {
    at: new Date().toISOString().slice(0, 10),
    decidedBy: 'The council',
    what: 'We follow the order of the ranking.',
    why: 'The order was talked through on two evenings.',
  })
}

/** What the budget pays, with a floor for the poorest; the solver proves that nothing is better. */
export async function choosePortfolio(rosa: Person): Promise<string> {
  await rosa.open('/portfolios/new')
  const source = await rosa.page.locator('main [name="source"][value^="board:"]').first()
  await rosa.send('/portfolios', {
    title: 'What the budget pays',
    source: (await source.getAttribute('value')) ?? '',
    currency: 'CRC',
    budget: '900000',
    costBasis: 'likely',
  })
  const portfolio = rosa.path.split('/').slice(0, 3).join('/')
  await rosa.open(`${portfolio}/equity/new`)
  await rosa.send(`${portfolio}/equity`, {
    groups: ['low-income-households'],
    percent: '10',
    why: 'They lost most.',
  })
  await rosa.open(portfolio)
  await rosa.send(`${portfolio}/runs`)
  await rosa.until('Proved best')
  const proof = await rosa.read()
  await rosa.send('/runs/1/decision', { choice: 'optimum', why: 'It serves the most people.' })
  return proof
}
