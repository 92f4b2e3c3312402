import type { Person } from '#kernel/actor.ts'
import { conflict, ensure, missing } from '#kernel/refusals.ts'
import { mailingKey, readMailToken } from '#platform/mailing/tokens.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { heldAbout, keepPrivate, readable } from '../readers/index.ts'
import { digestForm } from './forms.ts'
import { links } from './links.ts'
import { type Digest, digestOf, type Owner } from './queries.ts'
import { isHeldBack, planDigest, type Wanted } from './service.ts'
import { DigestPage } from './views/digest-page.tsx'

/** Whose digest a page is about, and how they read and live when they have not said it here. */
type Whose = {
  readonly owner: Owner
  readonly action: string
  readonly reader: Pick<Wanted, 'lang' | 'langs' | 'zone'>
}

function ofPerson(person: Person | null): Whose {
  ensure(person !== null)
  const { lang, zone, langs = [] } = person
  const reader = { lang, zone, langs: readable([...langs, lang]) }
  return { owner: { person_id: person.id, subscriber_id: null }, action: links.own, reader }
}

async function ofLink(c: Ctx): Promise<Whose> {
  keepPrivate(c)
  const token = c.req.param('token') ?? ''
  const whose = readMailToken(mailingKey(c.var.house.config), token) ?? missing()
  const { subscriber, suppressions } = await heldAbout(c.var.work, whose)
  if (subscriber?.state !== 'confirmed') missing()
  // Whoever has the link may be somebody it was forwarded to: nothing that ended begins again by it.
  const ended = suppressions.some(({ list }) => list === '*' || list === 'digests')
  if (ended && c.req.method === 'POST') conflict('digests.ended')
  const { lang, langs, zone } = subscriber
  const owner = { person_id: null, subscriber_id: subscriber.id }
  return { owner, action: links.mailed(token), reader: { lang, langs, zone } }
}

const chosen = (held: Digest | undefined, { reader }: Whose): FormState =>
  digestForm.filled(
    held ?? { rhythm: 'never', weekday: 1, hour: 7, zone: reader.zone, themes: [] },
    held?.version,
  )

async function digestPage(c: Ctx, whose: Whose, typed?: FormState) {
  const { t, work } = c.var
  const held = await digestOf(work, whose.owner)
  const heldBack = held !== undefined && (await isHeldBack(work, whose.owner))
  const view = { t, action: whose.action, held, heldBack, state: typed ?? chosen(held, whose) }
  return page(c, { title: t('digests.title') }, <DigestPage {...view} />, typed ? 422 : 200)
}

async function take(c: Ctx, whose: Whose) {
  const data = await c.req.formData()
  const version = versionOf(data)
  const form = digestForm.read(data)
  if (!form.ok) return digestPage(c, whose, { ...form, version })
  const { rhythm, ...rest } = form.value
  const { lang, langs } = whose.reader
  const wanted = rhythm === 'never' ? null : { ...rest, rhythm, lang, langs }
  await planDigest(c.var.work, c.var.actor, { owner: whose.owner, version }, wanted)
  return see(c, whose.action, wanted ? 'digests.saved' : 'digests.stopped')
}

/** When a digest comes: for whoever is signed in, and for a subscriber by the link in a mail. */
export function digestRoutes() {
  const routes = room()
  routes.get(links.own, (c) => digestPage(c, ofPerson(c.var.actor.person)))
  routes.post(links.own, (c) => take(c, ofPerson(c.var.actor.person)))
  routes.get('/mail/:token/digest', async (c) => digestPage(c, await ofLink(c)))
  routes.post('/mail/:token/digest', async (c) => take(c, await ofLink(c)))
  return routes
}
