import type { Person } from './person.ts'

/** Signs in with the code that development shows instead of mailing it. */
export async function signIn(person: Person, address: string, name?: string): Promise<void> {
  await person.open('/sign-in')
  await giveCode(person, address)
  if (name === undefined) return
  // With scripts off nobody is told which zone they are in: they choose.
  await person.send('/account', { name, zone: 'Europe/Paris' })
}

/** On the sign-in page, wherever it was reached from. */
export async function giveCode(person: Person, address: string): Promise<void> {
  await person.send('/sign-in', { address })
  const code = /\b\d{4} \d{4}\b/.exec(await person.read())?.[0] ?? ''
  await person.send('/sign-in/code', { code })
}

/** Every sign-in of a person ends now, as if its time had come. */
export async function endSignIns(person: Person, address: string): Promise<void> {
  const ended = await person.site.sql(
    `update people.sign_in set revoked_at = now() where revoked_at is null and person_id =
      (select person_id from people.address where address = $1) returning id`,
    [address],
  )
  if (ended.length === 0) throw new Error(`${address} was not signed in`)
}

/** The link of a kind that was mailed to an address last. */
export async function mailedLink(person: Person, address: string, looks: RegExp): Promise<string> {
  const mails = await person.site.sql<{ body_text: string }>(
    'select body_text from platform.mail where to_address = $1 order by at desc',
    [address],
  )
  const link = mails.map(({ body_text }) => looks.exec(body_text)?.[0]).find(Boolean)
  if (!link) throw new Error(`no ${looks} was mailed to ${address}`)
  return link
}
