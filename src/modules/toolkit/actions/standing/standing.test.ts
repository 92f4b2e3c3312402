import { expect, test } from 'vitest'
import type { Actor } from '#kernel/actor.ts'
import { loopOf } from '#platform/provenance/provenance.ts'
import { refusalOf, SHADE } from '#tests/actions.ts'
import { as, newSite, newWork, RECORD_KINDS, said } from '#tests/house.ts'
import { createAction, openAction } from '../record/index.ts'
import { moveAction } from './index.ts'

test('an action moves from draft to done, and each step asks who may take it', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const chidi = await as(work, 'chidi')
  const id = await createAction(work, amina, SHADE)
  const move = (who: Actor, to: Parameters<typeof moveAction>[2]['move'], words = {}) =>
    refusalOf(moveAction(work, who, { id, move: to }, words))
  expect(await move(chidi, 'start')).toBe('conflict actions.refusal.moved-meanwhile')
  expect(await move(chidi, 'proposal')).toBe('none')
  expect(await move(chidi, 'approval')).toBe('forbidden refusal.forbidden')
  expect(await move(amina, 'approval')).toBe('none')
  expect(await move(chidi, 'start')).toBe('none')
  expect(await move(chidi, 'blockage', { condition: ' ', owner: 'x' })).toBe(
    'invalid form.required condition',
  )
  expect(await move(chidi, 'blockage', { condition: 'Land', owner: 'Ministry' })).toBe('none')
  expect(await openAction(work, amina, id)).toMatchObject({
    status: 'blocked',
    unblockCondition: 'Land',
    unblockOwner: 'Ministry',
  })
  expect(await move(chidi, 'completion')).toBe('conflict actions.refusal.moved-meanwhile')
  expect(await move(chidi, 'resumption')).toBe('none')
  expect(await openAction(work, amina, id)).toMatchObject({
    unblockCondition: '',
    unblockOwner: '',
  })
  expect(await move(chidi, 'completion')).toBe('none')
  expect(await said(work)).toContain(`toolkit.action-done ${id}`)
  expect(await move(amina, 'reopening', { reason: 'The roof leaks' })).toBe('none')
  const other = await createAction(work, amina, { ...SHADE, title: 'Better' })
  expect(await move(amina, 'supersession', { successor: id })).toBe(
    'invalid actions.refusal.successor successor',
  )
  expect(await move(amina, 'supersession', { successor: other })).toBe('none')
  expect(await openAction(work, amina, id)).toMatchObject({
    status: 'superseded',
    supersededBy: other,
  })
  const links = await loopOf(work, amina, RECORD_KINDS, { kind: 'action', id })
  expect(links.map(({ relation, direction }) => [relation, direction])).toEqual([
    ['supersedes', 'in'],
  ])
})

test('a move that needs words has a page, and says what is missing', async () => {
  const site = await newSite()
  const work = site.work
  const values = { ...SHADE, status: 'approved' } as const
  const id = await createAction(work, await as(work, 'amina'), values)
  const amina = site.visit('amina')
  expect((await amina.get(`/actions/${id}/blockage`)).status).toBe(200)
  expect((await amina.get(`/actions/${id}/start`)).status).toBe(404)
  expect((await amina.get(`/actions/${id}/constructor`)).status).toBe(404)
  expect((await site.visit('farid').get(`/actions/${id}/blockage`)).status).toBe(403)
  const empty = await amina.post(`/actions/${id}/blockage`, { condition: '', owner: 'Ministry' })
  expect(empty.status).toBe(422)
  expect(await empty.text()).toContain('value="Ministry"')
  const done = await amina.post(`/actions/${id}/blockage`, { condition: 'Land', owner: 'Ministry' })
  expect(done.status).toBe(303)
  const page = await (await amina.get(`/actions/${id}`)).text()
  expect(page).toContain('Blocked until')
  expect(page).toContain('Who can free it: Ministry')
})
