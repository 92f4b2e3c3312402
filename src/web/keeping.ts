import { setTimeout } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import type { MessageKey } from '#kernel/messages.ts'
import { conflict, Refusal } from '#kernel/refusals.ts'
import {
  dropDrafts,
  keepDraft,
  keepVisitorDraft,
  LONGEST_PAGE,
  type Visitor,
} from '#platform/drafts/drafts.ts'
import { type Claim, claimOnce, onceKey, settleOnce } from '#platform/drafts/once.ts'
import { type Limit, takeToken } from '#platform/limits/limits.ts'
import { deviceFor } from './cookies.ts'
import { addressOf, networkOf } from './edge.ts'
import { textsOf } from './forms.ts'
import type { Ctx, Env } from './house.ts'
import { draftOwners, ownPath, whomOf } from './http.tsx'
import { isForm } from './posted.ts'

/** Fields that open doors are never kept. */
const SECRET = /code|token|password|secret/i

/** What is kept for browsers nobody is signed in at, from one network: a disk is not without end. */
const KEPT_FOR_VISITORS: Limit = { burst: 60, perMinute: 20 }

/** What was typed, as it is kept: texts only, without the platform's own fields and secrets. */
function fieldsOf(data: FormData): Record<string, string | string[]> {
  const kept = [...textsOf(data)].filter(([name]) => !SECRET.test(name))
  return Object.fromEntries(
    kept.map(([name, texts]) => [name, texts.length > 1 ? texts : (texts[0] ?? '')]),
  )
}

const textOf = (data: FormData, name: string): string => {
  const held = data.get(name)
  return typeof held === 'string' ? held : ''
}

/** A part of an address that opens something by itself, such as a mailed link: 256 random bits, or a signed one. */
const OPENS = /\/[\w-]{43}(?![\w-])|^\/mail\//

/** The page a form is kept under; null where its address must be kept nowhere. */
const pageOf = (data: FormData): string | null => {
  const page = textOf(data, '_page')
  return page === '' || page.length > LONGEST_PAGE || OPENS.test(page) ? null : ownPath(page, '/')
}

/** An answer as it is kept: what it shares with the address of the form, which may open something, is not. */
const keptAnswer = (path: string, answer: string | null): string | null => {
  if (answer === null) return null
  const [own, parts] = [path.split('/'), answer.split('/')]
  const differs = parts.findIndex((part, at) => part !== own[at])
  const shared = differs < 0 ? parts.length : differs
  return `${shared} ${parts.slice(shared).join('/')}`
}

/** The answer again, for the same address. */
const answerFrom = (path: string, kept: string): string => {
  const [, shared = '0', rest = kept] = /^(\d+) (.*)$/s.exec(kept) ?? []
  const own = path.split('/').slice(0, Number(shared))
  return [...own, ...(rest === '' ? [] : [rest])].join('/')
}

/** Everything in a form; of a file its name and size, which no second sending changes. */
const sentOf = (data: FormData): readonly string[] =>
  [...data].flatMap(([name, held]) =>
    typeof held === 'string' ? [name, held] : [name, held.name, String(held.size)],
  )

/**
 * One form, one effect: the same sent twice answers the same; taken, its draft is forgotten. Refuses
 * a form whose page was drawn for another person or seat than the one that sends it.
 */
export const formsOnce: MiddlewareHandler<Env> = async (c, next) => {
  if (!isForm(c)) return next()
  const data = await c.req.formData()
  if (isOfAnother(c, data)) {
    await holdForm(c)
    conflict('refusal.other-seat')
  }
  const once = textOf(data, '_once')
  const key = once === '' ? null : onceKey([c.req.path, once, ...sentOf(data)])
  if (key) {
    const claim = await claimed(c, key)
    if (claim.state === 'answered') return c.redirect(answerFrom(c.req.path, claim.answer), 303)
    if (claim.state === 'running') conflict('refusal.twice')
  }
  await next()
  const answer = c.var.settled ? c.res.headers.get('location') : null
  if (key) await settleOnce(c.var.work, key, keptAnswer(c.req.path, answer))
  const page = pageOf(data)
  if (c.var.settled && page) await dropDrafts(c.var.work, draftOwners(c), page)
}

/** A double press shows the answer of the second sending, so that one waits for the first. Units: milliseconds. */
const WAIT = { most: 3_000, step: 100 }

async function claimed(c: Ctx, key: string): Promise<Claim> {
  const until = performance.now() + WAIT.most
  let claim = await claimOnce(c.var.work, key)
  while (claim.state === 'running' && performance.now() < until) {
    await setTimeout(WAIT.step)
    claim = await claimOnce(c.var.work, key)
  }
  return claim
}

/** Two tabs, two seats: what one page says it does for one body is never done for another. */
function isOfAnother(c: Ctx, data: FormData): boolean {
  const whom = textOf(data, '_for')
  return whom !== '' && c.var.actor.person !== null && whom !== whomOf(c.var.actor)
}

/** The browser as the owner of a draft: of the person a page was drawn for, or of nobody's. */
async function browserOwner(c: Ctx, data: FormData): Promise<Visitor> {
  const network = networkOf(addressOf(c))
  await takeToken(c.var.work, `drafts ${network}`, KEPT_FOR_VISITORS)
  const [person] = textOf(data, '_for').slice(0, 36).split(' ')
  return { owner: `device ${deviceFor(c)}${person ? ` for ${person}` : ''}`, network }
}

/** Keeps what somebody typed whose sign-in has ended, under the name of their browser. */
export async function holdForm(c: Ctx): Promise<string | null> {
  if (!isForm(c)) return null
  const data = await c.req.formData()
  const page = pageOf(data)
  if (page === null) return null
  try {
    await keepVisitorDraft(c.var.work, await browserOwner(c, data), page, fieldsOf(data))
    return page
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

/** Not these: the one is kept for whom it was typed by, the other is being taken already. */
const NOT_MINE: readonly MessageKey[] = ['refusal.other-seat', 'refusal.twice']

/**
 * Keeps what somebody typed whom another came before, unless the room has shown it to them itself.
 *
 * Returns the page that shows it again, or null where there is none
 */
export async function keepTyped(c: Ctx, refusal: Refusal): Promise<string | null> {
  const { person } = c.var.actor
  if (refusal.kind !== 'conflict' || person === null || !isForm(c)) return null
  const data = await c.req.formData()
  const page = pageOf(data)
  if (page === null) return null
  const fields = fieldsOf(data)
  if (!NOT_MINE.includes(refusal.key) && Object.keys(fields).length > 0)
    await keepDraft(c.var.work, `person ${person.id}`, page, fields)
  return page
}

/** POST /drafts: what a form sends while it is being filled in. */
export async function takeDraft(c: Ctx): Promise<Response> {
  const data = await c.req.formData()
  const page = pageOf(data)
  if (page === null) return c.body(null, 400)
  const { person } = c.var.actor
  if (person) await keepDraft(c.var.work, `person ${person.id}`, page, fieldsOf(data))
  else await keepVisitorDraft(c.var.work, await browserOwner(c, data), page, fieldsOf(data))
  return c.json({ savedAt: c.var.work.now.toISOString() })
}
