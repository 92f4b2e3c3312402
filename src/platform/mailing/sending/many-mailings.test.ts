import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newMailing, untilCounts, VARIANT } from '#tests/mailing/mailings.ts'
import { newPost } from '#tests/mailing/post.ts'
import { settle } from './settle.ts'

test('what a journal that comes late has still to send is sent, though its mailing had ended', async () => {
  const { work, sink, start } = await newPost()
  const id = await newMailing(work, 2)
  const { rows } = await sql<{ id: number; claim: number }>`update platform.mailing_recipient
    set state = case when address = 'r1@place1.example' then 'uncertain' else 'sent' end, code = 'stranded',
      claim = nextval('platform.mailing_claim'), claimed_by = 'gone'
    returning id, claim`.execute(work.db)
  await sql`update platform.mailing set state = 'sent', finished_at = now() where id = ${id}`.execute(
    work.db,
  )
  const late = {
    state: 'deferred',
    code: '451',
    reply: 'later',
    waitMs: 0,
    evidence: null,
  } as const
  await settle(
    work.db,
    rows.map((row) => ({ ...row, ...late })),
  )
  start()
  expect(await untilCounts(work, id, ({ sent }) => sent === 2)).toMatchObject({ sent: 2 })
  expect([...sink.taken]).toEqual([['r1@place1.example', 1]])
})

test('hundreds of mailings to one person each go out together, and each ends', async () => {
  const { work, sink, start } = await newPost()
  const ids: string[] = []
  for (let n = 0; n < 300; n++)
    ids.push(
      await newMailing(work, 0, {
        kind: 'digest',
        audience: [{ address: `d${n}@place${n % 7}.example`, variant: VARIANT.key }],
      }),
    )
  start()
  const left = async () =>
    (
      await sql<{ n: number }>`select count(*)::int as n from platform.mailing
        where state <> 'sent'`.execute(work.db)
    ).rows[0]?.n
  await expect.poll(left, { timeout: 30_000, interval: 200 }).toBe(0)
  expect([...sink.taken.values()]).toEqual(Array(300).fill(1))
  expect(ids).toHaveLength(300)
}, 60_000)
