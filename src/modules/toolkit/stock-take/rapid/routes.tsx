import type { Actor } from '#kernel/actor.ts'
import { SYSTEMS } from '#kernel/frame.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import { findDraft } from '#platform/drafts/drafts.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, draftOwners, page, restored, room, see } from '#web/http.tsx'
import { crisisHref } from '../../crises/index.ts'
import { groupsOf, systemName } from '../groups/index.ts'
import { questionHref, rapidHref, spreadHref, stockTakeHref } from '../links.ts'
import { may } from '../policy.ts'
import {
  type Asking,
  askingIn,
  beginAnswering,
  ownRespondent,
  type Respondent,
} from '../respondents/index.ts'
import { answerForm, beginForm, closingForm, fieldsOf } from './forms.ts'
import { answersOf, answersOfWave, closingsOfWave } from './queries.ts'
import { type Answer, answerQuestion, closeQuestion } from './service.ts'
import { type Desk, QuestionPage } from './views/question-page.tsx'
import { RapidPage } from './views/rapid-page.tsx'
import { SpreadPage } from './views/spread-page.tsx'
import { nextOpen, ownPace } from './views/steps.tsx'
import { questionText } from './views/words.tsx'

/** Answering with a seat, and closing. */
export function rapidRoutes() {
  const routes = room()
  routes.get('/crises/:id/rapid', showRapid)
  routes.post('/crises/:id/rapid/beginning', async (c) => {
    const { work, actor } = c.var
    await beginAnswering(work, actor, idOf(c))
    const { wave } = await askingIn(work, actor, idOf(c))
    return see(c, questionHref(idOf(c), await firstOpen(work, wave.id)), 'rapid.begun')
  })
  routes.get('/crises/:id/rapid/questions/:system', async (c) => {
    const { desk, respondent } = await seatDesk(c)
    return showQuestion(c, desk, respondent)
  })
  routes.post('/crises/:id/rapid/questions/:system', async (c) => {
    const { desk, respondent } = await seatDesk(c)
    return takeQuestion(c, desk, respondent)
  })
  routes.get('/crises/:id/rapid/questions/:system/spread', async (c) =>
    showSpread(c, await restored(c, closingForm.blank)),
  )
  routes.post('/crises/:id/rapid/questions/:system/spread/closing', takeClosing)
  return routes
}

/** Where a respondent begins: what is closed already is not asked again. */
export const firstOpen = async (work: Work, waveId: string): Promise<number> =>
  nextOpen([], await closingsOfWave(work, waveId)) ?? 1

const idOf = (c: Ctx): string => c.req.param('id') ?? missing()

/** The question in the address, 1 to 12. */
const systemOf = (c: Ctx): number =>
  SYSTEMS.find((system) => String(system) === c.req.param('system')) ?? missing()

async function showRapid(c: Ctx): Promise<Response> {
  const { t, work, actor } = c.var
  const asking = await askingIn(work, actor, idOf(c))
  const own = (await ownRespondent(work, actor, asking)) ?? null
  const props = {
    ...{ t, actor, asking, own, state: beginForm.blank },
    answers: await answersSeen(c, asking, own),
    closings: await closingsOfWave(work, asking.wave.id),
    groups: await groupsOf(work, asking.crisis.bodyId),
  }
  return page(c, { title: t('rapid.title') }, <RapidPage {...props} />)
}

/** The office reads everybody's answers; a contributor only their own department's. */
async function answersSeen(
  c: Ctx,
  asking: Asking,
  own: Respondent | null,
): Promise<readonly Answer[]> {
  const { work, actor } = c.var
  if (may.assess(actor, asking.crisis)) return answersOfWave(work, asking.wave.id)
  return own ? answersOf(work, own.id) : []
}

/** Where somebody with a seat answers; begun, or sent to the beginning. */
async function seatDesk(c: Ctx): Promise<{ desk: Desk; respondent: Respondent | null }> {
  const { t, work, actor } = c.var
  const asking = await askingIn(work, actor, idOf(c))
  const { crisis } = asking
  const hrefOf = (system: number) => questionHref(crisis.id, system)
  const desk: Desk = {
    home: rapidHref(crisis.id),
    hrefOf,
    draftOf: hrefOf,
    trail: [
      { label: crisis.title, href: crisisHref(crisis.id) },
      { label: t('stock-take.word'), href: stockTakeHref(crisis.id) },
      { label: t('rapid.title'), href: rapidHref(crisis.id) },
    ],
  }
  return { desk, respondent: (await ownRespondent(work, actor, asking)) ?? null }
}

/** One question at a respondent's desk, with the seat or the private link they have. */
export async function showQuestion(
  c: Ctx,
  desk: Desk,
  respondent: Respondent | null,
): Promise<Response> {
  const system = systemOf(c)
  if (!respondent?.startedAt) return c.redirect(desk.home, 303)
  const held = (await answersOf(c.var.work, respondent.id)).find((one) => one.system === system)
  const state = held ? answerForm.filled(fieldsOf(held), held.version) : answerForm.blank
  const draft = await findDraft(c.var.work, draftOwners(c), desk.draftOf(system))
  const kept = draft
    ? { ...state, typed: { ...state.typed, ...draft.fields }, restored: draft.savedAt }
    : state
  return questionPage(c, desk, respondent, { state: kept })
}

type Shown = {
  readonly state: FormState
  readonly theirs?: Answer | undefined
  readonly status?: 200 | 409 | 422
}

async function questionPage(
  c: Ctx,
  desk: Desk,
  respondent: Respondent,
  shown: Shown,
): Promise<Response> {
  const { t, work } = c.var
  const system = systemOf(c)
  const answers = await answersOf(work, respondent.id)
  const closings = await closingsOfWave(work, respondent.waveId)
  const props = {
    ...{ t, desk, system, state: shown.state, theirs: shown.theirs ?? null },
    groups: await groupsOf(work, respondent.bodyId),
    done: answers.length,
    pace: ownPace(respondent.startedAt, answers),
    closing: closings.find((one) => one.system === system) ?? null,
  }
  const title = questionText(t, system)
  return page(c, { title }, <QuestionPage {...props} />, shown.status ?? 200)
}

/** Takes an answer and goes on to the next open question, or home after the last. */
export async function takeQuestion(
  c: Ctx,
  desk: Desk,
  respondent: Respondent | null,
): Promise<Response> {
  if (!respondent?.startedAt) return c.redirect(desk.home, 303)
  const { work, actor, t } = c.var
  const system = systemOf(c)
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = answerForm.read(data)
  if (!form.ok)
    return questionPage(c, desk, respondent, { state: { ...form, version }, status: 422 })
  try {
    await answerQuestion(work, actor, respondent, { system, reply: form.value, version })
  } catch (error) {
    return answerRefused(c, desk, respondent, { data, error })
  }
  const answers = await answersOf(work, respondent.id)
  const next = nextOpen(answers, await closingsOfWave(work, respondent.waveId))
  if (next === null) return see(c, desk.home, 'rapid.answer.all')
  return see(c, desk.hrefOf(next), 'rapid.answer.saved', { name: systemName(t, system) })
}

/** A colleague was first, or the question is closed: the answer is shown, the words are kept. */
async function answerRefused(
  c: Ctx,
  desk: Desk,
  respondent: Respondent,
  refused: { readonly data: FormData; readonly error: unknown },
): Promise<Response> {
  const { data, error } = refused
  if (!(error instanceof Refusal)) throw error
  const state = { ...answerForm.refused(data, error), version: versionOf(data) }
  if (error.kind === 'invalid') return questionPage(c, desk, respondent, { state, status: 422 })
  if (error.kind !== 'conflict') throw error
  const theirs = (await answersOf(c.var.work, respondent.id)).find(
    (one) => one.system === systemOf(c),
  )
  const again = { ...state, version: theirs?.version ?? 0 }
  return questionPage(c, desk, respondent, { state: again, theirs, status: 409 })
}

async function showSpread(
  c: Ctx,
  state: FormState,
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { t, work, actor } = c.var
  const system = systemOf(c)
  const asking = await steering(c, actor)
  const answers = await answersOfWave(work, asking.wave.id)
  const closings = await closingsOfWave(work, asking.wave.id)
  const props = {
    ...{ t, asking, system, state, overtaken: status === 409 },
    answers: answers.filter((answer) => answer.system === system),
    closing: closings.find((closing) => closing.system === system) ?? null,
    groups: await groupsOf(work, asking.crisis.bodyId),
  }
  return page(c, { title: questionText(t, system) }, <SpreadPage {...props} />, status)
}

async function steering(c: Ctx, actor: Actor): Promise<Asking> {
  const asking = await askingIn(c.var.work, actor, idOf(c))
  ensure(may.assess(actor, asking.crisis))
  return asking
}

async function takeClosing(c: Ctx): Promise<Response> {
  await steering(c, c.var.actor)
  const system = systemOf(c)
  const data = await c.req.formData()
  const form = closingForm.read(data)
  if (!form.ok) return showSpread(c, form, 422)
  try {
    await closeQuestion(c.var.work, c.var.actor, idOf(c), { system, agreed: form.value })
    return see(c, spreadHref(idOf(c), system), 'rapid.closing.done')
  } catch (error) {
    if (!(error instanceof Refusal) || !['invalid', 'conflict'].includes(error.kind)) throw error
    const typed = closingForm.refused(data, error)
    // Somebody closed it first: theirs stands above, and what was typed is still there to read.
    if (error.kind === 'conflict') return showSpread(c, { ...typed, errors: [] }, 409)
    return showSpread(c, typed, 422)
  }
}
