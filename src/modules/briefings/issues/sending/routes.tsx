import type { Hono } from 'hono'
import { isId } from '#kernel/ids.ts'
import { ensure, invalid, missing, Refusal } from '#kernel/refusals.ts'
import { chosenTime, isWall } from '#kernel/times.ts'
import { mailingCounts } from '#platform/mailing/ledger.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, room, see } from '#web/http.tsx'
import { scheduleForm, trialForm } from '../forms.ts'
import { links } from '../links.ts'
import { may } from '../policy.ts'
import { issueAtDesk } from '../record/index.ts'
import type { Schedule } from './policy.ts'
import { trialsOf } from './queries.ts'
import {
  closeIssue,
  mailingOfIssue,
  readersOf,
  STEERS,
  scheduleIssue,
  sendTrial,
  steerIssue,
  team,
} from './service.ts'
import { SendingPage } from './views/sending-page.tsx'

const idOf = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : missing()
}

async function issueFor(c: Ctx) {
  const issue = await issueAtDesk(c.var.work, c.var.actor, idOf(c))
  ensure(may.send(c.var.actor))
  return issue
}

/** The trial, the hour, the pause. Who got it, and what is done about it, is the mailing's own page. */
export function sendingRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/briefings/desk/:id/sending', (c) => sendingPage(c))
  trialRoutes(routes)
  steeringRoutes(routes)
  return routes
}

type Typed = { readonly trial?: FormState; readonly schedule?: FormState }

async function sendingPage(c: Ctx, typed: Typed = {}): Promise<Response> {
  const { work, t } = c.var
  const issue = await issueFor(c)
  const mailing = await mailingOfIssue(work, issue.id)
  const isWaiting = issue.state === 'frozen'
  const view = {
    ...{ t, issue, mailing },
    counts: mailing ? await mailingCounts(work, mailing.id) : null,
    readers: isWaiting ? await readersOf(work, issue) : [],
    people: await team(work, issue),
    trials: await trialsOf(work, issue.id),
    trial: typed.trial ?? trialForm.blank,
    schedule: typed.schedule ?? scheduleForm.filled({ how: 'local' }),
  }
  const wrong = typed.trial !== undefined || typed.schedule !== undefined
  return page(c, { title: t('issues.sending.title') }, <SendingPage {...view} />, wrong ? 422 : 200)
}

function trialRoutes(routes: Hono<Env>): void {
  routes.post('/briefings/desk/:id/trial', async (c) => {
    const issue = await issueFor(c)
    const data = await c.req.formData()
    const form = trialForm.read(data)
    if (!form.ok) return sendingPage(c, { trial: form })
    try {
      await sendTrial(c.var.work, c.var.actor, issue.id, form.value.people)
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return sendingPage(c, { trial: trialForm.refused(data, error) })
    }
    return see(c, links.sending(issue.id), 'issues.trial.done')
  })
  routes.post('/briefings/desk/:id/schedule', async (c) => {
    const issue = await issueFor(c)
    const data = await c.req.formData()
    const form = scheduleForm.read(data)
    if (!form.ok) return sendingPage(c, { schedule: form })
    try {
      const seen = { id: issue.id, version: versionOf(data) }
      const when = scheduleFrom(c, form.value)
      const readers = await scheduleIssue(c.var.work, c.var.actor, seen, when)
      return see(c, links.sending(issue.id), 'issues.schedule.done', { readers })
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
      return sendingPage(c, { schedule: scheduleForm.refused(data, error) })
    }
  })
}

type Wanted = {
  readonly how: 'instant' | 'local'
  readonly at?: string | undefined
  readonly which?: 'earlier' | 'later' | undefined
  readonly day?: string | undefined
}

/** What was typed is the wall time of whoever typed it; of two that it may mean they say which. */
function scheduleFrom(c: Ctx, { how, at, which, day }: Wanted): Schedule {
  if (how === 'local') return { how, day: day ?? invalid('form.required', {}, 'day') }
  const wall = at ?? invalid('form.required', {}, 'at')
  const chosen = isWall(wall)
    ? chosenTime(wall, c.var.t.zone, which)
    : invalid('form.invalid', {}, 'at')
  if ('kind' in chosen) return invalid(`issues.schedule.${chosen.kind}`, {}, 'which')
  return { how, at: chosen }
}

function steeringRoutes(routes: Hono<Env>): void {
  for (const how of STEERS)
    routes.post(`/briefings/desk/:id/sending/${how}`, async (c) => {
      await steerIssue(c.var.work, c.var.actor, idOf(c), how)
      return see(c, links.sending(idOf(c)), `issues.sending.${how}.done`)
    })
  routes.post('/briefings/desk/:id/sending/closing', async (c) => {
    await closeIssue(c.var.work, c.var.actor, idOf(c))
    return see(c, links.sending(idOf(c)), 'issues.sending.closing.done')
  })
}
