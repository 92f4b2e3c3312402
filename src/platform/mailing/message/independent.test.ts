import { execFileSync, spawnSync } from 'node:child_process'
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { isOver, newMailing, untilCounts, VARIANT } from '#tests/mailing/mailings.ts'
import { newPost } from '#tests/mailing/post.ts'
import { letterhead, newKeys } from '#tests/mailing/sender.ts'

/**
 * Asks a verifier that others wrote, of each signature of each message, with the records of a domain.
 * Source: dkimpy (Debian python3-dkim, with python3-nacl for Ed25519)
 */
const VERIFY = `
import base64, json, re, sys, dkim, nacl
asked = json.load(sys.stdin)
def record(name, timeout=5):
    return asked['records'].get(name.decode().rstrip('.'))
said = []
for text in asked['messages']:
    message = base64.b64decode(text)
    names = re.findall(rb'a=([a-z0-9-]+);', message.split(b'\\r\\n\\r\\n')[0])
    holds = []
    for at, name in enumerate(names):
        try:
            holds.append([name.decode(), dkim.DKIM(message).verify(idx=at, dnsfunc=record)])
        except dkim.ValidationError:
            holds.append([name.decode(), False])
    said.append(dict(holds))
json.dump(said, sys.stdout)
`

/** Debian's own: another Python on the path has not its modules. */
const PYTHON = '/usr/bin/python3'

const hasVerifier = (): boolean =>
  spawnSync(PYTHON, ['-c', 'import dkim, nacl'], { stdio: 'ignore' }).status === 0

type Records = Readonly<Record<string, string>>

const verdicts = (messages: readonly string[], records: Records): unknown =>
  JSON.parse(
    execFileSync(PYTHON, ['-c', VERIFY], {
      input: JSON.stringify({
        messages: messages.map((message) => Buffer.from(message).toString('base64')),
        records,
      }),
      encoding: 'utf8',
      timeout: 100_000,
    }),
  )

/** What an operator publishes, as docs/operating.md says to make it. */
function recordsOf({ rsa, ed25519 }: { rsa: string; ed25519: string }): Records {
  const der = (pem: string) =>
    createPublicKey(createPrivateKey(pem)).export({ type: 'spki', format: 'der' })
  return {
    'r1._domainkey.c2r.example': `v=DKIM1; k=rsa; p=${der(rsa).toString('base64')}`,
    'e1._domainkey.c2r.example': `v=DKIM1; k=ed25519; p=${der(ed25519).subarray(-32).toString('base64')}`,
  }
}

const TEXTS = [
  VARIANT,
  { ...VARIANT, subject: 'Wärme, déchets y pequeños negocios: 暑さ '.repeat(4).trim() },
  {
    ...VARIANT,
    text: '.\n..\n \t \n=\nFrom here\n\n\n{{unsubscribe}}',
    html: '<p>  a  b </p>\n\n',
  },
]

test('a verifier that others wrote accepts what the relay gets, by both keys, and nothing changed', async (context) => {
  if (!hasVerifier())
    return context.skip('python3-dkim is not installed: only our own verifier was asked')
  const keys = newKeys()
  const { work, sink, start } = await newPost({ keep: true })
  const ids: string[] = []
  for (const variant of TEXTS) ids.push(await newMailing(work, 2, { variants: [variant] }))
  start({ letterhead: letterhead(keys) })
  for (const id of ids) await untilCounts(work, id, isOver)
  const sent = sink.messages.map(({ raw }) => raw)
  expect(sent).toHaveLength(6)
  const good = { 'rsa-sha256': true, 'ed25519-sha256': true }
  expect(verdicts(sent, recordsOf(keys))).toEqual(Array(6).fill(good))
  const changed = sent.flatMap((raw) => [
    raw.replace('\r\n\r\n', '\r\n\r\nAnd more.\r\n'),
    raw.replace(/^To: r/m, 'To: x'),
    raw.replace(/^Subject: /m, 'Subject: Another\r\nSubject: '),
  ])
  expect(verdicts(changed, recordsOf(keys))).toEqual(
    Array(18).fill({ 'rsa-sha256': false, 'ed25519-sha256': false }),
  )
  const others = verdicts(sent.slice(0, 1), recordsOf(newKeys()))
  expect(others).toEqual([{ 'rsa-sha256': false, 'ed25519-sha256': false }])
})
