import { createHash } from 'node:crypto'
import type { Actor } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import type { Lang } from '#kernel/languages.ts'
import { conflict, ensure, invalid, missing } from '#kernel/refusals.ts'
import type { Visibility } from '#kernel/visibility.ts'
import { keepAudit } from '#platform/audit/audit.ts'
import { canonical } from '#platform/audit/canonical.ts'
import { inTransaction, type Work } from '#platform/database/work.ts'
import { publish } from '#platform/outbox/outbox.ts'
import { relate } from '#platform/provenance/provenance.ts'
import { reindexDocuments, type SearchDocument } from '#platform/search/search.ts'
import { documentOf, type PlanDocument } from '../document/index.ts'
import { publicHref } from '../links.ts'
import { may } from '../policy.ts'
import { plainText } from '../reading/views/words.ts'
import {
  findPublished,
  openDraft,
  type PlanRecord,
  sectionsOf,
  updatePlan,
} from '../record/index.ts'
import { type Obstacle, obstaclesOf } from './obstacles/index.ts'
import {
  adoptionsOf,
  findVersion,
  insertAdoption,
  insertVersion,
  standingBefore,
  type VersionLine,
  versionsOf,
} from './queries.ts'

export type Draft = {
  readonly plan: PlanRecord
  readonly document: PlanDocument
  readonly obstacles: readonly Obstacle[]
  /** Nothing is published yet, or the draft says something else than the newest version. */
  readonly isNew: boolean
}

/** The draft as it would be published now, and what stands in the way. Errors: missing. */
export async function draftOf(work: Work, actor: Actor, id: string): Promise<Draft> {
  const plan = await openDraft(work, actor, id)
  const document = await documentOf(work, actor, plan, await sectionsOf(work, plan.id))
  const obstacles = await obstaclesOf(work, actor, plan, document)
  const newest = (await versionsOf(work, plan.id))[0]
  return { plan, document, obstacles, isNew: newest?.sha256 !== sealOf(document) }
}

const sealOf = (document: PlanDocument): string =>
  createHash('sha256').update(canonical(document)).digest('hex')

/**
 * Publishes the draft as the next version, frozen for good with its SHA-256. The first publication
 * of a plan supersedes the city's earlier plan for the same crisis.
 *
 * Returns the number of the version
 * Errors  missing, forbidden; invalid where something stands in the way, where nothing changed since
 *         the version before, or where its note is missing; conflict
 * Emits   toolkit.plan-published
 */
export function publishPlan(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  note: string,
): Promise<number> {
  return inTransaction(work, async (work) => {
    const draft = await draftOf(work, actor, seen.id)
    const { plan, document } = draft
    ensure(may.publish(actor, plan), 'plan.error.publish')
    const last = (await versionsOf(work, plan.id))[0] ?? null
    const sha256 = sealOf(document)
    refuseUnready(draft, { sha256, note }, last)
    const number = (last?.number ?? 0) + 1
    const changed = await updatePlan(work, seen, { state: 'published' })
    if (!changed) conflict('plan.error.changed-meanwhile')
    await insertVersion(work, {
      id: newId(),
      plan_id: plan.id,
      number,
      published_at: work.now,
      published_by: actor.person?.id ?? missing(),
      content: document,
      sha256,
      note,
    })
    if (number === 1) await supersedeEarlier(work, actor, plan)
    await indexPlan(work, plan, document)
    await keepAudit(work, actor, {
      body: plan.bodyId,
      action: 'plan.published',
      subject: { kind: 'plan', id: plan.id },
      before: last,
      after: { number, sha256 },
      ...(note === '' ? {} : { why: note }),
    })
    await publish(work, 'toolkit.plan-published', plan.id, { number })
    return number
  })
}

/** Nothing in the way, something new, and a sentence about what is new. */
function refuseUnready(
  { obstacles }: Draft,
  next: { readonly sha256: string; readonly note: string },
  last: VersionLine | null,
): void {
  if (obstacles.length > 0) invalid('plan.error.obstacles', { count: obstacles.length })
  if (last === null) return
  if (last.sha256 === next.sha256) invalid('plan.error.unchanged', { number: last.number })
  if (next.note === '') invalid('plan.error.note', {}, 'note')
}

async function supersedeEarlier(work: Work, actor: Actor, plan: PlanRecord): Promise<void> {
  for (const earlier of await standingBefore(work, plan)) {
    await updatePlan(work, earlier, { state: 'superseded', superseded_by: plan.id })
    await relate(work, actor, {
      from: { kind: 'plan', id: plan.id },
      relation: 'supersedes',
      to: { kind: 'plan', id: earlier.id },
    })
    await keepAudit(work, actor, {
      body: plan.bodyId,
      action: 'plan.superseded',
      subject: { kind: 'plan', id: earlier.id },
      after: { by: plan.id },
    })
  }
}

/** The search finds what is published, by whom it may be seen. */
async function indexPlan(
  work: Work,
  plan: PlanRecord,
  document: PlanDocument,
  visibility: Visibility = plan.visibility,
): Promise<void> {
  const found: SearchDocument = {
    kind: 'plan',
    id: plan.id,
    lang: document.lang,
    body: plan.bodyId,
    visibility,
    title: document.title,
    text: document.sections.map(plainText).join('\n').slice(0, 200_000),
    href: publicHref(plan.slug),
  }
  await reindexDocuments(work, [found])
}

export type PlanSettings = {
  readonly title: string
  readonly lang: Lang
  readonly visibility: Visibility
}

/**
 * Changes a plan's title, language and who may read it once published.
 *
 * Errors  missing, forbidden (visibility is the lead's word or the deputy's), conflict
 */
export function changePlan(
  work: Work,
  actor: Actor,
  seen: { readonly id: string; readonly version: number },
  values: PlanSettings,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const plan = await openDraft(work, actor, seen.id)
    ensure(may.edit(actor, plan))
    if (plan.version !== seen.version) conflict('plan.error.changed-meanwhile')
    if (values.visibility !== plan.visibility)
      ensure(may.publish(actor, plan), 'plan.error.visibility')
    if (!(await updatePlan(work, seen, values))) conflict('plan.error.changed-meanwhile')
    const newest = plan.newestVersion
      ? await findVersion(work, plan.id, plan.newestVersion)
      : undefined
    if (newest) await indexPlan(work, plan, newest.content, values.visibility)
    const { title, lang, visibility } = plan
    await keepAudit(work, actor, {
      body: plan.bodyId,
      action: 'plan.changed',
      subject: { kind: 'plan', id: plan.id },
      before: { title, lang, visibility },
      after: values,
    })
  })
}

export type NewAdoption = {
  readonly versionNumber: number
  readonly adoptedBy: string
  readonly adoptedOn: string
  readonly decisionNumber: string
  readonly note: string
}

/**
 * Records that a council adopted a published version, after it did.
 *
 * Errors  missing, forbidden; invalid for a version that was never published, a day to
 *         come, or the same decision twice
 * Emits   toolkit.plan-adopted
 */
export function recordAdoption(
  work: Work,
  actor: Actor,
  id: string,
  adoption: NewAdoption,
): Promise<void> {
  return inTransaction(work, async (work) => {
    const plan = await openDraft(work, actor, id)
    ensure(may.publish(actor, plan), 'plan.error.adopt')
    const version = await findVersion(work, plan.id, adoption.versionNumber)
    if (!version) invalid('plan.error.version', {}, 'versionNumber')
    const zone = actor.person?.zone ?? 'UTC'
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(work.now)
    if (adoption.adoptedOn > today) invalid('plan.error.later', {}, 'adoptedOn')
    const added = await insertAdoption(work, {
      id: newId(),
      plan_id: plan.id,
      version_number: adoption.versionNumber,
      adopted_by: adoption.adoptedBy,
      adopted_on: adoption.adoptedOn,
      decision_number: adoption.decisionNumber,
      note: adoption.note,
      recorded_at: work.now,
      recorded_by: actor.person?.id ?? missing(),
    })
    if (!added) invalid('plan.error.adopted-twice', {}, 'decisionNumber')
    await keepAudit(work, actor, {
      body: plan.bodyId,
      action: 'plan.adopted',
      subject: { kind: 'plan', id: plan.id },
      after: adoption,
    })
    await publish(work, 'toolkit.plan-adopted', plan.id, { number: adoption.versionNumber })
  })
}

/** A published version for whoever may read the plan: the newest, or the one of this number. Errors: missing. */
export async function openVersion(
  work: Work,
  actor: Actor,
  slug: string,
  number: number | null = null,
) {
  const plan = (await findPublished(work, actor, slug)) ?? missing()
  const wanted = number ?? plan.newestVersion ?? 0
  const sane = Number.isInteger(wanted) && wanted > 0 && wanted < 100_000
  const version = sane ? await findVersion(work, plan.id, wanted) : undefined
  return {
    plan,
    version: version ?? missing(),
    versions: await versionsOf(work, plan.id),
    adoptions: await adoptionsOf(work, plan.id),
  }
}

export type OpenVersion = Awaited<ReturnType<typeof openVersion>>
