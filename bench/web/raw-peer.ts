import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { servePlans } from '../child.ts'

/** One answer that is given to every request. */
export type RawPlan = {
  readonly headers: readonly (readonly [string, string])[]
  readonly body: Buffer
}
export type RawResult = { readonly port: number }

let headers: string[] = []
let body: Buffer = Buffer.alloc(0)

const server = createServer((_request, response) => {
  response.writeHead(200, headers)
  response.end(body)
})
const listening = new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
})

servePlans(async (plan: RawPlan): Promise<RawResult> => {
  body = Buffer.from(plan.body)
  headers = [...plan.headers.flat(), 'Content-Length', String(body.length)]
  return { port: await listening }
})
