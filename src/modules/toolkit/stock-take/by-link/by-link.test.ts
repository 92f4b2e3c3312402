import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { openWave, startCrisis } from '../../crises/index.ts'

type Site = Awaited<ReturnType<typeof newSite>>

async function crisisIn(site: Site, visibility: 'office' | 'public' = 'office') {
  const amina = await as(site.work, 'amina')
  return startCrisis(site.work, amina, {
    title: 'River flood',
    summary: 'Not for everybody',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility,
  })
}

const INVITATION = { kind: 'organisation', label: 'Tenants’ union', days: '7' }

/** Invites, and reads the link where the office reads it: on the page that answers, once. */
async function invite(site: Site, id: string, more: Record<string, string> = {}): Promise<string> {
  const at = `/crises/${id}/rapid/respondents`
  const answer = await site.visit('chidi').post(at, { ...INVITATION, ...more })
  expect(answer.status).toBe(200)
  return linkIn(answer)
}

/** It is drawn into this one answer: no browser keeps the page, and no cookie carries it. */
async function linkIn(answer: Response): Promise<string> {
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('set-cookie') ?? '').not.toMatch(/flash=[\w-]/)
  return /\/answer\/[\w-]{43}/.exec(await answer.text())?.[0] ?? ''
}

/** A browser with nothing but what the link gave it. */
function browser(site: Site, token: string) {
  const headers = {
    host: 'localhost:3000',
    'sec-fetch-site': 'same-origin',
    cookie: `answer=${token}`,
  }
  return {
    get: (path: string) => site.app.request(path, { headers }),
    post: (path: string, fields: Record<string, string>) => {
      const body = new FormData()
      for (const [name, value] of Object.entries(fields)) body.append(name, value)
      return site.app.request(path, { method: 'POST', headers, body })
    },
  }
}

const tokenOf = (link: string): string => link.replace('/answer/', '')
const FORM = { state: '3', trend: 'worse', groupKey: 'tenants', confidence: 'high', note: 'wet' }

describe('a private link', () => {
  it('opens the twelve questions without an account, and nothing else of the city', async () => {
    const site = await newSite()
    const id = await crisisIn(site)
    const link = await invite(site, id)
    const opened = await site.visit().get(link)
    expect([opened.status, opened.headers.get('location')]).toEqual([303, '/answer'])
    expect(opened.headers.get('set-cookie')).toContain('HttpOnly')
    const union = browser(site, tokenOf(link))
    const home = await (await union.get('/answer')).text()
    expect(home).toContain('You answer for Tenants’ union')
    expect(home).not.toContain('Not for everybody')
    const begun = await union.post('/answer/beginning', {})
    expect(begun.headers.get('location')).toBe('/answer/questions/1')
    const saved = await union.post('/answer/questions/1', FORM)
    expect(saved.headers.get('location')).toBe('/answer/questions/2')
    expect((await union.get(`/crises/${id}`)).status).toBe(404)
    const spread = await site.visit('amina').get(`/crises/${id}/rapid/questions/1/spread`)
    expect(await spread.text()).toContain('Tenants’ union')
  })

  it('stops when it is revoked, renewed, expired, or its wave closes', async () => {
    const site = await newSite()
    const id = await crisisIn(site)
    const status = async (token: string) => (await browser(site, token).get('/answer')).status
    const first = tokenOf(await invite(site, id))
    expect(await status(first)).toBe(200)
    const { rows } = await sql<{ id: string }>`select id from toolkit.respondent`.execute(
      site.work.db,
    )
    const at = `/crises/${id}/rapid/respondents/${rows[0]?.id}`
    await site.visit('chidi').post(`${at}/revocation`, {})
    expect(await status(first)).toBe(404)
    const second = tokenOf(await linkIn(await site.visit('chidi').post(`${at}/link`, {})))
    expect([await status(first), await status(second)]).toEqual([404, 200])
    await sql`update toolkit.respondent set expires_at = ${site.work.now}`.execute(site.work.db)
    expect(await status(second)).toBe(404)
    const third = tokenOf(await invite(site, id, { label: 'Fishers' }))
    expect(await status(third)).toBe(200)
    const next = { title: '', openedOn: '2026-03-02', note: '' }
    await openWave(site.work, await as(site.work, 'amina'), id, next)
    expect(await status(third)).toBe(404)
    expect((await browser(site, third).post('/answer/questions/1', FORM)).status).toBe(404)
  })
})

describe('the token of a link', () => {
  it('is not kept in words anywhere: not in a table, a draft, a form’s key or a page', async () => {
    const site = await newSite()
    const id = await crisisIn(site)
    const token = tokenOf(await invite(site, id))
    const union = browser(site, token)
    await union.post('/answer/beginning', { _page: '/answer', _once: 'a' })
    await union.post('/drafts', { ...FORM, _page: '/answer/questions/1' })
    await union.post('/answer/questions/1', { ...FORM, _page: '/answer', _once: 'b' })
    const page = await (await union.get('/answer/questions/2')).text()
    expect(page.includes(token)).toBe(false)
    const tables = ['platform.once', 'platform.draft', 'platform.audit', 'platform.event']
    for (const table of [...tables, 'toolkit.respondent', 'toolkit.answer']) {
      const held = await sql<{ text: string }>`
        select coalesce(string_agg(row_to_json(row)::text, ' '), '') as text from ${sql.table(table)} row`.execute(
        site.work.db,
      )
      expect([table, held.rows[0]?.text.includes(token)]).toEqual([table, false])
    }
  })

  it('is made by the office only, and not twice for one name', async () => {
    const site = await newSite()
    const id = await crisisIn(site, 'public')
    const at = `/crises/${id}/rapid/respondents`
    for (const name of ['dina', 'farid', 'gita', 'lena'] as const)
      expect([name, (await site.visit(name).post(at, INVITATION)).status]).toEqual([name, 403])
    await invite(site, id)
    const twice = await site.visit('amina').post(at, INVITATION)
    expect(twice.status).toBe(422)
    expect(await twice.text()).toContain('is among the respondents already')
  })

  it('that was never ours opens nothing', async () => {
    const site = await newSite()
    for (const token of ['x', 'A'.repeat(43), `${'A'.repeat(42)}'`])
      expect((await site.visit().get(`/answer/${token}`)).status).toBe(404)
    expect((await site.visit().get('/answer')).status).toBe(404)
    expect((await site.visit().get('/answer/questions/1')).status).toBe(404)
  })
})
