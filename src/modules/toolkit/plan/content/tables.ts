/** The sections of a recovery framework, in the order in which they are read. */
export const SECTIONS = [
  'vision',
  'objectives',
  'recovery-group',
  'renewal-group',
  'situation',
  'portfolio',
  'finance',
  'heard',
  'monitoring',
] as const
export type SectionKey = (typeof SECTIONS)[number]
export type SectionState = 'open' | 'filled' | 'not-yet'

/** What a person needs for a section when the office has its facts at hand. Units: minutes. */
export const SECTION_MINUTES: Readonly<Record<SectionKey, number>> = {
  vision: 15,
  objectives: 20,
  'recovery-group': 15,
  'renewal-group': 15,
  situation: 10,
  portfolio: 5,
  finance: 15,
  heard: 20,
  monitoring: 25,
}

/** Printed, this section begins a page; the others follow the one before. */
export const NEW_PAGE: ReadonlySet<SectionKey> = new Set(['portfolio'])

const FUNDING_STATUSES = ['idea', 'applied', 'approved', 'received'] as const
export type FundingStatus = (typeof FUNDING_STATUSES)[number]

/** One box of a row. `amount` is money in the row's own currency; `people` a number of persons. */
export type Column = {
  readonly name: string
  readonly kind: 'line' | 'text' | 'choice' | 'amount' | 'currency' | 'date' | 'people' | 'check'
  readonly most: number
  readonly required?: boolean
  readonly options?: readonly string[]
}

export type RowSection = Exclude<SectionKey, 'vision' | 'situation' | 'portfolio'>

const line = (name: string, most: number, required = false): Column => ({
  name,
  kind: 'line',
  most,
  required,
})

const MEMBERS: readonly Column[] = [
  line('role', 120, true),
  line('organisation', 160, true),
  line('name', 120),
  { name: 'agreed', kind: 'check', most: 3 },
]

/** The boxes of each section that is a list of rows, and how many rows it may have. */
export const ROWS: Readonly<
  Record<RowSection, { readonly most: number; readonly columns: readonly Column[] }>
> = {
  objectives: {
    most: 12,
    columns: [
      { name: 'text', kind: 'text', most: 500, required: true },
      {
        name: 'kind',
        kind: 'choice',
        most: 20,
        required: true,
        options: ['recovery', 'renewal', 'both'],
      },
    ],
  },
  'recovery-group': { most: 24, columns: MEMBERS },
  'renewal-group': { most: 24, columns: MEMBERS },
  finance: {
    most: 30,
    columns: [
      line('source', 160, true),
      { name: 'amount', kind: 'amount', most: 40, required: true },
      { name: 'currency', kind: 'currency', most: 3, required: true },
      {
        name: 'status',
        kind: 'choice',
        most: 20,
        required: true,
        options: FUNDING_STATUSES,
      },
    ],
  },
  heard: {
    most: 20,
    columns: [
      line('who', 200, true),
      line('how', 200, true),
      { name: 'people', kind: 'people', most: 9 },
      { name: 'when', kind: 'date', most: 10 },
      { name: 'changed', kind: 'text', most: 1000, required: true },
    ],
  },
  monitoring: {
    most: 24,
    columns: [
      line('indicator', 200, true),
      line('unit', 60, true),
      line('baseline', 120),
      line('target', 120, true),
      line('period', 120, true),
      line('owner', 120, true),
      line('disaggregation', 200),
    ],
  },
}

export const isRowSection = (key: SectionKey): key is RowSection => key in ROWS

export const isSection = (text: string): text is SectionKey =>
  (SECTIONS as readonly string[]).includes(text)

/** One row as it is kept: texts, whole numbers, yes or no. */
export type Row = Readonly<Record<string, string | number | boolean | null>>

/** What is kept of a section: a text in Markdown, and rows where it has them. */
export type SectionContent = { readonly text: string; readonly rows: readonly Row[] }
