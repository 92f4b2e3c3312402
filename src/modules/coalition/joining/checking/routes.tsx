import { ensure, missing } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { taken } from '../../forms.ts'
import type { CheckKind } from '../../tables.ts'
import { idFrom } from '../drafting/index.ts'
import { approvalForm, checkForm, wordsForm } from '../forms.ts'
import { CHECKS, isMembershipOfficer, may } from '../policy.ts'
import { checksOf, eventsOf, medianDays, newestLetter, pledgesOf } from '../queries.ts'
import { headOf, wishFor } from '../service.ts'
import { findingsOf } from './policy.ts'
import {
  answerQuestion,
  approveFirst,
  approveSecond,
  askApplicant,
  factsOf,
  recordCheck,
  refuse,
  tiesOf,
} from './service.ts'
import { ApplicantPage } from './views/applicant-page.tsx'
import { CheckPage } from './views/check-page.tsx'
import { DeskPage } from './views/desk-page.tsx'

type Typed = { readonly words?: FormState; readonly approval?: FormState }

/** One address for a wish: the officer's desk, or what its applicant sees. */
async function wishPage(c: Ctx, typed: Typed = {}) {
  const { work, actor, t } = c.var
  const wish = await wishFor(work, actor, idFrom(c))
  const events = await eventsOf(work, wish.id)
  const letter = await newestLetter(work, wish.id)
  const pledges = await pledgesOf(work, wish.id)
  const title = t('joining.of', { place: wish.place_name })
  const words = typed.words ?? wordsForm.blank
  const status = typed.words || typed.approval ? 422 : 200
  const checks = await checksOf(work, wish.id)
  const both = { t, wish, events, letter, pledges, words, checks }
  if (isMembershipOfficer(actor) && actor.person?.id !== wish.person_id) {
    const ties = await tiesOf(work, actor)
    const facts = await factsOf(work, wish)
    const view = {
      ...both,
      officerId: actor.person?.id ?? '',
      mayHandle: may.handle(actor, wish, ties),
      findings: findingsOf(facts),
      approval: typed.approval ?? approvalForm.blank,
    }
    return page(c, { title }, <DeskPage {...view} />, status)
  }
  const head = await headOf(work, wish)
  const median = await medianDays(work)
  return page(c, { title }, <ApplicantPage {...both} head={head} median={median} />, status)
}

async function checkPage(c: Ctx, kind: CheckKind, typed?: FormState) {
  const { work, actor, t } = c.var
  const wish = await wishFor(work, actor, idFrom(c))
  if (!may.handle(actor, wish, await tiesOf(work, actor))) missing()
  const findings = findingsOf(await factsOf(work, wish)).filter((one) => one.kind === kind)
  const last = (await checksOf(work, wish.id)).find((check) => check.kind === kind)
  const letter = await newestLetter(work, wish.id)
  const state = typed ?? checkForm.filled({ outcome: last?.outcome, note: last?.note })
  const view = { t, wish, kind, findings, letter, state }
  return page(c, { title: t(`checking.check.${kind}`) }, <CheckPage {...view} />, typed ? 422 : 200)
}

const kindFrom = (c: Ctx): CheckKind => {
  const kind = CHECKS.find((one) => one === c.req.param('kind'))
  if (!kind) missing()
  return kind
}

/** What the secretariat does with a wish, and how its applicant follows it. */
export function checkingRoutes() {
  const routes = room()
  routes.get('/joining/:id', (c) => wishPage(c))

  routes.get('/joining/:id/checks/:kind', (c) => checkPage(c, kindFrom(c)))
  routes.post('/joining/:id/checks/:kind', (c) => {
    const kind = kindFrom(c)
    return taken(
      c,
      checkForm,
      (state) => checkPage(c, kind, state),
      async (typed) => {
        await recordCheck(c.var.work, c.var.actor, idFrom(c), { ...typed, kind })
        return see(c, `/joining/${idFrom(c)}`, 'checking.check.saved')
      },
    )
  })

  const words = (c: Ctx, whose: 'officer' | 'applicant') => async (state: FormState) => {
    const { work, actor } = c.var
    const wish = await wishFor(work, actor, idFrom(c))
    const isDesk = isMembershipOfficer(actor) && actor.person?.id !== wish.person_id
    ensure(isDesk === (whose === 'officer'))
    return wishPage(c, { words: state })
  }
  const on = (c: Ctx) => `/joining/${idFrom(c)}`
  routes.post('/joining/:id/clarification', (c) =>
    taken(c, wordsForm, words(c, 'officer'), async (typed) => {
      await askApplicant(c.var.work, c.var.actor, idFrom(c), typed.words)
      return see(c, on(c), 'checking.ask.saved')
    }),
  )
  routes.post('/joining/:id/answer', (c) =>
    taken(c, wordsForm, words(c, 'applicant'), async (typed) => {
      await answerQuestion(c.var.work, c.var.actor, idFrom(c), typed.words)
      return see(c, on(c), 'joining.answer.saved')
    }),
  )
  routes.post('/joining/:id/refusal', (c) =>
    taken(c, wordsForm, words(c, 'officer'), async (typed) => {
      await refuse(c.var.work, c.var.actor, idFrom(c), typed.words)
      return see(c, on(c), 'checking.refuse.saved')
    }),
  )

  const approval = (c: Ctx) => (state: FormState) => wishPage(c, { approval: state })
  routes.post('/joining/:id/first-approval', (c) =>
    taken(c, approvalForm, approval(c), async (typed) => {
      await approveFirst(c.var.work, c.var.actor, idFrom(c), typed.remark)
      return see(c, on(c), 'checking.first.saved')
    }),
  )
  routes.post('/joining/:id/second-approval', (c) =>
    taken(c, approvalForm, approval(c), async (typed) => {
      await approveSecond(c.var.work, c.var.actor, idFrom(c), typed.remark)
      return see(c, on(c), 'checking.second.saved')
    }),
  )
  return routes
}
