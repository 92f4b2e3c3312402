import { sql } from 'kysely'
import { timeInUtc } from '#kernel/times.ts'
import type { Work } from '#platform/database/work.ts'
import { BLOCK_SOURCES } from '../src/app.tsx'
import {
  approveIssue,
  askReview,
  freezeIssue,
} from '../src/modules/briefings/issues/approving/index.ts'
import { openIssue, writeBlock } from '../src/modules/briefings/issues/composing/index.ts'
import { blocksOf, findIssue } from '../src/modules/briefings/issues/record/index.ts'
import {
  followMailings,
  scheduleIssue,
  sendTrial,
} from '../src/modules/briefings/issues/sending/index.ts'
import { as } from './house.ts'
import { publishedLesson } from './lessons.ts'
import { PEOPLE } from './world.ts'

/** What the rooms offer to an issue, as the site is built. */
export { BLOCK_SOURCES }

/** Hana watches over a theme as well: with Jun and Kofi there are three at the desk. */
async function threeAtTheDesk(work: Work): Promise<void> {
  await sql`update people.seat set roles = array['membership-officer', 'theme-steward']
    where person_id = ${PEOPLE.hana.id}`.execute(work.db)
}

export const issueOf = async (work: Work, id: string) => {
  const issue = await findIssue(work, id)
  if (!issue) throw new Error('no such issue')
  return issue
}

export const seen = async (work: Work, id: string) => ({
  id,
  version: (await issueOf(work, id)).version,
})

/** Opened by Jun, over one lesson. */
export async function openedIssue(
  work: Work,
  facts: { readonly langs?: readonly string[]; readonly title?: string } = {},
): Promise<string> {
  await threeAtTheDesk(work)
  const { title = 'Shade where people wait', langs = [] } = facts
  const jun = await as(work, 'jun')
  return openIssue(work, jun, { kind: 'weekly', lang: 'en', title, langs }, BLOCK_SOURCES)
}

export async function approvedIssue(
  work: Work,
  facts: Parameters<typeof openedIssue>[1] = {},
): Promise<string> {
  await publishedLesson(work)
  const id = await openedIssue(work, facts)
  await inReview(work, id)
  for (const name of ['hana', 'kofi'] as const)
    await approveIssue(work, await as(work, name), await shown(work, id), BLOCK_SOURCES)
  return id
}

export async function inReview(work: Work, id: string): Promise<void> {
  const findings = await askReview(work, await as(work, 'jun'), await seen(work, id), BLOCK_SOURCES)
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
}

/** What an approver was shown: version and seal. */
export async function shown(work: Work, id: string) {
  const { version, content_sha256 } = await issueOf(work, id)
  return { id, version, sha256: content_sha256 ?? '' }
}

export async function frozenIssue(
  work: Work,
  facts: Parameters<typeof openedIssue>[1] = {},
): Promise<string> {
  const id = await approvedIssue(work, facts)
  const jun = await as(work, 'jun')
  const { findings } = await freezeIssue(work, jun, await seen(work, id), BLOCK_SOURCES)
  if (findings.length > 0) throw new Error(JSON.stringify(findings))
  return id
}

/** Writes in the first block of a kind. */
export async function written(work: Work, id: string, kind: string, text: string): Promise<void> {
  const block = (await blocksOf(work, id)).find((one) => one.kind === kind)
  if (!block) throw new Error(`no block of ${kind}`)
  const at = { ...(await seen(work, id)), blockId: block.id }
  await writeBlock(work, await as(work, 'jun'), at, { title: '', text, dimension: null })
}

/** Out, without a reader: frozen, tried by Jun, scheduled for now, and followed a minute later. */
export async function publishedIssue(
  work: Work,
  facts: Parameters<typeof openedIssue>[1] = {},
): Promise<string> {
  const id = await frozenIssue(work, facts)
  await sentOut(work, id)
  return id
}

export async function sentOut(work: Work, id: string): Promise<void> {
  const jun = await as(work, 'jun')
  await sendTrial(work, jun, id, [PEOPLE.jun.id])
  await scheduleIssue(work, jun, await seen(work, id), { how: 'instant', at: timeInUtc(work.now) })
  await followMailings(work)
}
