import { expect, test } from 'vitest'
import { comesFrom, folding, type LoopLink } from './loop-strip.tsx'

const link = (relation: LoopLink['relation'], direction: LoopLink['direction']): LoopLink => ({
  stage: 'action',
  relation,
  direction,
  title: 'x',
  href: '#x',
})

test('an action comes from the impact it addresses and the lesson it learned from', () => {
  expect(comesFrom(link('addresses', 'out'))).toBe(true)
  expect(comesFrom(link('learned-from', 'out'))).toBe(true)
  expect(comesFrom(link('adapted-from', 'in'))).toBe(false)
})

test('six links of a stage stand open, the others unfold, and none is lost', () => {
  const actions = Array.from({ length: 14 }, (_, at) => ({
    ...link('adapted-from', 'out'),
    href: `#${at}`,
  }))
  const crisis = { ...link('addresses', 'out'), stage: 'crisis' } as const
  const { shown, folded } = folding([...actions, crisis])
  expect(shown).toEqual([...actions.slice(0, 6), crisis])
  expect(folded).toEqual(actions.slice(6))
})

test('an impact comes from the crisis that causes it, a lesson from the outcome that evidences it', () => {
  expect(comesFrom(link('causes', 'in'))).toBe(true)
  expect(comesFrom(link('causes', 'out'))).toBe(false)
  expect(comesFrom(link('evidences', 'in'))).toBe(true)
  expect(comesFrom(link('evidences', 'out'))).toBe(false)
})
