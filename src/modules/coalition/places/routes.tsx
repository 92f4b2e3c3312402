import { isId } from '#kernel/ids.ts'
import { ensure, missing } from '#kernel/refusals.ts'
import type { Work } from '#platform/database/work.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { taken } from '../forms.ts'
import { whereOf } from '../positions/index.ts'
import { idForm, parentForm, positionForm, successorForm } from './forms.ts'
import { may } from './policy.ts'
import { externalIdsOf, findPlace, memberOfPlace, placesNamed } from './queries.ts'
import {
  addExternalId,
  changeParent,
  changePosition,
  changeSuccessor,
  foldedName,
} from './service.ts'
import { PlacePage } from './views/place-page.tsx'

const idFrom = (c: Ctx): string => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) missing()
  return id
}

type Typed = {
  readonly id?: FormState
  readonly relation?: FormState
  readonly position?: FormState
}

/** Places by the words an officer looks for, without the one at hand. */
async function namedNear(c: Ctx, mayPlace: boolean, here: string) {
  const words = mayPlace ? (c.req.query('near') ?? '').slice(0, 80) : ''
  const found = words === '' ? [] : await placesNamed(c.var.work, foldedName(words))
  return { words, named: found.filter((one) => one.id !== here) }
}

async function placePage(c: Ctx, typed: Typed = {}) {
  const { work, actor, t } = c.var
  const place = await findPlace(work, idFrom(c))
  if (!place) missing()
  const member = await memberOfPlace(work, place.id)
  const mayPlace = may.place(actor)
  const mayIds = may.addIds(actor, member?.body_id ?? null)
  // A place that nobody is a member for yet is known to the officers only.
  if (!member && !mayPlace) missing()
  if (typed.id || typed.position) ensure(mayIds)
  if (typed.relation) ensure(mayPlace)
  const { words, named } = await namedNear(c, mayPlace, place.id)
  const view = {
    t,
    place,
    member,
    parent: await placeOrNone(work, place.parent_id),
    successor: await placeOrNone(work, place.successor_id),
    ids: await externalIdsOf(work, place.id),
    named,
    words,
    mayPlace,
    mayIds,
    states: {
      id: typed.id ?? idForm.blank,
      relation: typed.relation ?? parentForm.blank,
      position: typed.position ?? positionForm.blank,
    },
  }
  const status = Object.keys(typed).length > 0 ? 422 : 200
  return page(c, { title: place.name }, <PlacePage {...view} />, status)
}

const placeOrNone = async (work: Work, id: string | null) =>
  id === null ? undefined : findPlace(work, id)

/** A place's own page: what registers call it, what it lies in, what it became. */
export function placeRoutes() {
  const routes = room()
  routes.get('/places/:id', (c) => placePage(c))

  const saved = (c: Ctx) => see(c, `/places/${idFrom(c)}`, 'coalition.place.saved')
  routes.post('/places/:id/external-ids', (c) =>
    taken(
      c,
      idForm,
      (id) => placePage(c, { id }),
      async (typed) => {
        const { kind, value, source, notedOn: noted_on } = typed
        await addExternalId(c.var.work, c.var.actor, idFrom(c), { kind, value, source, noted_on })
        return saved(c)
      },
    ),
  )
  routes.post('/places/:id/position', (c) =>
    taken(
      c,
      positionForm,
      (position) => placePage(c, { position }),
      async (typed) => {
        await changePosition(c.var.work, c.var.actor, idFrom(c), whereOf(typed))
        return saved(c)
      },
    ),
  )
  routes.post('/places/:id/parent', (c) =>
    taken(
      c,
      parentForm,
      (relation) => placePage(c, { relation }),
      async ({ parent }) => {
        if (parent) ensure((await findPlace(c.var.work, parent)) !== undefined, 'refusal.missing')
        await changeParent(c.var.work, c.var.actor, idFrom(c), parent ?? null)
        return saved(c)
      },
    ),
  )
  routes.post('/places/:id/successor', (c) =>
    taken(
      c,
      successorForm,
      (relation) => placePage(c, { relation }),
      async ({ successor, on }) => {
        ensure((await findPlace(c.var.work, successor)) !== undefined, 'refusal.missing')
        await changeSuccessor(c.var.work, c.var.actor, idFrom(c), { id: successor, on })
        return saved(c)
      },
    ),
  )
  return routes
}
