import { expect, test } from 'vitest'
import { LANGS } from '#kernel/languages.ts'
import { wordsIn } from './words.ts'

const WINTER = new Date('2026-01-15T12:00:00Z')
const SUMMER = new Date('2026-07-15T12:00:00Z')

const offsetOf = (text: string): string => text.slice(text.search(/[A-Z]{2,}/))

test('a time carries its offset from UTC and no abbreviation, in every language', () => {
  for (const lang of LANGS) {
    const { instant } = wordsIn(lang)
    expect([lang, offsetOf(instant(WINTER, 'Europe/Paris'))]).toEqual([lang, 'UTC+01:00'])
    expect([lang, offsetOf(instant(SUMMER, 'Europe/Paris'))]).toEqual([lang, 'UTC+02:00'])
    expect([lang, offsetOf(instant(WINTER, 'Asia/Kathmandu'))]).toEqual([lang, 'UTC+05:45'])
    expect(offsetOf(instant(WINTER, 'America/Bogota'))).toMatch(/^UTC[-\u2212]05:00$/)
    expect([lang, offsetOf(instant(WINTER, 'Africa/Dakar'))]).toEqual([lang, 'UTC'])
    expect([lang, offsetOf(instant(WINTER, 'UTC'))]).toEqual([lang, 'UTC'])
  }
})

test('no line of French ends before a high mark or inside quotation marks', () => {
  const t = wordsIn('fr')
  expect(t('actions.import.short', { samples: '2 m' })).toMatch(/2 m\u00a0\?$/)
  expect(t('actions.row.amount', { text: 'douze' })).toMatch(/^«\u00a0douze\u00a0» n’est pas/)
  expect(t('signing.hash')).toMatch(/\u00a0:$/)
  expect(wordsIn('es')('signing.hash')).not.toContain('\u00a0')
})
