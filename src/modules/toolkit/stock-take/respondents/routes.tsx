import { missing, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, restored, room, see } from '#web/http.tsx'
import { rapidHref } from '../links.ts'
import { inviteForm } from './forms.ts'
import { everybodyOf, inviteRespondent, renewLink, revokeLink } from './service.ts'
import { RespondentsPage } from './views/respondents-page.tsx'

/** The pages on which the office invites respondents. */
export function respondentRoutes() {
  const routes = room()
  const at = '/crises/:id/rapid/respondents'
  routes.get(at, async (c) => showRespondents(c, await restored(c, blank())))
  routes.post(at, takeInvitation)
  routes.post(`${at}/:respondent/link`, async (c) => {
    const token = await renewLink(c.var.work, c.var.actor, idOf(c), respondentOf(c))
    return showLink(c, token)
  })
  routes.post(`${at}/:respondent/revocation`, async (c) => {
    await revokeLink(c.var.work, c.var.actor, idOf(c), respondentOf(c))
    return see(c, `${rapidHref(idOf(c))}/respondents`, 'rapid.link.revoked-now')
  })
  return routes
}

const blank = (): FormState => inviteForm.filled({ kind: 'organisation', days: '14' })

const idOf = (c: Ctx): string => c.req.param('id') ?? missing()
const respondentOf = (c: Ctx): string => c.req.param('respondent') ?? missing()

async function showRespondents(
  c: Ctx,
  state: FormState,
  { status = 200, link }: { status?: 200 | 422; link?: string } = {},
): Promise<Response> {
  const { t, work, actor } = c.var
  const { asking, everybody } = await everybodyOf(work, actor, idOf(c))
  const props = { t, now: work.now, asking, everybody, state, link }
  return page(c, { title: t('rapid.respondents') }, <RespondentsPage {...props} />, status)
}

async function takeInvitation(c: Ctx): Promise<Response> {
  const data = await c.req.formData()
  const form = inviteForm.read(data)
  if (!form.ok) return showRespondents(c, form, { status: 422 })
  try {
    return await showLink(c, await inviteRespondent(c.var.work, c.var.actor, idOf(c), form.value))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return showRespondents(c, inviteForm.refused(data, error), { status: 422 })
  }
}

/** The link is drawn into this one answer and kept nowhere; nothing remembers the page that held it. */
function showLink(c: Ctx, token: string): Promise<Response> {
  c.header('Cache-Control', 'no-store')
  return showRespondents(c, blank(), { link: `${c.var.house.config.baseUrl}/answer/${token}` })
}
