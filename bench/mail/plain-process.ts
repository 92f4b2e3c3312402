import { createTransport } from 'nodemailer'
import { VARIANT } from '#tests/mailing/mailings.ts'
import { servePlans } from '../child.ts'

export type PlainPlan = {
  readonly url: string
  readonly messages: number
  readonly connections: number
  readonly rsa: string
}

/** The peer: bare nodemailer, pooled, signing with the same kind of key; no ledger, no journal, no second key. */
servePlans<PlainPlan, number>(async ({ url, messages, connections, rsa }) => {
  const { hostname: host, port } = new URL(url)
  const transport = createTransport({
    ...{ pool: true, maxConnections: connections, maxMessages: Number.POSITIVE_INFINITY },
    ...{ host, port: Number(port), ignoreTLS: true },
    dkim: { domainName: 'c2r.example', keySelector: 'r1', privateKey: rsa },
  })
  const began = performance.now()
  let next = 0
  const lane = async () => {
    while (next < messages) {
      next += 1
      await transport.sendMail({
        from: 'Cities for a Resilient Recovery <briefings@c2r.example>',
        ...{ to: `r${next}@place.example`, subject: VARIANT.subject },
        ...{ text: VARIANT.text, html: VARIANT.html },
        list: { unsubscribe: `https://c2r.example/mail/${next}` },
      })
    }
  }
  // As many at once as there are connections, and as many again being made ready.
  await Promise.all(Array.from({ length: connections * 2 }, lane))
  const seconds = (performance.now() - began) / 1000
  transport.close()
  return messages / seconds
})
