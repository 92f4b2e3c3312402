import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import path from 'node:path'
import { sql } from 'kysely'
import { inject, onTestFinished } from 'vitest'
import type { Work } from '#platform/database/work.ts'
import { databaseUrl } from '../database.ts'

/** A way to the database of a test that can be cut, and mended, for whoever uses it alone. */
export type Cable = { readonly url: string; cut(): void; mend(): void }

/** The database of a test, for another process. */
export async function databaseUrlOf(work: Work): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(work.db)
  return databaseUrl(inject('postgresUrl'), rows[0]?.name ?? '')
}

export async function openCable(work: Work): Promise<Cable> {
  const [, user = '', name = '', folder = ''] =
    /^postgresql:\/\/([^@]*)@\/([^?]*)\?host=([^&]*)/.exec(await databaseUrlOf(work)) ?? []
  const socket = path.join(decodeURIComponent(folder), '.s.PGSQL.5432')
  const ends = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(socket)
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end)
      end.on('error', () => undefined)
      end.on('close', () => {
        ends.delete(end)
        other.destroy()
      })
      end.pipe(other)
    }
    return undefined
  })
  const cut = () => {
    isCut = true
    for (const end of ends) end.destroy()
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    cut()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `postgresql://${user}@127.0.0.1:${port}/${name}`,
    cut,
    mend() {
      isCut = false
    },
  }
}
