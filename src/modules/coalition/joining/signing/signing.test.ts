import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { as, newSite, said } from '#tests/house.ts'
import {
  askedToSign,
  contactConfirms,
  draftOf,
  mailTo,
  shownOn,
  signatorySigns,
  signingPath,
} from '#tests/joining.ts'
import { saveSignatory } from '../drafting/service.ts'

type Site = Awaited<ReturnType<typeof newSite>>

const MAYOR = 'mayor@mail.example'
const typed = { signedName: 'Ana Pérez', agreed: 'yes' }

const pageOf = async (site: Site, path: string, by?: Parameters<Site['visit']>[0]) =>
  (await site.visit(by).get(path)).text()

test('the signatory reads and signs by the link in their mail, and the record says exactly that', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const early = await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(early.status).toBe(422)
  const path = await signingPath(site)
  const { html, sha256, lang } = await shownOn(site.visit().get(path))
  expect(html).toContain('Ana Pérez, Mayor, write on behalf of Commune of the Test')
  expect((await signatorySigns(site, 'ana perez')).status).toBe(303)
  expect(await pageOf(site, path)).toContain('You signed the letter')
  const { rows } = await sql<Record<string, string>>`
    select kind, signed_name, signed_title, signed_address, lang, statement, sha256, person_id
    from coalition.letter where application_id = ${id}`.execute(site.work.db)
  const [letter] = rows
  expect(letter).toMatchObject({
    ...{ kind: 'signed-by-link', signed_name: 'ana perez', signed_title: 'Mayor' },
    ...{ signed_address: MAYOR, lang, sha256, person_id: null },
  })
  expect(sha256).toBe(
    createHash('sha256')
      .update(letter?.statement ?? '')
      .digest('hex'),
  )
  expect((await mailTo(site.work, 'chen@mail.example')).subject).toContain('is signed')
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(303)
  const desk = await pageOf(site, `/joining/${id}`, 'hana')
  expect(desk).toContain(`Signed by ana perez, Mayor, by the link mailed to ${MAYOR}`)
  expect(desk).toContain(sha256)
  expect((await said(site.work)).filter((line) => line.includes('letter'))).toHaveLength(1)
})

test.each([
  ['es', 'Compartir conocimiento'],
  ['fr', 'Partage des connaissances'],
] as const)(
  'the letter is read and signed in %s, and the words kept are those',
  async (lang, words) => {
    const site = await newSite()
    const { id } = await askedToSign(site)
    const path = `${await signingPath(site)}?lang=${lang}`
    const shown = await shownOn(site.visit().get(path))
    expect(shown.html).toContain(words)
    const { sha256 } = shown
    const link = await signingPath(site)
    const answer = await site
      .visit()
      .post(`${link}/signature?lang=${lang}`, { ...typed, sha256, lang })
    expect(answer.status).toBe(303)
    const { rows } = await sql<{ statement: string }>`select statement from coalition.letter
      where application_id = ${id}`.execute(site.work.db)
    expect(rows[0]?.statement).toContain(words)
  },
)

test('a signatory who is the applicant signs at once, and the record says so', async () => {
  const site = await newSite()
  const signatory = { signatoryEmail: 'Chen+mayor@mail.example', signatoryName: 'Chen Wu' }
  const id = await draftOf(site, { letter: null, signatory })
  const asking = await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  expect(asking.status).toBe(409)
  const { html, sha256, lang } = await shownOn(site.visit('chen').get(`/joining/${id}/letter`))
  expect(html).toContain('you are the signatory')
  const signed = { signedName: 'Chen Wu', agreed: 'yes', sha256, lang }
  expect((await site.visit('chen').post(`/joining/${id}/signature`, signed)).status).toBe(303)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  const desk = await pageOf(site, `/joining/${id}`, 'hana')
  expect(desk).toContain('Signed by the applicant themself: Chen Wu, Mayor, at chen+mayor@')
})

test('what is changed after the signature makes it stale, and it is asked for again', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  await signatorySigns(site)
  const chen = await as(site.work, 'chen')
  await saveSignatory(site.work, chen, { id, version: 0 }, {
    ...{ networkCity: 'no', signatoryName: 'Ana Pérez', signatoryOffice: 'mayor' },
    ...{ signatoryTitle: 'Mayor', signatoryEmail: MAYOR, mandate: 'resolution' },
    ...{ mandateReference: 'No. 13', mandateDate: '2026-01-15' },
  } as Parameters<typeof saveSignatory>[3])
  expect(await pageOf(site, `/joining/${id}/letter`, 'chen')).toContain(
    'The letter has to be signed again',
  )
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(422)
  await sql`delete from platform.mail`.execute(site.work.db)
  await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  await signatorySigns(site)
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(303)
})

test('a signature that went stale after sending blocks the check until it is given anew', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  await signatorySigns(site)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  await sql`update coalition.application set legal_name = 'Another commune' where id = ${id}`.execute(
    site.work.db,
  )
  const check = { outcome: 'passed', note: 'Fine.', calledBackOn: '2026-03-01' }
  const answer = await site.visit('hana').post(`/joining/${id}/checks/document`, check)
  expect([answer.status, (await answer.text()).includes('has to be signed again')]).toEqual([
    422,
    true,
  ])
})

test('words that changed while they were read are read again before they are signed', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  const { sha256, lang } = await shownOn(site.visit().get(path))
  await sql`update coalition.application set legal_name = 'Another commune' where id = ${id}`.execute(
    site.work.db,
  )
  const answer = await site.visit().post(`${path}/signature`, { ...typed, sha256, lang })
  expect([answer.status, (await answer.text()).includes('read it again')]).toEqual([422, true])
  expect((await signatorySigns(site)).status).toBe(303)
})

test('“not yet” keeps the application from being sent until they sign by the same link', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  const said = { answer: 'not-yet', words: 'The council meets on Friday.' }
  expect((await site.visit().post(`${path}/objection`, said)).status).toBe(303)
  expect((await mailTo(site.work, 'chen@mail.example')).body_text).toContain('meets on Friday')
  await site.visit('chen').post(`/joining/${id}/letter`, new FormData())
  const letter = new FormData()
  letter.append('letter', new File(['%PDF-1.7 x'], 'l.pdf', { type: 'application/pdf' }))
  await site.visit('chen').post(`/joining/${id}/letter`, letter)
  const sent = await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect([sent.status, (await sent.text()).includes('did not sign')]).toEqual([422, true])
  expect((await site.visit('hana').get(`/joining/${id}`)).status).toBe(404)
  expect((await signatorySigns(site)).status).toBe(303)
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(303)
  expect(await pageOf(site, `/joining/${id}`, 'hana')).toContain('The signatory said: not yet')
})

test('“this is not from me” is told to the officers, who see the draft and nothing to decide', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  expect(await pageOf(site, '/joining', 'hana')).not.toContain(id)
  await site.visit().post(`${path}/objection`, { answer: 'not-mine' })
  expect(await pageOf(site, '/joining', 'hana')).toContain('Signatory: not from me')
  const desk = await pageOf(site, `/joining/${id}`, 'hana')
  expect(desk).toContain(`${MAYOR} was asked to sign and said: this is not from me`)
  expect(desk).not.toContain('/first-approval')
  expect((await mailTo(site.work, 'hana@c2r-secretariat.example', 'Something')).subject).toContain(
    'look at',
  )
  const again = await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  expect(again.status).toBe(409)
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(422)
  expect((await site.visit('amina').get(`/joining/${id}`)).status).toBe(404)
})

test('an objection after sending blocks the check of the letter and undoes those made before', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const path = await signingPath(site)
  const letter = new FormData()
  letter.append('letter', new File(['%PDF-1.7 y'], 'l.pdf', { type: 'application/pdf' }))
  await site.visit('chen').post(`/joining/${id}/letter`, letter)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  await contactConfirms(site)
  const passed = { outcome: 'passed', note: 'Fine.', calledBackOn: '2026-03-01' }
  const check = `/joining/${id}/checks/document`
  expect((await site.visit('hana').post(check, passed)).status).toBe(303)
  await site.visit().post(`${path}/objection`, { answer: 'not-mine' })
  expect((await site.visit('hana').post(check, passed)).status).toBe(422)
})

test('what a signatory says after sending is told to the officers, and ends what they found before', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const letter = new FormData()
  letter.append('letter', new File(['%PDF-1.7 z'], 'l.pdf', { type: 'application/pdf' }))
  await site.visit('chen').post(`/joining/${id}/letter`, letter)
  await site.visit('chen').post(`/joining/${id}/submission`, {})
  await sql`update coalition.application set updated_at = '2026-01-01' where id = ${id}`.execute(
    site.work.db,
  )
  await sql`delete from platform.mail where to_address like 'hana@%'`.execute(site.work.db)
  const path = await signingPath(site)
  expect((await site.visit().post(`${path}/objection`, { answer: 'not-yet' })).status).toBe(303)
  expect((await mailTo(site.work, 'hana@c2r-secretariat.example', 'Something')).subject).toContain(
    'look at',
  )
  const { rows } = await sql<{ at: Date }>`select updated_at as at from coalition.application
    where id = ${id}`.execute(site.work.db)
  expect(rows).toEqual([{ at: site.work.now }])
  expect((await said(site.work)).filter((line) => line.includes('letter-objected'))).toHaveLength(1)
})

test('naming another person keeps the first one’s no before the officers’ eyes', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  await site.visit().post(`${await signingPath(site)}/objection`, { answer: 'not-mine' })
  const other = { signatoryName: 'Eva Ruiz', signatoryEmail: 'eva@mail.example' }
  await site.visit('chen').post(`/joining/${id}/signatory`, {
    ...{ networkCity: 'no', signatoryOffice: 'mayor', signatoryTitle: 'Mayor', ...other },
    ...{ mandate: 'office' },
  })
  await site.visit('chen').post(`/joining/${id}/signing-link`, {})
  await signatorySigns(site, 'Eva Ruiz', 'eva@mail.example')
  expect((await site.visit('chen').post(`/joining/${id}/submission`, {})).status).toBe(303)
  const desk = await pageOf(site, `/joining/${id}`, 'hana')
  expect(desk).toContain(`${MAYOR}, named before, said: this is not from me`)
  const passed = { outcome: 'passed', note: 'Fine.' }
  const answer = await site.visit('hana').post(`/joining/${id}/checks/document`, passed)
  expect(answer.status).toBe(422)
})

test('what was typed before signing was proven counts no more, and officers read what it is', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  await sql`insert into coalition.letter (id, application_id, kind, signed_name, statement, person_id, at)
    select gen_random_uuid(), id, 'typed', 'Ana Pérez', 'Words', person_id, now()
    from coalition.application where id = ${id}`.execute(site.work.db)
  const sent = await site.visit('chen').post(`/joining/${id}/submission`, {})
  expect(sent.status).toBe(422)
  await sql`update coalition.application set state = 'submitted', submitted_at = now()
    where id = ${id}`.execute(site.work.db)
  expect(await pageOf(site, `/joining/${id}`, 'hana')).toContain(
    'The applicant typed the signatory’s name; nothing shows that the signatory did it',
  )
})

test('the database keeps no signature without its words, its mailbox and their hash', async () => {
  const site = await newSite()
  const { id } = await askedToSign(site)
  const forced =
    sql`insert into coalition.letter (id, application_id, kind, signed_name, statement, at)
    values (gen_random_uuid(), ${id}, 'signed-by-link', 'Ana', 'Words', now())`.execute(
      site.work.db,
    )
  await expect(forced).rejects.toThrow('letter_signed')
})
