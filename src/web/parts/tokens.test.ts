import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8')

type Tokens = Readonly<Record<string, string>>

function block(selector: string): Tokens {
  const start = css.indexOf(selector)
  const text = css.slice(start, css.indexOf('}', start))
  const found = [...text.matchAll(/(--[\w-]+):\s*([^;]+);/g)]
  return Object.fromEntries(found.map((match) => [match[1] ?? '', match[2] ?? '']))
}

const light = block(':root {')
const dark = { ...light, ...block(':root[data-theme="dark"] {') }

/** Relative luminance of an OKLCH colour (Björn Ottosson's matrices; out of gamut is clipped as browsers do). */
function luminance(tokens: Tokens, name: string): number {
  const value = tokens[name] ?? ''
  const reference = /^var\((--[\w-]+)\)$/.exec(value)
  if (reference) return luminance(tokens, reference[1] ?? '')
  const match = /^oklch\(([\d.]+) ([\d.]+)(?: ([\d.]+))?\)$/.exec(value)
  if (!match) throw new Error(`${name} is no colour: ${value}`)
  const [lightness, chroma, hue] = [match[1], match[2], match[3]].map(Number)
  return luminanceOf(lightness ?? 0, chroma ?? 0, ((hue ?? 0) * Math.PI) / 180)
}

function luminanceOf(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const clip = (value: number) => Math.min(1, Math.max(0, value))
  const red = clip(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = clip(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = clip(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(tokens: Tokens, one: string, other: string): number {
  const [low, high] = [luminance(tokens, one), luminance(tokens, other)].sort((a, b) => a - b)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

const GROUNDS = ['--paper', '--raised', '--sunken']
const TEXTS = [
  '--ink',
  '--muted',
  '--brand',
  '--brand-strong',
  '--danger',
  '--renewal',
  '--warning',
]
const PAIRS: readonly (readonly [string, string])[] = [
  ...TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)),
  ['--on-brand', '--brand'],
  ['--on-brand', '--brand-strong'],
  ['--brand', '--brand-soft'],
  ['--ink', '--brand-soft'],
  ['--danger', '--danger-soft'],
  ['--danger-strong', '--danger-soft'],
  ['--success', '--success-soft'],
  ['--renewal', '--renewal-soft'],
  ['--ink', '--recovery-soft'],
  ['--ink', '--renewal-soft'],
  ['--warning', '--warning-soft'],
  ['--recovery', '--paper'],
  ...[0, 1, 2, 3].map((step) => [`--on-severity-${step}`, `--severity-${step}`] as const),
]
const MARKS = [
  '--edge',
  '--focus',
  '--mark',
  '--mark-soft',
  '--mark-other',
  '--recovery',
  '--renewal',
]

for (const [theme, tokens] of [
  ['light', light],
  ['dark', dark],
] as const) {
  test(`text has a contrast of 4.5 or more, ${theme}`, () => {
    const weak = PAIRS.filter(([text, ground]) => contrast(tokens, text, ground) < 4.5)
    expect(weak.map(([a, b]) => `${a} on ${b}: ${contrast(tokens, a, b).toFixed(2)}`)).toEqual([])
  })

  test(`control edges and chart marks have a contrast of 3 or more, ${theme}`, () => {
    const weak = MARKS.filter((mark) => contrast(tokens, mark, '--paper') < 3)
    expect(weak.map((mark) => `${mark}: ${contrast(tokens, mark, '--paper').toFixed(2)}`)).toEqual(
      [],
    )
  })

  test(`severity is one scale of lightness whose steps can be told apart, ${theme}`, () => {
    const steps = [0, 1, 2, 3].map((step) => luminance(tokens, `--severity-${step}`))
    for (let step = 1; step < steps.length; step++)
      expect(contrast(tokens, `--severity-${step - 1}`, `--severity-${step}`)).toBeGreaterThan(1.25)
    expect([...steps].sort((a, b) => (theme === 'light' ? b - a : a - b))).toEqual(steps)
  })
}

test('the dark set is the same whether the device or the reader chooses it', () => {
  const device = block(':root:not([data-theme="light"])')
  expect(Object.keys(device).length).toBeGreaterThan(30)
  expect(block(':root[data-theme="dark"] {')).toEqual(device)
})
