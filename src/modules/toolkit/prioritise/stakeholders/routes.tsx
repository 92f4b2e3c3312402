import { ensure, Refusal } from '#kernel/refusals.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { BOARDS, boardHref, weightsHref } from '../links.ts'
import { may } from '../policy.ts'
import { type Board, stakeholdersOf, statementsOf } from '../queries.ts'
import { openBoard } from '../service.ts'
import { conflictsOf } from './conflicts/index.ts'
import { inviteForm, linkForm, shareForm } from './forms.ts'
import {
  changeShare,
  type Invited,
  inviteStakeholder,
  openStakeholder,
  removeStakeholder,
  renewLink,
  revokeLink,
} from './service.ts'
import { ConflictPage } from './views/conflict-page.tsx'
import { LinkShown } from './views/link-shown.tsx'
import { StakeholderList } from './views/stakeholder-list.tsx'
import { StakeholderPage } from './views/stakeholder-page.tsx'

export const stakeholderRoutes = room()

const LIST = `${BOARDS}/:id/stakeholders`

const BLANK = inviteForm.filled({ share: 1, how: 'link', days: '30' })

async function listPage(c: Ctx, state: FormState, status: 200 | 422): Promise<Response> {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id') ?? '')
  ensure(status === 200 ? may.readNames(actor, board) : may.edit(actor, board))
  const said = await statementsOf(work, board.id)
  const rows = (await stakeholdersOf(work, board.id)).map((one) => ({
    ...one,
    statements: said.filter(({ stakeholderId }) => stakeholderId === one.id).length,
    linkEnded: one.linkExpires !== null && one.linkExpires <= work.now,
    maySpeak: may.speakFor(actor, board, one),
  }))
  return page(
    c,
    { title: t('prioritise.stakeholders.title') },
    <StakeholderList {...{ t, board, rows, state }} mayEdit={may.edit(actor, board)} />,
    status,
  )
}

stakeholderRoutes.get(LIST, (c) => listPage(c, BLANK, 200))

stakeholderRoutes.post(LIST, async (c) => {
  const data = await c.req.formData()
  const form = inviteForm.read(data)
  if (!form.ok) return listPage(c, form, 422)
  const id = c.req.param('id')
  try {
    const { days, ...invitation } = form.value
    const asked = { ...invitation, days: Number(days) }
    return await shown(c, id, await inviteStakeholder(c.var.work, c.var.actor, id, asked))
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return listPage(c, inviteForm.refused(data, error), 422)
  }
})

/** The link is drawn into this one answer and kept nowhere; nothing remembers the page that held it. */
async function shown(c: Ctx, boardId: string, invited: Invited): Promise<Response> {
  const { work, actor, t, house } = c.var
  const board: Board = await openBoard(work, actor, boardId)
  if (invited.token === null || invited.expires === null)
    return see(c, boardHref(boardId, 'stakeholders'), 'prioritise.done.invited')
  const link = `${house.config.baseUrl}${weightsHref(invited.token)}`
  c.header('Cache-Control', 'no-store')
  return page(
    c,
    { title: t('prioritise.link.title', { name: invited.name }) },
    <LinkShown t={t} board={board} name={invited.name} link={link} expires={invited.expires} />,
  )
}

const placeOf = (c: Ctx) => ({
  board: c.req.param('id') ?? '',
  stakeholder: c.req.param('stakeholder') ?? '',
})

const back = (c: Ctx) => `${boardHref(placeOf(c).board, 'stakeholders')}`

async function onePage(c: Ctx, typed: FormState | null, status: 200 | 422): Promise<Response> {
  const { work, actor, t } = c.var
  const { board, one } = await openStakeholder(work, actor, placeOf(c))
  const state = typed ?? inviteForm.filled({ days: '30', share: one.share })
  return page(
    c,
    { title: one.name },
    <StakeholderPage t={t} board={board} one={one} state={state} />,
    status,
  )
}

stakeholderRoutes.get(`${LIST}/:stakeholder`, (c) => onePage(c, null, 200))

stakeholderRoutes.post(`${LIST}/:stakeholder/link`, async (c) => {
  const form = linkForm.read(await c.req.formData())
  if (!form.ok) return onePage(c, form, 422)
  const at = placeOf(c)
  const invited = await renewLink(c.var.work, c.var.actor, at, Number(form.value.days))
  return shown(c, at.board, invited)
})

stakeholderRoutes.post(`${LIST}/:stakeholder/share`, async (c) => {
  const form = shareForm.read(await c.req.formData())
  if (!form.ok) return onePage(c, form, 422)
  await changeShare(c.var.work, c.var.actor, placeOf(c), form.value.share)
  return see(c, back(c), 'prioritise.done.saved')
})

stakeholderRoutes.post(`${LIST}/:stakeholder/revocation`, async (c) => {
  await revokeLink(c.var.work, c.var.actor, placeOf(c))
  return see(c, back(c), 'prioritise.done.revoked')
})

stakeholderRoutes.post(`${LIST}/:stakeholder/removal`, async (c) => {
  await removeStakeholder(c.var.work, c.var.actor, placeOf(c))
  return see(c, back(c), 'prioritise.done.stakeholder-removed')
})

stakeholderRoutes.get(`${BOARDS}/:id/conflicts`, async (c) => {
  const { work, actor, t } = c.var
  const board = await openBoard(work, actor, c.req.param('id'))
  ensure(may.readNames(actor, board))
  return page(
    c,
    { title: t('prioritise.conflicts.title') },
    <ConflictPage t={t} board={board} refusal={null} {...(await conflictsOf(work, t, board))} />,
  )
})
