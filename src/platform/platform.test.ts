import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { VISITOR } from '#kernel/actor.ts'
import { as, newWork, said } from '#tests/house.ts'
import { BODIES } from '#tests/world.ts'
import { keepAudit, verifyAudit } from './audit/audit.ts'
import { inTransaction } from './database/work.ts'
import { deliverEvents, type Listener, publish } from './outbox/outbox.ts'

test('an inner refusal leaves what the outer transaction did', async () => {
  const work = await newWork()
  await inTransaction(work, async (work) => {
    await publish(work, 'room.kept', 'a')
    await inTransaction(work, async (work) => {
      await publish(work, 'room.lost', 'b')
      throw new Error('no')
    }).catch(() => undefined)
  })
  expect(await said(work)).toEqual(['room.kept a'])
})

test('a listener hears an event once, and one that throws is tried again without holding up others', async () => {
  const work = await newWork()
  await publish(work, 'room.thing-happened', 'x', { n: 1 })
  const heard: string[] = []
  let broken = true
  const listeners: Listener[] = [
    {
      name: 'good',
      topic: 'room.thing-happened',
      hear: async (_, event) => void heard.push(`good ${event.subject}`),
    },
    {
      name: 'shaky',
      topic: 'room.thing-happened',
      hear: async () => {
        if (broken) throw new Error('not yet')
        heard.push('shaky')
      },
    },
  ]
  expect(await deliverEvents(work, listeners)).toBe(1)
  expect(heard).toEqual(['good x'])
  broken = false
  await sql`update platform.event set next_at = now() - interval '1 hour'`.execute(work.db)
  await deliverEvents(work, listeners)
  expect(heard).toEqual(['good x', 'shaky'])
  expect(await deliverEvents(work, listeners)).toBe(0)
})

test('the audit refuses a change, and the check names the row that was changed behind its back', async () => {
  const work = await newWork()
  const amina = await as(work, 'amina')
  const subject = { kind: 'action', id: 'a1' }
  for (const action of ['one', 'two', 'three'])
    await keepAudit(work, amina, { body: BODIES.tamsara.id, action, subject, after: { action } })
  expect((await verifyAudit(work)).faults).toEqual([])
  await expect(
    inTransaction(work, (work) => sql`update platform.audit set why = 'x'`.execute(work.db)),
  ).rejects.toThrow('append-only')
  await sql`alter table platform.audit disable trigger user`.execute(work.db)
  await sql`update platform.audit set action = 'forged' where seq = 2`.execute(work.db)
  expect((await verifyAudit(work)).faults).toEqual([
    { body: BODIES.tamsara.id, seq: 2, fault: 'changed' },
  ])
  await sql`delete from platform.audit where seq = 2`.execute(work.db)
  expect((await verifyAudit(work)).faults).toEqual([
    { body: BODIES.tamsara.id, seq: 2, fault: 'missing' },
    { body: BODIES.tamsara.id, seq: 3, fault: 'broken-chain' },
  ])
  await expect(
    keepAudit(work, VISITOR, { body: BODIES.orvanne.id, action: 'x', subject }),
  ).resolves.toBe(undefined)
})
