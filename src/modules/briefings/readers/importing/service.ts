import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { secretariatOf } from '#people'
import { keepAudit } from '#platform/audit/audit.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { enqueue } from '#platform/jobs/jobs.ts'
import { addressHash } from '#platform/mailing/addresses.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { wordsIn } from '#web/words.ts'
import { may } from '../policy.ts'
import { insertAsk, insertConsents, insertSubscriber, keepWording } from '../queries.ts'
import { named, wordingKept } from '../service.ts'
import { ANSWER_JOB, askRow } from '../subscribing/index.ts'
import type { Outcome } from '../tables.ts'
import {
  became,
  findImport,
  forgetLines,
  insertImport,
  judge,
  moveImport,
  outcomesOf,
  takeBack,
  type Waiting,
  waiting,
} from './queries.ts'
import { type Line, linesOf } from './reading/index.ts'

export const IMPORT_JOB = 'briefings.take-readers'

/**
 * Reads a list and says line by line what would happen. Nothing happens yet.
 *
 * Returns the id of the import
 * Errors   forbidden, invalid beside the file
 */
export async function readList(
  work: Work,
  actor: Actor,
  sent: { readonly list: File; readonly source: string },
): Promise<string> {
  const { person } = actor
  ensure(person !== null && may.import(actor))
  const lines = linesOf(new Uint8Array(await sent.list.arrayBuffer()))
  const id = newId()
  await inTransaction(work, async (work) => {
    const seen = new Set<string>()
    const rows = lines.map((line) => ({ ...rowOf(line, work.now, seen), import_id: id }))
    await insertImport(work, { id, source: sent.source, person: person.id }, rows)
    await judge(work, id)
    await note(work, actor, id, 'readers.list-read')
  })
  return id
}

const BLANK = { address: null, address_hash: null, subscriber_id: null, ask_id: null } as const

function rowOf(line: Line, now: Date, seen: Set<string>) {
  const { number, address, lang, rhythm } = line
  // A consent of tomorrow is none.
  const proof = line.proof !== null && line.proof.at <= now ? line.proof : null
  const facts = {
    ...{ ...BLANK, number, lang, rhythm },
    proof_at: proof?.at ?? null,
    proof_source: proof?.source ?? null,
    proof_wording: proof?.wording ?? null,
  }
  if (address === null) return { ...facts, outcome: 'invalid' as Outcome }
  const address_hash = addressHash(address)
  const twice = seen.has(address_hash)
  seen.add(address_hash)
  const fresh: Outcome = proof ? 'ready' : 'needs-confirmation'
  return { ...facts, address, address_hash, outcome: twice ? ('duplicate' as Outcome) : fresh }
}

/** An import, for whoever may import. */
export async function openImport(work: Work, actor: Actor, id: string) {
  ensure(may.import(actor))
  return (await findImport(work, id)) ?? missing()
}

/** Says yes to what was read: a job takes it over. Errors: conflict once that was said */
export async function confirmImport(work: Work, actor: Actor, id: string): Promise<void> {
  await openImport(work, actor, id)
  await inTransaction(work, async (work) => {
    if (!(await moveImport(work, id, 'read', 'running'))) conflict('readers.import.not-now')
    await note(work, actor, id, 'readers.list-confirmed')
    await enqueue(work, IMPORT_JOB, { id }, { queue: 'readers-import' })
  })
}

const AT_ONCE = 200

/** Takes a list over, some lines a transaction: after a kill it goes on where it was. */
export async function takeList(work: Work, id: string): Promise<void> {
  const held = await findImport(work, id)
  if (held?.state !== 'running') return
  // Since it was read somebody may have subscribed, or left.
  await judge(work, id)
  let more = true
  while (more)
    more = await inTransaction(work, async (work) => {
      const lines = await waiting(work, id, AT_ONCE)
      for (const line of lines) await takeLine(work, line, held.source)
      return lines.length > 0
    })
  await inTransaction(work, async (work) => {
    if (!(await moveImport(work, id, 'running', 'done'))) return
    await forgetLines(work, id)
    await publish(work, 'briefings.readers-imported', id)
  })
}

async function takeLine(work: Work, line: Waiting, list: string): Promise<void> {
  const { address, number } = line
  if (address === null) return
  const source = `${list}, ${number}`.slice(0, 300)
  if (line.outcome === 'ready') return subscribeLine(work, line, address, source)
  const lang = line.lang ?? 'en'
  const id = newId()
  const asked = { purpose: 'subscription', subscriber_id: null, interface: 'import' } as const
  const facts = { address, source, lang, langs: [lang], rhythm: line.rhythm ?? 'weekly' }
  const wording_sha256 = await wordingKept(work, wordsIn(lang))
  await insertAsk(work, { ...askRow(work, id), ...asked, ...facts, wording_sha256 })
  await enqueue(work, ANSWER_JOB, { id })
  await became(work, line, { ask_id: id })
}

async function subscribeLine(
  work: Work,
  line: Waiting,
  address: string,
  source: string,
): Promise<void> {
  const id = newId()
  const lang = line.lang ?? 'en'
  const at = line.proof_at ?? work.now
  const made = await insertSubscriber(work, {
    ...{ ...named(address), id, lang, langs: [lang], themes: [], rhythm: line.rhythm ?? 'weekly' },
    ...{ zone: 'UTC', hour: 7, paused_until: null, person_id: null, left_at: null },
    ...{ confirmed_at: at, changed_at: work.now },
  })
  if (!made) return became(work, line, { outcome: 'already' })
  const text = line.proof_wording ?? ''
  const sha256 = createHash('sha256').update(text).digest('hex')
  await keepWording(work, { sha256, lang, text })
  const proof = { subscriber_id: id, kind: 'imported', interface: 'import', lang } as const
  const whence = `${source}: ${line.proof_source ?? ''}`.slice(0, 300)
  await insertConsents(work, [{ ...proof, at, source: whence, wording_sha256: sha256 }])
  await became(work, line, { subscriber_id: id })
}

/** Takes a list back as far as nobody has confirmed or changed anything. Returns how many went. */
export async function reverseImport(work: Work, actor: Actor, id: string) {
  await openImport(work, actor, id)
  return inTransaction(work, async (work) => {
    const moved =
      (await moveImport(work, id, 'done', 'reversed')) ||
      (await moveImport(work, id, 'read', 'reversed'))
    if (!moved) conflict('readers.import.not-now')
    const gone = await takeBack(work, id)
    await forgetLines(work, id)
    await note(work, actor, id, 'readers.list-reversed')
    return gone
  })
}

/** In the audit stand how many lines came out how, and no address. */
async function note(work: Work, actor: Actor, id: string, action: string): Promise<void> {
  const body = await secretariatOf(work)
  if (!body) return
  const after = await outcomesOf(work, id)
  await keepAudit(work, actor, { body, action, subject: { kind: 'reader-import', id }, after })
}
