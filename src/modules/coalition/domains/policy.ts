import { domainToASCII, domainToUnicode } from 'node:url'

/**
 * What an e-mail or web domain proves. Domains are compared whole or by label, never by the end of
 * their text: `nottamsara.example` is not within `tamsara.example`.
 */

/** The domain of an address or host, in its ASCII form; empty where it is none. */
export function domainOf(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1).trim()
  return plainDomain(host)
}

const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/

function plainDomain(host: string): string {
  const ascii = domainToASCII(host.toLowerCase().replace(/\.$/, ''))
  return DOMAIN.test(ascii) && ascii.length <= 253 ? ascii : ''
}

/** The domain of a web address, without `www.`; empty where it is no http address. */
export function webDomainOf(website: string): string {
  const url = URL.parse(/^https?:\/\//i.test(website) ? website : `https://${website}`)
  if (url?.username !== '' || url.port !== '') return ''
  return plainDomain(url.hostname.replace(/^www\./, ''))
}

/**
 * One mailbox, however it is spelt: case, `+tag` and (where the provider ignores them) dots aside.
 * Two accounts of one mailbox are one person.
 */
export function mailboxOf(address: string): string {
  const [local = '', ...rest] = address.trim().toLowerCase().split('@')
  const domain = domainOf(rest.join('@')).replace(/^googlemail\.com$/, 'gmail.com')
  const untagged = local.split('+')[0] ?? ''
  return `${domain === 'gmail.com' ? untagged.replaceAll('.', '') : untagged}@${domain}`
}

const SECOND_LEVEL = new Set([
  ...['com', 'co', 'net', 'org', 'or', 'edu', 'ac', 'gov', 'gob', 'gouv', 'gub', 'go', 'govt'],
  ...['lg', 'ne', 'nom', 'mil', 'nic', 'info', 'biz', 'int', 'gv', 'gc', 'municipio', 'muni'],
])

/** Government suffixes of three labels, under which each authority has its own name. */
const DEEPER =
  /^(?:[a-z]{2}\.gov\.br|(?:act|nsw|nt|qld|sa|tas|vic|wa)\.gov\.au|(?:pref|city|lg)\.jp)$/
/** `ci.paris.ca.us`: the state's own suffix, and the words before a place's name there. */
const UNITED_STATES = /^(?:(?:ci|co|town|vil|state)\.)?[a-z]{2}\.us$/

/**
 * Is this a suffix under which strangers have names? A rule, not the whole public list: country
 * codes with a customary second label, and the government suffixes above.
 */
export function isPublicSuffix(domain: string): boolean {
  const labels = domain.split('.')
  if (labels.length < 2 || DEEPER.test(domain) || UNITED_STATES.test(domain)) return true
  const [second = '', last = ''] = labels
  return labels.length === 2 && last.length === 2 && SECOND_LEVEL.has(second)
}

/** The name that was registered: one label more than the public suffix; empty for a suffix itself. */
function registeredOf(domain: string): string {
  const labels = domain.split('.')
  for (let from = labels.length - 1; from >= 0; from -= 1) {
    const candidate = labels.slice(from).join('.')
    if (!isPublicSuffix(candidate)) return candidate
  }
  return ''
}

/** Is it the authority's domain or one under it? A public suffix holds nobody. */
export const isWithin = (domain: string, authority: string): boolean =>
  authority !== '' &&
  !isPublicSuffix(authority) &&
  (domain === authority || domain.endsWith(`.${authority}`))

/** A domain that many authorities share says that it is one of them, not which. */
const isSharedDomain = (domain: string): boolean =>
  isPublicSuffix(domain) || /(?:^|\.)(?:mail|correo|email)\.gov?\.[a-z]{2}$/.test(domain)

const FREE = new Set(
  `gmail.com googlemail.com icloud.com me.com aol.com proton.me protonmail.com pm.me web.de mail.com
  mail.ru bk.ru list.ru inbox.ru qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net
  uol.com.br bol.com.br terra.com.br ig.com.br orange.fr wanadoo.fr laposte.net free.fr sfr.fr
  libero.it tiscali.it virgilio.it rediffmail.com zoho.com fastmail.com tutanota.com tuta.io tuta.com
  posteo.de mailbox.org seznam.cz wp.pl o2.pl onet.pl interia.pl rocketmail.com ymail.com msn.com
  comcast.net verizon.net att.net t-online.de btinternet.com bluewin.ch telenet.be ziggo.nl ukr.net
  abv.bg freemail.hu hey.com duck.com`.split(/\s+/),
)
const FREE_IN_ANY_COUNTRY = new Set(['yahoo', 'hotmail', 'outlook', 'live', 'gmx', 'yandex'])

/** A provider that gives anybody an address. */
export function isFreeMail(domain: string): boolean {
  const registered = registeredOf(domain)
  return FREE.has(registered) || FREE_IN_ANY_COUNTRY.has(registered.split('.')[0] ?? '')
}

/** Letters of other scripts and digits that read like a Latin letter. */
const CONFUSABLE: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', ԁ: 'd', е: 'e', һ: 'h', і: 'i', ј: 'j', к: 'k', ӏ: 'l', м: 'm' },
  ...{ н: 'h', о: 'o', р: 'p', ԛ: 'q', ѕ: 's', т: 't', ѵ: 'v', ԝ: 'w', х: 'x', у: 'y', ү: 'y' },
  ...{ α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i' },
  ...{ ɑ: 'a', ɡ: 'g', ŀ: 'l', ł: 'l', ø: 'o', đ: 'd', 0: 'o', 1: 'l', 3: 'e', 5: 's', i: 'l' },
}

/** What a reader sees at a glance: accents, look-alike letters and pairs folded together. */
function skeletonOf(domain: string): string {
  const letters = domainToUnicode(domain).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const folded = [...letters].map((letter) => CONFUSABLE[letter] ?? letter).join('')
  // A second pass: what became an i by folding is an l as well.
  return [...folded]
    .map((letter) => (letter === 'i' ? 'l' : letter))
    .join('')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('cl', 'd')
}

/** Two registered names that a reader may take for one another. The same name is no look-alike. */
export function looksLike(domain: string, other: string): boolean {
  const [a, b] = [registeredOf(domain), registeredOf(other)]
  if (a === '' || b === '' || a === b) return false
  if (skeletonOf(a) === skeletonOf(b)) return true
  const [nameA, nameB] = [skeletonOf(a).split('.')[0] ?? '', skeletonOf(b).split('.')[0] ?? '']
  if (Math.min(nameA.length, nameB.length) < 5) return false
  return nameA.includes(nameB) || nameB.includes(nameA) || oneApart(nameA, nameB)
}

/** One letter more, less, changed, or two neighbours swapped. */
function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  const rest = (text: string, from: number) => text.slice(from)
  if (a.length !== b.length)
    return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1)
  if (rest(a, at + 1) === rest(b, at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2)
}

const LATIN = /\p{Script=Latin}/u
const OTHER = /\p{Script=Cyrillic}|\p{Script=Greek}|\p{Script=Armenian}/u

const mixesScripts = (domain: string): boolean =>
  domainToUnicode(domain)
    .split('.')
    .some((label) => LATIN.test(label) && OTHER.test(label))

export type AddressFault =
  | 'free-mail'
  | 'look-alike'
  | 'mixed-script'
  | 'other-domain'
  | 'shared-domain'
  | 'public-suffix'

/**
 * What is wrong with an official address, seen from the authority's own domain and the domains the
 * register knows. Nothing wrong: it proves the mailbox is the authority's.
 */
export function addressFaults(
  address: string,
  authority: string,
  known: readonly string[],
): readonly AddressFault[] {
  const domain = domainOf(address)
  const faults: AddressFault[] = []
  if (isPublicSuffix(authority)) faults.push('public-suffix')
  if (isFreeMail(domain)) faults.push('free-mail')
  else if (!isWithin(domain, authority)) faults.push('other-domain')
  if (mixesScripts(domain) || mixesScripts(authority)) faults.push('mixed-script')
  if (known.some((one) => looksLike(domain, one) || looksLike(authority, one)))
    faults.push('look-alike')
  else if (!isFreeMail(domain) && looksLike(domain, authority)) faults.push('look-alike')
  if (isSharedDomain(authority) || isSharedDomain(domain)) faults.push('shared-domain')
  return faults
}
