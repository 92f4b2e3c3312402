import { expect, test } from 'vitest'
import { as, newSite } from '#tests/house.ts'
import { startCrisis } from '../crises/index.ts'
import { assessImpact } from './assessing/index.ts'

test('the loop strip of a crisis names its impacts in the language of the page, also to a visitor', async () => {
  const { work, visit } = await newSite()
  const amina = await as(work, 'amina')
  const id = await startCrisis(work, amina, {
    title: 'River flood',
    summary: '',
    types: ['flood'],
    startedOn: '2026-01-12',
    phase: 'recovery',
    phaseNames: {},
    geography: '',
    visibility: 'public',
  })
  await assessImpact(work, amina, {
    at: { crisisId: id, system: 3, groupKey: 'tenants' },
    said: {
      place: '',
      severity: 3,
      trend: 'worse',
      confidence: 'high',
      source: 'A survey',
      statement: '',
      whoCouldKnow: '',
      visibility: 'public',
    },
    version: 0,
  })
  const page = await visit().get(`/crises/${id}`, { 'accept-language': 'es' })
  const strip = (await page.text()).split('class="loop').slice(1).join('')
  expect(strip).toContain('Salud')
  expect(strip).not.toContain('Health')
})
