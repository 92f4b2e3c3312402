import type { Person } from './person.ts'

/** A crisis that everybody may read about. Returns its address. */
export async function openCrisis(rosa: Person): Promise<string> {
  await rosa.open('/crises/new')
  await rosa.send('/crises', {
    title: 'Floods of the Torres river',
    types: ['flood'],
    startedOn: '2026-01-12',
    summary: 'Two nights of rain above the city.',
    phase: 'recovery',
    visibility: 'public',
  })
  return rosa.path
}

const CELLS = [
  { system: 1, group: 'children', severity: '2', statement: 'Two schools are closed' },
  { system: 4, group: 'everyone', severity: '3', statement: 'The market lost its roof' },
]

/** Two cells of the matrix. */
export async function takeStock(rosa: Person, crisis: string): Promise<void> {
  for (const { system, group, severity, statement } of CELLS) {
    await rosa.open(`${crisis}/stock-take/cells/${system}/${group}`)
    await rosa.send(`/stock-take/cells/${system}/${group}`, {
      severity,
      trend: 'same',
      peopleLow: '1 200',
      peopleHigh: '1 500',
      peopleOn: '2026-02-01',
      confidence: 'medium',
      source: 'Survey of the education office',
      statement,
      visibility: 'public',
    })
  }
}

/** Rapid mode: a tenants’ union answers by a private link, and the office closes the question. */
export async function askQuickly(
  rosa: Person,
  crisis: string,
  someone: <T>(what: (person: Person) => Promise<T>) => Promise<T>,
): Promise<void> {
  await rosa.open(`${crisis}/rapid/respondents`)
  await rosa.send(`${crisis}/rapid/respondents`, {
    kind: 'organisation',
    label: 'Tenants’ union',
    days: '7',
  })
  const link = /\/answer\/[\w-]{43}/.exec(await rosa.page.content())?.[0] ?? ''
  await someone((union) => answer(union, link))
  await rosa.open(`${crisis}/rapid/questions/1/spread`)
  await rosa.send('/rapid/questions/1/spread/closing', {
    state: '2',
    trend: 'worse',
    groupKey: 'tenants',
    confidence: 'high',
    reason: 'The union counted the houses.',
  })
}

async function answer(union: Person, link: string): Promise<void> {
  await union.open(link)
  await union.send('/answer/beginning')
  for (const state of ['2', '1'])
    await union.send(union.path, {
      state,
      trend: 'worse',
      groupKey: 'tenants',
      confidence: 'high',
      note: 'Wet walls in every house.',
    })
}
