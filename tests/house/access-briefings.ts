import { sql } from 'kysely'
import { addBlock, writeBlock } from '../../src/modules/briefings/issues/composing/index.ts'
import { findIssue } from '../../src/modules/briefings/issues/record/index.ts'
import { as } from '../house.ts'
import type { Table } from './access.ts'
import type { Site } from './access-demo.ts'
import type { Stage } from './access-stage.ts'

/** What went out is for all; the desk is of editors, theme stewards and administrators. */
export const ISSUES: Table = {
  'GET /briefings': 'ooooooooooooo',
  'GET /briefings/:number{[0-9]+}': 'ooooooooooooo',
  'GET /briefings/:number{[0-9]+}/print': 'ooooooooooooo',
  'GET /briefings/:number{[0-9]+}/pdf': 'ooooooooooooo',
  'GET /briefings/:number{[0-9]+}/text': 'ooooooooooooo',
  'GET /briefings/desk': 'sxxxxxxxxxoxo',
  'GET /briefings/desk/new': 'sxxxxxxxxxoxo',
  'GET /briefings/desk/terms': 'sxxxxxxxxxoxo',
  'GET /briefings/desk/:id': '----------o-o',
  'GET /briefings/desk/:id/facts': '----------o-o',
  'GET /briefings/desk/:id/blocks/:block': '----------o-o',
  'GET /briefings/desk/:id/preview': '----------o-o',
  'GET /briefings/desk/:id/mail': '----------o-o',
  'GET /briefings/desk/:id/text': '----------o-o',
  'GET /briefings/desk/:id/translation/:lang': '----------o-o',
  'GET /briefings/desk/:id/freezing': '----------x-x',
  'POST /briefings/desk': 'xxxxxxxxxx>x>',
  'POST /briefings/desk/terms': 'xxxxxxxxxx>x>',
  'POST /briefings/desk/terms/:id/removal': 'xxxxxxxxxx>x>',
  'POST /briefings/desk/:id/facts': '---------->->',
  'POST /briefings/desk/:id/blocks': '---------->->',
  'POST /briefings/desk/:id/blocks/:block': '---------->->',
  'POST /briefings/desk/:id/blocks/:block/place': '---------->->',
  'POST /briefings/desk/:id/blocks/:block/removal': '---------->->',
  'POST /briefings/desk/:id/removal': '---------->->',
  'POST /briefings/desk/:id/review': '---------->->',
  // Jun wrote last, and nobody is the judge of their own words; it is not in review yet.
  'POST /briefings/desk/:id/approval': '----------x-c',
  'POST /briefings/desk/:id/return': '----------c-c',
  'POST /briefings/desk/:id/translation/:lang': '----------c-c',
  'POST /briefings/desk/:id/freezing': '----------c-c',
  'POST /briefings/desk/:id/erratum': '----------c-c',
  'GET /briefings/desk/:id/sending': '----------o-o',
  // A draft is not sent, whoever asks.
  'POST /briefings/desk/:id/trial': '----------c-c',
  'POST /briefings/desk/:id/schedule': '----------c-c',
  'POST /briefings/desk/:id/sending/withdrawal': '----------c-c',
  'POST /briefings/desk/:id/sending/pause': '----------c-c',
  'POST /briefings/desk/:id/sending/resumption': '----------c-c',
  'POST /briefings/desk/:id/sending/closing': '----------c-c',
}

/** A draft of Jun's with one text in it, and a word the team agreed on. */
export async function issueStage(site: Site): Promise<Stage> {
  const { work } = site
  const opened = await site
    .visit('jun')
    .post('/briefings/desk', { kind: 'weekly', title: 'Shade', lang: 'en', langs: 'fr' })
  const issue = opened.headers.get('location')?.split('/').at(-1) ?? ''
  const jun = await as(work, 'jun')
  const issueBlock = await addBlock(work, jun, { id: issue, sources: [] }, { kind: 'text' })
  const { version = 0 } = (await findIssue(work, issue)) ?? {}
  const words = { title: '', text: 'Trees first.', dimension: null }
  await writeBlock(work, jun, { id: issue, version, blockId: issueBlock }, words)
  await site
    .visit('jun')
    .post('/briefings/desk/terms', { term: 'shade', lang: 'en', translation: 'ombre', into: 'fr' })
  const { rows } = await work.db.executeQuery<{ id: string }>(
    sql`select id from briefings.term where term = 'shade'`.compile(work.db),
  )
  return {
    ...{ issue, issueBlock, term: rows[0]?.id ?? '', issueVersion: String(version + 1) },
  }
}
