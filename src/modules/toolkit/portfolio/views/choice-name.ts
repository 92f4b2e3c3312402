import type { Words } from '#web/words.ts'
import { CHOICES } from '../problem/index.ts'

/** A choice in words, also for the next best. */
export function choiceName(t: Words, choice: string): string {
  const place = /^next-(\d+)$/.exec(choice)?.[1]
  if (place !== undefined) return t('portfolio.next.name', { place: Number(place) + 1 })
  const known = CHOICES.find((each) => each === choice)
  return known ? t(`portfolio.choice.${known}`) : choice
}
