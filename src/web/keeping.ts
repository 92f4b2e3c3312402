import type { MiddlewareHandler } from 'hono'
import { conflict } from '#kernel/refusals.ts'
import { dropDrafts, keepDraft } from '#platform/drafts/drafts.ts'
import { claimOnce, settleOnce } from '#platform/drafts/once.ts'
import { deviceFor } from './cookies.ts'
import { PLATFORM_FIELDS, writable } from './forms.ts'
import type { Ctx, Env } from './house.ts'
import { draftOwners, ownPath } from './http.tsx'

/** Fields that open doors are never kept. */
const SECRET = /code|token|password|secret/i

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)/

const isForm = (c: Ctx): boolean =>
  c.req.method === 'POST' && FORM.test(c.req.header('content-type') ?? '')

/** What was typed, as it is kept: texts only, without the platform's own fields and secrets. */
export function fieldsOf(data: FormData): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {}
  for (const name of new Set(data.keys())) {
    if (PLATFORM_FIELDS.has(name) || SECRET.test(name)) continue
    const texts = data
      .getAll(name)
      .filter((held) => typeof held === 'string')
      .map(writable)
    const only = texts[0]
    if (only !== undefined) fields[name] = texts.length > 1 ? texts : only
  }
  return fields
}

const pageOf = (data: FormData): string | null => {
  const page = data.get('_page')
  return typeof page === 'string' && page !== '' ? ownPath(page, '/') : null
}

/** One form, one effect: sent twice it answers the same; taken, its draft is forgotten. */
export const formsOnce: MiddlewareHandler<Env> = async (c, next) => {
  if (!isForm(c)) return next()
  const data = await c.req.formData().catch(() => new FormData())
  const once = data.get('_once')
  const key = typeof once === 'string' && once !== '' ? `${c.req.path} ${once.slice(0, 64)}` : null
  if (key) {
    const claim = await claimOnce(c.var.work, key)
    if (claim.state === 'answered') return c.redirect(claim.answer, 303)
    if (claim.state === 'running') conflict('refusal.twice')
  }
  await next()
  const answer = c.var.settled ? c.res.headers.get('location') : null
  if (key) await settleOnce(c.var.work, key, answer)
  const page = pageOf(data)
  if (c.var.settled && page) await dropDrafts(c.var.work, draftOwners(c), page)
}

/** Keeps what somebody typed whose sign-in has ended, under the name of their browser. */
export async function holdForm(c: Ctx): Promise<string | null> {
  if (!isForm(c)) return null
  const data = await c.req.formData().catch(() => new FormData())
  const page = pageOf(data)
  if (page === null) return null
  await keepDraft(c.var.work, `device ${deviceFor(c)}`, page, fieldsOf(data))
  return page
}

/** POST /drafts: what a form sends while it is being filled in. */
export async function takeDraft(c: Ctx): Promise<Response> {
  const data = await c.req.formData()
  const page = pageOf(data)
  if (page === null) return c.body(null, 400)
  const { person } = c.var.actor
  const owner = person ? `person ${person.id}` : `device ${deviceFor(c)}`
  await keepDraft(c.var.work, owner, page, fieldsOf(data))
  return c.json({ savedAt: c.var.work.now.toISOString() })
}
