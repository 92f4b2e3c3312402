import type { Hono } from 'hono'
import { pageThere } from '#kernel/pages.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, pageNumber, restored, room, see } from '#web/http.tsx'
import { DESK, deskHref, HEADLINES, lessonHref } from '../links.ts'
import { publishLesson, rejectLesson, retireLesson } from '../publishing/index.ts'
import { wholeNumber } from '../reading/forms.ts'
import { anchorTyped, checkLesson, may, returnLesson, type Seen } from '../record/index.ts'
import { lessonForm, typedOf, valuesOf } from './fields/index.ts'
import { headlineForm, reasonForm, rejectionForm } from './forms.ts'
import { countQueues, headlineForms, listQueue, QUEUES } from './queries.ts'
import { type AtDesk, lookAlikes, openAtDesk, stateHeadline, writeLesson } from './service.ts'
import { HeadlinesPage, QueuePage } from './views/queue-page.tsx'
import { WritingPage } from './views/writing-page.tsx'

/** The desk: the queue, and the page at which a lesson is written, checked and published. */
export function deskRoutes(): Hono<Env> {
  const routes = room()
  routes.get(DESK, showQueue)
  routes.get(HEADLINES, (c) => showHeadlines(c, headlineForm.blank))
  routes.post(HEADLINES, takeHeadline)
  routes.get(`${DESK}/:number`, async (c) => {
    const desk = await opened(c)
    return showWriting(c, desk, { form: await restored(c, formOf(desk)) })
  })
  routes.post(`${DESK}/:number/draft`, takeDraft)
  routes.post(`${DESK}/:number/check`, (c) =>
    step(c, 'lessons.checked', ({ work, actor }, seen) => checkLesson(work, actor, seen)),
  )
  routes.post(`${DESK}/:number/publication`, (c) =>
    step(c, 'lessons.published', ({ work, actor }, seen) => publishLesson(work, actor, seen)),
  )
  routes.post(`${DESK}/:number/return`, (c) => end(c, 'return'))
  routes.post(`${DESK}/:number/rejection`, (c) => end(c, 'rejection'))
  routes.post(`${DESK}/:number/retirement`, (c) => end(c, 'retirement'))
  return routes
}

const opened = (c: Ctx): Promise<AtDesk> =>
  openAtDesk(c.var.work, c.var.actor, c.var.house.recordKinds, wholeNumber(c.req.param('number')))

const formOf = ({ values, working, anchorCard }: AtDesk): FormState =>
  lessonForm.filled(
    { ...typedOf(values, anchorCard?.href), whatChanged: working?.whatChanged },
    working?.version ?? undefined,
  )

type Shown = {
  readonly form: FormState
  readonly end?: FormState
  readonly ending?: Ending
  readonly meanwhile?: boolean
  readonly status?: 200 | 409 | 422
}

async function showWriting(c: Ctx, desk: AtDesk, shown: Shown): Promise<Response> {
  const { work, actor, t } = c.var
  const alike = desk.lesson.state === 'suggested' ? await lookAlikes(work, actor, desk) : []
  const { status = 200, ...rest } = shown
  const body = <WritingPage {...{ t, actor, desk, alike, ...rest }} />
  return page(c, { title: t('lessons.write.title') }, body, status)
}

async function takeDraft(c: Ctx): Promise<Response> {
  const desk = await opened(c)
  const { work, actor } = c.var
  ensure(may.draft(actor, desk.lesson))
  const data = await c.req.formData()
  const form = lessonForm.read(data)
  const version = versionOf(data)
  const kept = desk.working ? { version: desk.working.version } : {}
  if (!form.ok) return showWriting(c, desk, { form: { ...form, version }, status: 422 })
  try {
    const anchor = await anchorOf(c, desk, form.value)
    await writeLesson(work, actor, { ...desk, version }, valuesOf(form.value, anchor))
    return see(c, deskHref(desk.lesson.number), 'lessons.write.kept')
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const typed = lessonForm.refused(data, error)
    if (error.kind === 'invalid')
      return showWriting(c, desk, { form: { ...typed, version }, status: 422 })
    if (error.kind !== 'conflict') throw error
    // What was typed stays, beside what the other one wrote; sending it again is a decision now.
    const state = { ...typed, ...kept }
    return showWriting(c, desk, { form: state, meanwhile: true, status: 409 })
  }
}

/** Where it is said to come from. A record that this editor may not see stays what it is. */
function anchorOf(
  c: Ctx,
  { values, anchorCard }: AtDesk,
  typed: {
    readonly anchorAddress?: string | undefined
    readonly anchorDetail?: string | undefined
  },
): Promise<AtDesk['values']['anchor']> {
  const { work, actor, house } = c.var
  if (values.anchor !== null && anchorCard === null) return Promise.resolve(values.anchor)
  const { anchorAddress: address = '', anchorDetail: detail = '' } = typed
  return anchorTyped(work, actor, { address, detail }, house.config.baseUrl)
}

async function step(
  c: Ctx,
  said: 'lessons.checked' | 'lessons.published',
  act: (vars: Ctx['var'], seen: Seen) => Promise<void>,
): Promise<Response> {
  const desk = await opened(c)
  const version = versionOf(await c.req.formData())
  try {
    await act(c.var, { id: desk.lesson.id, version })
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return showWriting(c, desk, { form: formOf(desk), status: 422 })
  }
  const href = said === 'lessons.published' ? lessonHref : deskHref
  return see(c, href(desk.lesson.number), said)
}

const ENDINGS = ['return', 'rejection', 'retirement'] as const
export type Ending = (typeof ENDINGS)[number]

async function end(c: Ctx, ending: Ending): Promise<Response> {
  const desk = await opened(c)
  const { work, actor } = c.var
  const { lesson, working } = desk
  ensure(
    {
      return: working !== null && may.check(actor, lesson, working),
      rejection: may.reject(actor, lesson),
      retirement: may.retire(actor, lesson),
    }[ending],
  )
  const data = await c.req.formData()
  const definition = ending === 'rejection' ? rejectionForm : reasonForm
  const form = definition.read(data)
  if (!form.ok) return showWriting(c, desk, { form: formOf(desk), end: form, ending, status: 422 })
  const { reason } = form.value
  if (ending === 'return')
    await returnLesson(work, actor, { id: lesson.id, version: versionOf(data) }, reason)
  if (ending === 'retirement') await retireLesson(work, actor, lesson.id, reason)
  if (ending === 'rejection') {
    const typed = rejectionForm.read(data)
    const duplicateOf = typed.ok ? (typed.value.duplicateOf ?? null) : null
    await rejectLesson(work, actor, lesson.id, { reason, duplicateOf })
  }
  return see(c, ending === 'return' ? deskHref(lesson.number) : DESK, `lessons.ended.${ending}`)
}

async function showQueue(c: Ctx): Promise<Response> {
  const { work, actor, t } = c.var
  ensure(may.desk(actor))
  const queue = QUEUES.find((one) => one === c.req.query('queue')) ?? 'suggested'
  const counts = await countQueues(work, actor)
  const list = await pageThere((page) => listQueue(work, actor, queue, page), pageNumber(c))
  const body = <QueuePage {...{ t, queue, counts, list }} />
  return page(c, { title: t('lessons.desk.title') }, body)
}

async function showHeadlines(c: Ctx, state: FormState, status: 200 | 422 = 200) {
  const { work, actor, t } = c.var
  ensure(may.stateForm(actor))
  const forms = await headlineForms(work)
  const body = <HeadlinesPage {...{ t, forms, state }} />
  return page(c, { title: t('lessons.headlines.title') }, body, status)
}

async function takeHeadline(c: Ctx): Promise<Response> {
  ensure(may.stateForm(c.var.actor))
  const form = headlineForm.read(await c.req.formData())
  if (!form.ok) return showHeadlines(c, form, 422)
  await stateHeadline(c.var.work, c.var.actor, form.value)
  return see(c, HEADLINES, 'lessons.headlines.kept')
}
