import { expect, test } from 'vitest'
import {
  addressFaults,
  domainOf,
  isFreeMail,
  isPublicSuffix,
  isWithin,
  looksLike,
  mailboxOf,
  webDomainOf,
} from './index.ts'

test('an address is within an authority only at its domain or one under it', () => {
  expect(isWithin('tamsara.example', 'tamsara.example')).toBe(true)
  expect(isWithin('resilience.tamsara.example', 'tamsara.example')).toBe(true)
  expect(isWithin('nottamsara.example', 'tamsara.example')).toBe(false)
  expect(isWithin('tamsara.example.org', 'tamsara.example')).toBe(false)
})

test('nobody owns a public suffix', () => {
  const all = ['gov.br', 'gob.mx', 'gov.uk', 'go.ke', 'lg.jp', 'sp.gov.br', 'nsw.gov.au', 'ca.us']
  expect(all.filter((domain) => !isPublicSuffix(domain))).toEqual([])
  expect(isWithin('recife.gov.br', 'gov.br')).toBe(false)
  expect(isPublicSuffix('tamsara.sn')).toBe(false)
  expect(isPublicSuffix('recife.pe.gov.br')).toBe(false)
})

test('a look-alike domain is seen, in any alphabet', () => {
  const official = 'tamsara.gov.br'
  for (const fake of [
    'tarnsara.gov.br', // rn for m
    'tamsаra.gov.br', // a Cyrillic а
    'tamsara-gov.com',
    'tamsara.com',
    'tamsarra.gov.br',
    'tamsaar.gov.br',
  ])
    expect([fake, looksLike(domainOf(fake), official)]).toEqual([fake, true])
  expect(looksLike('recife.gov.br', official)).toBe(false)
  expect(looksLike('mail.tamsara.gov.br', official)).toBe(false)
})

test('free mail is known by its provider, in any country', () => {
  expect(
    ['gmail.com', 'yahoo.co.uk', 'hotmail.fr', 'gmx.de', 'uol.com.br'].map(isFreeMail),
  ).toEqual([true, true, true, true, true])
  expect(isFreeMail('gmail.com.tamsara.example')).toBe(false)
})

test('one mailbox with tags, dots and capitals is one mailbox', () => {
  expect(mailboxOf('Amina.Diallo+c2r@GMail.com')).toBe(mailboxOf('aminadiallo@googlemail.com'))
  expect(mailboxOf('amina+two@tamsara.example')).toBe('amina@tamsara.example')
  expect(mailboxOf('a.mina@tamsara.example')).not.toBe(mailboxOf('amina@tamsara.example'))
})

test('a web address gives its domain, and tricks give none', () => {
  expect(webDomainOf('https://www.tamsara.example/mairie')).toBe('tamsara.example')
  expect(webDomainOf('ville.tamsara.example')).toBe('ville.tamsara.example')
  expect(webDomainOf('https://tamsara.example@evil.example')).toBe('')
  expect(webDomainOf('javascript:alert(1)')).toBe('')
  expect(webDomainOf('not a site')).toBe('')
})

test('an address says everything that is wrong with it', () => {
  expect(addressFaults('amina@tamsara.example', 'tamsara.example', [])).toEqual([])
  expect(addressFaults('amina@gmail.com', 'tamsara.example', [])).toEqual(['free-mail'])
  expect(addressFaults('amina@tamsara-mairie.example', 'tamsara.example', [])).toEqual([
    'other-domain',
    'look-alike',
  ])
  expect(addressFaults('amina@tamsarra.example', 'tamsarra.example', ['tamsara.example'])).toEqual([
    'look-alike',
  ])
  expect(addressFaults('a@x.gov.br', 'gov.br', [])).toEqual([
    'public-suffix',
    'other-domain',
    'shared-domain',
  ])
})
