import { createHash, type KeyObject, verify } from 'node:crypto'

/*
 * A verifier of DKIM written from RFC 6376 alone, apart from what signs: it is itself held to the
 * signed message that RFC 8463 prints.
 */

type Field = { readonly name: string; readonly raw: string }

function fieldsIn(head: string): readonly Field[] {
  const lines = head.split('\r\n')
  const fields: { name: string; raw: string }[] = []
  for (const line of lines) {
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) last.raw += `\r\n${line}`
    else fields.push({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), raw: line })
  }
  return fields
}

function relaxedField({ raw }: Field): string {
  const colon = raw.indexOf(':')
  const value = raw
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .split(/[ \t]+/)
    .join(' ')
  return `${raw.slice(0, colon).trim().toLowerCase()}:${value.trim()}`
}

function relaxedBodyOf(body: string): string {
  const lines = body.split('\r\n').map((line) => line.split(/[ \t]+/).join(' '))
  const trimmed = lines.map((line) => (line.endsWith(' ') ? line.slice(0, -1) : line))
  while (trimmed.at(-1) === '') trimmed.pop()
  return trimmed.map((line) => `${line}\r\n`).join('')
}

/** Says of every signature of a message whether it holds, by its algorithm. */
export function verifyDkim(
  message: string,
  keyOf: (selector: string) => KeyObject,
): Readonly<Record<string, boolean>> {
  const end = message.indexOf('\r\n\r\n')
  const fields = fieldsIn(message.slice(0, end))
  const bodyHash = createHash('sha256')
    .update(relaxedBodyOf(message.slice(end + 4)))
    .digest('base64')
  const verdicts: Record<string, boolean> = {}
  for (const field of fields.filter(({ name }) => name === 'dkim-signature')) {
    const tags = new Map(
      field.raw
        .slice(field.raw.indexOf(':') + 1)
        .split(';')
        .map((tag) => {
          const equals = tag.indexOf('=')
          return [tag.slice(0, equals).trim(), tag.slice(equals + 1).replace(/\s+/g, '')] as const
        }),
    )
    const left = [...fields].filter((other) => other !== field)
    const signed = (tags.get('h') ?? '').split(':').flatMap((wanted) => {
      // The last of a name first (RFC 6376 §5.4.2); one that is not there counts as nothing.
      const at = left.findLastIndex(({ name }) => name === wanted.toLowerCase())
      const [taken] = at < 0 ? [] : left.splice(at, 1)
      return taken ? [relaxedField(taken)] : []
    })
    const bare = { ...field, raw: field.raw.replace(/([;:\s]b=)[^;]*/, '$1') }
    const data = Buffer.from([...signed, relaxedField(bare)].join('\r\n'))
    const signature = Buffer.from(tags.get('b') ?? '', 'base64')
    const key = keyOf(tags.get('s') ?? '')
    const algorithm = tags.get('a') ?? ''
    const holds =
      algorithm === 'ed25519-sha256'
        ? verify(null, createHash('sha256').update(data).digest(), key, signature)
        : verify('sha256', data, key, signature)
    verdicts[algorithm] = holds && tags.get('bh') === bodyHash
  }
  return verdicts
}
