import type { Words } from '#web/words.ts'
import { FEWEST, type People } from '../../suppression/index.ts'
import type { Confidence, Severity, Trend } from '../../tables.ts'

export const severityWord = (t: Words, severity: Severity | null): string =>
  t(`stock-take.severity.${severity ?? 'unknown'}`)

export const trendWord = (t: Words, trend: Trend): string => t(`stock-take.trend.${trend}`)

export const confidenceWord = (t: Words, confidence: Confidence | null): string =>
  confidence === null ? t('stock-take.none-said') : t(`stock-take.confidence.${confidence}`)

/** The people a cell counts, as far as this reader may know them. */
export function peopleText(t: Words, people: People): string {
  switch (people.kind) {
    case 'none':
      return t('stock-take.people.none')
    case 'under':
      return t('stock-take.people.under', { fewest: FEWEST })
    case 'up-to':
      return t('stock-take.people.up-to', { high: people.high })
    case 'kept':
      return t('stock-take.people.kept')
    case 'range':
      return people.low === people.high
        ? t.number(people.low)
        : t('stock-take.people.range', { low: people.low, high: people.high })
  }
}

export const placeText = (t: Words, place: string): string =>
  place === '' ? t('stock-take.whole-city') : place
