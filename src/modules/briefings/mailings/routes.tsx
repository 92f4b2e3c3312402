import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, invalid, missing } from '#kernel/refusals.ts'
import { messageIdOf } from '#platform/mailing/message/message-id.ts'
import type { EvidenceKind, MailingKind, RecipientState } from '#platform/mailing/tables.ts'
import { mailingKey } from '#platform/mailing/tokens.ts'
import { csvText, download } from '#web/csv.ts'
import type { FormDefinition, FormState } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, room, see } from '#web/http.tsx'
import { addressesForm, resolutionForm, reversalForm } from './forms.ts'
import { links } from './links.ts'
import { may, STEPS } from './policy.ts'
import {
  handOutAddresses,
  listMailings,
  listReturned,
  openMessage,
  readMailing,
  readReturned,
  resolveMailing,
  reverseDecision,
  steerMailing,
} from './service.ts'
import { ListPage } from './views/list-page.tsx'
import { MailingPage } from './views/mailing-page.tsx'
import { ReturnedOnePage } from './views/returned-one-page.tsx'
import { ReturnedPage } from './views/returned-page.tsx'

const idOf = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

/** What is mailed to many, for officers: who got it and who did not, and what came back. */
export function mailingsRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/briefings/mailings', (c) => listPage(c))
  // Before the mailings, whose ids are no such word.
  returnedRoutes(routes)
  routes.get('/briefings/mailings/:id', (c) => mailingPage(c))
  steeringRoutes(routes)
  return routes
}

const KINDS = ['briefing', 'notice', 'digest', 'alert', 'waiting'] as const

async function listPage(c: Ctx): Promise<Response> {
  const { t, work, actor } = c.var
  const asked = c.req.query('kind')
  const kind: MailingKind | 'waiting' = KINDS.find((one) => one === asked) ?? 'briefing'
  const list = await listMailings(work, actor, { kind, page: pageNumber(c) })
  return page(c, { title: t('mailing.title') }, <ListPage {...{ t, kind, kinds: KINDS, list }} />)
}

/** Claimed ones wait, as far as anybody else is concerned. */
const STATES = ['sent', 'failed', 'uncertain', 'deferred', 'queued', 'suppressed'] as const

async function mailingPage(c: Ctx, addresses: FormState = addressesForm.blank): Promise<Response> {
  const { t, work, actor, house } = c.var
  const state: RecipientState | null = STATES.find((one) => one === c.req.query('state')) ?? null
  const view = await readMailing(work, actor, { id: idOf(c), state, page: pageNumber(c) })
  const mark = { from: house.config.mailFrom, key: mailingKey(house.config) }
  const props = {
    ...{ t, state, states: STATES, addresses, ...view },
    steers: may.steer(actor),
    protects: may.seeAddresses(actor),
    messageIdOf: (hash: string) => messageIdOf(mark, view.mailing.id, hash),
  }
  const status = addresses.errors.length > 0 ? 422 : 200
  return page(c, { title: view.subject }, <MailingPage {...props} />, status)
}

/** A button's form is drawn by its page; one that cannot be read was not sent by it. */
async function pressed<T>(c: Ctx, form: FormDefinition<T>): Promise<T> {
  const read = form.read(await c.req.formData())
  return read.ok ? read.value : invalid('refusal.unreadable')
}

function steeringRoutes(routes: Hono<Env>): void {
  for (const step of STEPS)
    routes.post(`/briefings/mailings/:id/${step}`, async (c) => {
      const count = await steerMailing(c.var.work, c.var.actor, idOf(c), step)
      return see(c, links.mailing(idOf(c)), `mailing.${step}.done`, { count })
    })
  routes.post('/briefings/mailings/:id/resolution', async (c) => {
    ensure(may.steer(c.var.actor))
    const { recipient = null, as } = await pressed(c, resolutionForm)
    const wanted = { recipientId: recipient, as }
    const count = await resolveMailing(c.var.work, c.var.actor, idOf(c), wanted)
    return see(c, links.mailing(idOf(c), 'uncertain'), 'mailing.resolution.done', { count })
  })
  routes.post('/briefings/mailings/:id/addresses', async (c) => {
    ensure(may.seeAddresses(c.var.actor))
    const form = addressesForm.read(await c.req.formData())
    if (!form.ok) return mailingPage(c, form)
    const asked = { id: idOf(c), ...form.value }
    const rows = await handOutAddresses(c.var.work, c.var.actor, asked)
    const head = ['address', 'language', 'state', 'attempts', 'code', 'reply', 'changed_at']
    const lines = rows.map((row) => [
      ...[row.address, row.variant, row.state, row.attempts, row.code, row.reply],
      row.changedAt.toISOString(),
    ])
    const name = `mailing-${asked.id.slice(0, 8)}-${asked.state}.csv`
    return download(c, name, 'text/csv; charset=utf-8', csvText([head, ...lines]))
  })
}

/** What decides stands first; the rest is noise that must not be lost either. */
const RETURNS = {
  counted: ['hard', 'soft', 'complaint'],
  other: ['delayed', 'auto-reply', 'forged', 'unknown'],
} as const satisfies Record<string, readonly EvidenceKind[]>

function returnedRoutes(routes: Hono<Env>): void {
  routes.get('/briefings/mailings/returned', async (c) => {
    const { t, work, actor } = c.var
    const kind = c.req.query('kind') === 'other' ? ('other' as const) : ('counted' as const)
    const list = await listReturned(work, actor, { kinds: RETURNS[kind], page: pageNumber(c) })
    return page(c, { title: t('mailing.returned.title') }, <ReturnedPage {...{ t, kind, list }} />)
  })
  routes.get('/briefings/mailings/returned/:id', (c) => returnedOne(c))
  routes.post('/briefings/mailings/returned/:id/reversal', async (c) => {
    ensure(may.decide(c.var.actor))
    const form = reversalForm.read(await c.req.formData())
    if (!form.ok) return returnedOne(c, form)
    const undone = await reverseDecision(c.var.work, c.var.actor, idOf(c), form.value.why)
    return see(c, links.evidence(idOf(c)), `mailing.reversal.${undone}`)
  })
  routes.post('/briefings/mailings/returned/:id/message', async (c) => {
    const raw = await openMessage(c.var.work, c.var.actor, idOf(c))
    return download(c, `returned-${idOf(c).slice(0, 8)}.eml`, 'message/rfc822', raw)
  })
}

async function returnedOne(c: Ctx, reversal: FormState = reversalForm.blank): Promise<Response> {
  const { t, work, actor } = c.var
  const view = await readReturned(work, actor, idOf(c))
  const props = {
    ...{ t, reversal, now: work.now, ...view },
    decides: may.decide(actor),
    protects: may.seeAddresses(actor),
  }
  const status = reversal.errors.length > 0 ? 422 : 200
  return page(c, { title: t('mailing.evidence.title') }, <ReturnedOnePage {...props} />, status)
}
