import { describe, expect, it } from 'vitest'
import { paceOf, spreadOf } from './index.ts'

const at = (minutes: number): Date => new Date(Date.UTC(2026, 2, 2, 9, minutes))
const say = (state: 0 | 1 | 2 | 3 | null, groupKey: string | null = null) => ({
  state,
  groupKey,
  trend: 'same' as const,
})

describe('the spread', () => {
  it('counts each state, keeps not known apart and names the groups', () => {
    const answers = [say(3, 'tenants'), say(3, 'children'), say(0, 'tenants'), say(null)]
    expect(spreadOf(answers)).toEqual({
      answers: 4,
      states: [1, 0, 0, 2],
      unknown: 1,
      agreement: spreadOf(answers.slice(0, 3)).agreement,
      trends: { worse: 0, same: 4, better: 0, unknown: 0 },
      groups: [
        { key: 'tenants', count: 2 },
        { key: 'children', count: 1 },
      ],
    })
  })

  it('tells one mind from two camps that have the same mean', () => {
    expect(spreadOf([say(1), say(1), say(2), say(2)]).agreement).toBeGreaterThan(0.5)
    expect(spreadOf([say(0), say(0), say(3), say(3)]).agreement).toBe(-1)
    expect(spreadOf([say(2), say(2)]).agreement).toBe(1)
    expect(spreadOf([say(null), say(null)]).agreement).toBe(null)
    // one answer agrees with nobody
    expect(spreadOf([say(3), say(null)]).agreement).toBe(null)
  })
})

describe('the time left', () => {
  it('is the median answer times the questions left, without the pauses', () => {
    // 4, 6 and 5 minutes of work, and a lunch of an hour in between
    const pace = paceOf(at(0), [at(4), at(10), at(70), at(75)])
    expect(pace).toEqual({ basis: 3, minutesUsed: 15, minutesLeft: 40 })
  })

  it('is not guessed before two answers have been given', () => {
    expect(paceOf(at(0), []).minutesLeft).toBe(null)
    expect(paceOf(at(0), [at(3)]).minutesLeft).toBe(null)
    expect(paceOf(null, [at(3)]).minutesLeft).toBe(null)
  })

  it('is none when all twelve are answered, whatever their order', () => {
    const all = Array.from({ length: 12 }, (_, index) => at(12 * 4 - index * 4))
    expect(paceOf(at(0), all)).toEqual({ basis: 12, minutesUsed: 48, minutesLeft: 0 })
  })
})
