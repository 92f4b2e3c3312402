import { LESSONS, NOTES, PARTNERS } from '#briefings'
import type { Actor } from '#kernel/actor.ts'
import { timeInUtc } from '#kernel/times.ts'
import type { Work } from '#platform/database/work.ts'
import {
  approveIssue,
  askReview,
  freezeIssue,
} from '../../src/modules/briefings/issues/approving/index.ts'
import {
  addBlock,
  changeFacts,
  openIssue,
  suggestions,
  writeBlock,
} from '../../src/modules/briefings/issues/composing/index.ts'
import { digest } from '../../src/modules/briefings/issues/content/index.ts'
import { findIssue, heldIssue } from '../../src/modules/briefings/issues/record/index.ts'
import {
  followMailings,
  scheduleIssue,
  sendTrial,
} from '../../src/modules/briefings/issues/sending/index.ts'
import { choicesOf, translate } from '../../src/modules/briefings/issues/translating/index.ts'
import { type DemoIssue, DRAFT, FIRST, SECOND } from './briefing-texts.ts'
import type { Named, World } from './cast.ts'
import { seat } from './people.ts'
import { ago, found } from './stage.ts'

const SOURCES = [LESSONS, NOTES, PARTNERS]

type Desk = { readonly editor: Actor; readonly approvers: readonly Actor[] }

/** Two issues that went out and one that is being written, by the desk's own verbs. */
export async function seedBriefings(work: Work, world: World, call: Named): Promise<void> {
  const steward = await seat(ago(work, 200), world.bodies.secretariat.id, STEWARD, 'theme-steward')
  const desk = { editor: await call('jun'), approvers: [steward, await call('kofi')] }
  await sendIssue(ago(work, 16), desk, FIRST)
  await sendIssue(ago(work, 9), desk, SECOND)
  await draftIssue(ago(work, 1), desk.editor, DRAFT)
}

const STEWARD = {
  name: 'Oyelaran Tavi',
  lang: 'en',
  zone: 'Africa/Lagos',
  domain: 'c2r-secretariat.example',
} as const

async function seen(work: Work, id: string) {
  const { version, content_sha256 } = found(await findIssue(work, id), 'issue')
  return { id, version, sha256: content_sha256 ?? '' }
}

async function draftIssue(work: Work, editor: Actor, issue: DemoIssue): Promise<string> {
  const { title, lead, langs } = issue
  const id = await openIssue(work, editor, { kind: 'weekly', title, lang: 'en', langs }, SOURCES)
  await changeFacts(work, editor, await seen(work, id), { title, lead, lang: 'en', langs })
  await fillUp(work, editor, id)
  for (const { kind, heading, text } of issue.blocks) {
    const blockId = await addBlock(work, editor, { id, sources: SOURCES }, { kind })
    const words = { title: heading, text, dimension: null }
    await writeBlock(work, editor, { ...(await seen(work, id)), blockId }, words)
  }
  return id
}

/** As the editor does it: what would serve the issue best goes in, until it has eight lessons. */
async function fillUp(work: Work, editor: Actor, id: string): Promise<void> {
  for (;;) {
    const held = await heldIssue(work, editor, id, SOURCES)
    const lessons = [...held.items.values()].filter(({ kind }) => kind === 'lesson')
    const offered = await suggestions(work, held, SOURCES)
    const next = offered.find(({ item }) => item.kind === 'lesson')
    if (lessons.length >= 8 || !next) return
    const wanted = { kind: 'lesson', refId: next.item.id } as const
    await addBlock(work, editor, { id, sources: SOURCES }, wanted)
  }
}

async function sendIssue(work: Work, desk: Desk, issue: DemoIssue): Promise<void> {
  const { editor } = desk
  const id = await draftIssue(work, editor, issue)
  const wrong = await askReview(work, editor, await seen(work, id), SOURCES)
  if (wrong.length > 0) throw new Error(`the demo's issue would fail a reader: ${wrong[0]?.fault}`)
  for (const approver of desk.approvers)
    await approveIssue(work, approver, await seen(work, id), SOURCES)
  for (const lang of issue.langs) await translateInto(work, editor, { id, lang }, issue)
  const { findings } = await freezeIssue(work, editor, await seen(work, id), SOURCES)
  if (findings.length > 0) throw new Error(`nobody chose a translation: ${findings[0]?.about}`)
  await sendTrial(work, editor, id, [editor.person?.id ?? ''])
  await scheduleIssue(work, editor, await seen(work, id), {
    how: 'instant',
    at: timeInUtc(work.now),
  })
  await followMailings(work)
}

async function translateInto(
  work: Work,
  editor: Actor,
  { id, lang }: { readonly id: string; readonly lang: string },
  issue: DemoIssue,
): Promise<void> {
  const held = await heldIssue(work, editor, id, SOURCES)
  const { choices } = await choicesOf(work, held, lang)
  const known = new Map(
    issue.said.map(({ en, ...others }) => [digest(en), (others as Record<string, string>)[lang]]),
  )
  await translate(
    work,
    editor,
    { held, lang },
    choices.map(({ slot, sha256 }) => {
      const text = known.get(sha256) ?? ''
      return { slot, text, maker: 'human', left: text === '' } as const
    }),
  )
}
