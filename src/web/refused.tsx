import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { Refusal, type RefusalKind } from '#kernel/refusals.ts'
import type { Ctx } from './house.ts'
import { page } from './http.tsx'
import { holdForm, keepTyped } from './keeping.ts'
import { RefusalPage } from './shell/refusal-page.tsx'

/** The only place that knows which number a refusal has. */
const STATUS: Readonly<Record<RefusalKind, ContentfulStatusCode>> = {
  invalid: 422,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-many': 429,
}

const wantsJson = (c: Ctx): boolean =>
  c.req.path.endsWith('.json') || (c.req.header('accept') ?? '').startsWith('application/json')

/** Turns what a handler threw into an answer: a refusal in the reader's words, or a calm 500. */
export async function answerError(error: Error, c: Ctx): Promise<Response> {
  if (!(error instanceof Refusal)) {
    c.var.house.log.error({ err: error, id: c.var.requestId }, 'a request failed')
    return failed(c)
  }
  c.var.house.metrics.refusals.inc({ kind: error.kind })
  if (error.cause)
    c.var.house.log.error({ err: error.cause, id: c.var.requestId }, 'a fault was answered')
  if (error.kind === 'too-many') c.header('Retry-After', String(error.values.seconds ?? 60))
  const answer = await signInFirst(c, error)
  if (answer) return answer
  const sentence = c.var.t(error.key, error.values)
  const status = STATUS[error.kind]
  if (wantsJson(c)) return problem(c, status, sentence)
  const title = c.var.t(`refusal.title.${error.kind}`)
  const again = await keepTyped(c, error)
  const props = { t: c.var.t, actor: c.var.actor, title, sentence, again }
  const body = <RefusalPage {...props} />
  return page(c, { title }, body, status)
}

/** Somebody not signed in is asked to sign in, and what they typed is kept for them. */
async function signInFirst(c: Ctx, refusal: Refusal): Promise<Response | null> {
  if (c.var.actor.person || wantsJson(c)) return null
  if (refusal.kind !== 'forbidden' && refusal.kind !== 'missing') return null
  if (c.req.method === 'POST') {
    const held = await holdForm(c)
    return held === null
      ? null
      : c.redirect(`/sign-in?held=1&next=${encodeURIComponent(held)}`, 303)
  }
  if (refusal.kind !== 'forbidden') return null
  return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303)
}

function problem(c: Ctx, status: ContentfulStatusCode, detail: string): Response {
  return c.json({ type: 'about:blank', status, detail, instance: c.var.requestId }, status, {
    'Content-Type': 'application/problem+json',
  })
}

function failed(c: Ctx): Response {
  const { t, requestId } = c.var
  if (wantsJson(c)) return problem(c, 500, t('refusal.failed', { id: requestId }))
  const title = t('refusal.title.failed')
  return page(
    c,
    { title },
    <RefusalPage
      t={t}
      title={title}
      sentence={t('refusal.failed', { id: requestId })}
      actor={c.var.actor}
    />,
    500,
  )
}

/** Nothing has this address. */
export const answerMissing = (c: Ctx): Response | Promise<Response> =>
  answerError(new Refusal('missing', 'refusal.missing'), c)
