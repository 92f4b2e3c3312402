import { expect, test } from 'vitest'
import type { Letter } from '../queries.ts'
import { factsHash, type Signing, standingOf } from './policy.ts'

const NOW = new Date('2026-03-02T09:00:00Z')

const WISH: Parameters<typeof factsHash>[0] = {
  place_id: '00000000-0000-4000-8000-000000000001',
  legal_name: 'Commune of the Test',
  signatory_name: 'Ana Pérez',
  signatory_office: 'mayor',
  signatory_title: 'Mayor',
  signatory_email: 'mayor@mail.example',
  mandate: 'resolution',
  mandate_reference: 'No. 12',
  mandate_date: '2026-01-14',
}

const signed = { kind: 'signed-by-link', facts_sha256: factsHash(WISH) } as Letter

const asking = (more: Partial<Signing> = {}): Signing => ({
  id: '00000000-0000-4000-8000-000000000002',
  address: 'mayor@mail.example',
  asked_at: NOW,
  expires_at: new Date('2026-03-16T09:00:00Z'),
  revoked_at: null,
  answer: null,
  words: null,
  answered_at: null,
  ...more,
})

test.each([
  ['place_id', '00000000-0000-4000-8000-000000000009'],
  ['legal_name', 'Another commune'],
  ['signatory_name', 'Eva Ruiz'],
  ['signatory_office', 'council'],
  ['signatory_title', 'Deputy mayor'],
  ['signatory_email', 'other@mail.example'],
  ['mandate', 'office'],
  ['mandate_reference', 'No. 13'],
  ['mandate_date', '2026-01-15'],
])('a letter is stale once its %s is another', (field, other) => {
  expect(standingOf(WISH, signed, [], NOW)).toMatchObject({ stale: false, counts: true })
  const changed = { ...WISH, [field]: other }
  expect(standingOf(changed, signed, [], NOW)).toMatchObject({ stale: true, counts: false })
})

test('the same mailbox written another way leaves a letter as it is', () => {
  const same = { ...WISH, signatory_email: 'Mayor+seal@mail.example' }
  expect(standingOf(same, signed, [], NOW).stale).toBe(false)
})

test('only a link that is in time, not ended and mailed to who is named now is waited for', () => {
  const askedWith = (more: Partial<Signing>) =>
    standingOf(WISH, undefined, [asking(more)], NOW).asked !== undefined
  expect([
    askedWith({}),
    askedWith({ expires_at: NOW }),
    askedWith({ revoked_at: NOW }),
    askedWith({ address: 'other@mail.example' }),
    askedWith({ answer: 'signed', answered_at: NOW }),
    askedWith({ answer: 'not-yet', answered_at: NOW }),
  ]).toEqual([true, false, false, false, false, true])
})

test('each mailbox’s last word is the one that stands', () => {
  const no = asking({ answer: 'not-mine', answered_at: NOW })
  const later = asking({ answer: 'signed', answered_at: new Date('2026-03-03T09:00:00Z') })
  expect(standingOf(WISH, signed, [no], NOW)).toMatchObject({ counts: false })
  expect(standingOf(WISH, signed, [no, later], NOW)).toMatchObject({
    ...{ counts: true, objections: [] },
  })
})
