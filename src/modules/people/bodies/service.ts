import type { Actor, Standing } from '#kernel/actor.ts'
import { newId, slugOf } from '#kernel/ids.ts'
import { missing } from '#kernel/refusals.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { findBody, insertBody, type NewBody, updateStanding } from './queries.ts'

/**
 * Makes a body without members, of standing `pending`. Its address in URLs follows its name; a
 * second body of the same name gets a number. Whoever asks for it keeps the audit of why.
 *
 * Emits  people.body-created
 */
export function createBody(work: Work, body: NewBody): Promise<{ id: string; slug: string }> {
  return inTransaction(work, async (work) => {
    const id = newId()
    const name = slugOf(body.name)
    let slug = name
    for (let number = 2; !(await insertBody(work, { ...body, id, slug })); number += 1)
      slug = `${name}-${number}`
    await publish(work, 'people.body-created', id)
    return { id, slug }
  })
}

/**
 * Sets a body's standing; from the next request on its people see what that standing shows. Who
 * may do so is for the calling room to decide: the rules of membership are there.
 *
 * Emits  people.standing-changed
 */
export function setStanding(
  work: Work,
  actor: Actor,
  bodyId: string,
  standing: Standing,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const body = await findBody(work, bodyId)
    if (!body) missing()
    if (body.standing === standing) return
    await updateStanding(work, bodyId, standing)
    await keepAudit(work, actor, {
      body: bodyId,
      action: 'standing-set',
      subject: { kind: 'body', id: bodyId },
      before: { standing: body.standing },
      after: { standing },
    })
    await publish(work, 'people.standing-changed', bodyId, { before: body.standing, standing })
  })
}
