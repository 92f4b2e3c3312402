import type { Hono } from 'hono'
import type { Actor } from '#kernel/actor.ts'
import { isId } from '#kernel/ids.ts'
import { ensure, missing, Refusal } from '#kernel/refusals.ts'
import type { FormDefinition, FormState } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { answerInvitation, inviteAuthor, setConsent } from '../authors/index.ts'
import { figuresOf } from '../figures/index.ts'
import {
  authorForm,
  changesForm,
  commentForm,
  consentForm,
  decisionForm,
  reviewerForm,
  reviewForm,
  successorForm,
  suggestionForm,
  whyForm,
} from '../forms.ts'
import { NOTES, noteHref, paragraphHref, workHref } from '../links.ts'
import {
  addComment,
  decideSuggestion,
  marginOf,
  paragraphOf,
  setResolved,
  suggest,
} from '../margin/index.ts'
import { may } from '../policy.ts'
import { publishNote, retractNote, supersedeNote } from '../publishing/index.ts'
import type { NoteRecord } from '../queries.ts'
import { forgetNoteFiles } from '../reading/publication/index.ts'
import { askReview, giveReview, submitToReview } from '../reviews/index.ts'
import { answerCall, MOVE_NOUNS, moveNote, openNote } from '../service.ts'
import { bodiesToAsk, historyOf } from './queries.ts'
import { ParagraphPage } from './views/paragraph-page.tsx'
import { WorkPage } from './views/work-page.tsx'

type Routes = ReturnType<typeof room>

/** One note at work: its people, its reviews, what is said in its margin, and what moves it on. */
export function workRoutes(): Hono<Env> {
  const routes = room()
  routes.get(`${NOTES}/work/:id`, (c) => workPage(c))
  peopleRoutes(routes)
  marginRoutes(routes)
  lifeRoutes(routes)
  return routes
}

const idOf = (c: Ctx, name = 'id'): string => {
  const id = c.req.param(name) ?? ''
  return isId(id) ? id : missing()
}

async function workPage(c: Ctx, state?: FormState): Promise<Response> {
  const { t, work, actor } = c.var
  const note = await openNote(work, actor, idOf(c))
  const view = {
    ...{ t, actor, note, state: state ?? null },
    margin: await marginOf(work, note),
    figures: await figuresOf(work, note.id),
    bodies: await bodiesToAsk(work),
    history: await historyOf(work, note.id),
  }
  return page(c, { title: note.draft.title }, <WorkPage {...view} />, state ? 422 : 200)
}

type Taken<T> = {
  readonly allowed: (actor: Actor, note: NoteRecord, c: Ctx) => boolean
  readonly form: FormDefinition<T>
  readonly redraw?: (c: Ctx, state: FormState) => Promise<Response>
  readonly act: (c: Ctx, value: T) => Promise<Response>
}

/** Takes a form of the note of the address; who may not send it is told so before it is read. */
const take =
  <T,>({ allowed, form, redraw = workPage, act }: Taken<T>) =>
  async (c: Ctx): Promise<Response> => {
    const note = await openNote(c.var.work, c.var.actor, idOf(c))
    ensure(allowed(c.var.actor, note, c), 'notes.refusal.step')
    const data = await c.req.formData()
    const read = form.read(data)
    if (!read.ok) return redraw(c, read)
    try {
      return await act(c, read.value)
    } catch (error) {
      if (error instanceof Refusal && error.kind === 'invalid')
        return redraw(c, form.refused(data, error))
      throw error
    }
  }

function peopleRoutes(routes: Routes): void {
  routes.post(
    `${NOTES}/work/:id/co-authors`,
    take({
      allowed: may.invite,
      form: authorForm,
      act: async (c, { body }) => {
        await inviteAuthor(c.var.work, c.var.actor, idOf(c), body)
        return see(c, workHref(idOf(c)), 'notes.authors.invited')
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/co-authors/answer`,
    take({
      allowed: may.answerInvitation,
      form: consentForm,
      act: async (c, { answer, named, talks }) => {
        const consent = { named: named === 'yes', talks: talks === 'yes' }
        const said = answer === 'declined' ? answer : consent
        await answerInvitation(c.var.work, c.var.actor, idOf(c), said)
        const next = answer === 'declined' ? `${NOTES}/mine` : workHref(idOf(c))
        return see(c, next, `notes.authors.${answer}`)
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/co-authors/consent`,
    take({
      allowed: may.consent,
      form: consentForm,
      act: async (c, { named, talks }) => {
        const consent = { named: named === 'yes', talks: talks === 'yes' }
        await setConsent(c.var.work, c.var.actor, idOf(c), consent)
        await forgetNoteFiles(c.var.house.storage, idOf(c))
        return see(c, workHref(idOf(c)), 'notes.authors.consented')
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/reviews`,
    take({
      allowed: may.askReview,
      form: reviewerForm,
      act: async (c, asked) => {
        await askReview(c.var.work, c.var.actor, idOf(c), asked)
        return see(c, workHref(idOf(c)), 'notes.reviews.asked')
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/reviews/:review`,
    take({
      allowed: (actor, note, c) => may.review(actor, note, idOf(c, 'review')),
      form: reviewForm,
      act: async (c, { verdict, remarks = '', named }) => {
        const given = { verdict, remarks, named: named === 'yes' }
        await giveReview(c.var.work, c.var.actor, [idOf(c), idOf(c, 'review')], given)
        const next = verdict === 'declined' ? `${NOTES}/mine` : workHref(idOf(c))
        return see(c, next, 'notes.reviews.given')
      },
    }),
  )
}

/** The page of one paragraph: what is said of it, and the forms to say something. */
async function paragraphPage(c: Ctx, state?: FormState): Promise<Response> {
  const { t, work, actor } = c.var
  const note = await openNote(work, actor, idOf(c))
  const about = paragraphOf(note, c.req.param('paragraph') ?? '') ?? missing()
  const margin = await marginOf(work, note)
  const shown = state ?? (await restored(c, suggestionForm.filled({ after: about.source })))
  const view = { t, actor, note, about, margin, state: shown }
  return page(c, { title: t('notes.paragraph') }, <ParagraphPage {...view} />, state ? 422 : 200)
}

function marginRoutes(routes: Routes): void {
  const paragraph = `${NOTES}/work/:id/paragraphs/:paragraph{[0-9a-f]{16}}`
  routes.get(paragraph, (c) => paragraphPage(c))
  routes.post(
    `${paragraph}/comments`,
    take({
      allowed: may.remark,
      form: commentForm,
      redraw: paragraphPage,
      act: async (c, { said }) => {
        const hash = c.req.param('paragraph') ?? ''
        await addComment(c.var.work, c.var.actor, idOf(c), { paragraph: hash, said })
        return see(c, `${workHref(idOf(c))}#p-${hash}`, 'notes.comments.done')
      },
    }),
  )
  routes.post(
    `${paragraph}/suggestions`,
    take({
      allowed: may.remark,
      form: suggestionForm,
      redraw: paragraphPage,
      act: async (c, { after = '', because = '' }) => {
        const hash = c.req.param('paragraph') ?? ''
        const edit = { paragraph: hash, after, why: because }
        await suggest(c.var.work, c.var.actor, idOf(c), edit)
        return see(c, paragraphHref(idOf(c), hash), 'notes.suggestions.done')
      },
    }),
  )
  for (const [noun, resolved] of [
    ['resolution', true],
    ['reopening', false],
  ] as const)
    routes.post(`${NOTES}/work/:id/comments/:comment/${noun}`, async (c) => {
      const { work, actor } = c.var
      await setResolved(work, actor, [idOf(c), idOf(c, 'comment')], resolved)
      return see(c, `${workHref(idOf(c))}#margin`, `notes.comments.${noun}`)
    })
  routes.post(
    `${NOTES}/work/:id/suggestions/:suggestion/decision`,
    take({
      allowed: may.write,
      form: decisionForm,
      act: async (c, { decision, reason = '' }) => {
        const said = { accept: decision === 'accepted', reason }
        await decideSuggestion(c.var.work, c.var.actor, [idOf(c), idOf(c, 'suggestion')], said)
        return see(c, `${workHref(idOf(c))}#margin`, `notes.suggestions.${decision}`)
      },
    }),
  )
}

function lifeRoutes(routes: Routes): void {
  routes.post(
    `${NOTES}/work/:id/answer`,
    take({
      allowed: may.answerCall,
      form: consentForm,
      act: async (c, { named }) => {
        await answerCall(c.var.work, c.var.actor, idOf(c), named === 'yes')
        return see(c, workHref(idOf(c)), 'notes.begun.done')
      },
    }),
  )
  routes.post(`${NOTES}/work/:id/submission`, async (c) => {
    await submitToReview(c.var.work, c.var.actor, idOf(c))
    return see(c, workHref(idOf(c)), 'notes.submitted.done')
  })
  routes.post(
    `${NOTES}/work/:id/publication`,
    take({
      allowed: may.publish,
      form: changesForm,
      act: async (c, { changes = '' }) => {
        const { work, actor } = c.var
        const note = await openNote(work, actor, idOf(c))
        const version = await publishNote(work, actor, note.id, changes)
        return see(c, noteHref(note.number), 'notes.published.done', { version })
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/retraction`,
    take({
      allowed: may.retract,
      form: whyForm,
      act: async (c, { why = '' }) => {
        await retractNote(c.var.work, c.var.actor, idOf(c), why)
        await forgetNoteFiles(c.var.house.storage, idOf(c))
        return see(c, workHref(idOf(c)), 'notes.retracted.done')
      },
    }),
  )
  routes.post(
    `${NOTES}/work/:id/supersession`,
    take({
      allowed: may.supersede,
      form: successorForm,
      act: async (c, { by }) => {
        await supersedeNote(c.var.work, c.var.actor, idOf(c), by)
        return see(c, workHref(idOf(c)), 'notes.superseded.done')
      },
    }),
  )
  for (const move of MOVE_NOUNS)
    routes.post(
      `${NOTES}/work/:id/${move}`,
      take({
        allowed: () => true,
        form: whyForm,
        act: async (c, { why = '' }) => {
          await moveNote(c.var.work, c.var.actor, [idOf(c), move], why)
          return see(c, workHref(idOf(c)), `notes.move.${move}.done`)
        },
      }),
    )
}
