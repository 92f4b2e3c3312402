import { readFileSync } from 'node:fs'
import path from 'node:path'
import { RECORD_KINDS } from '../src/app.tsx'
import { markOf } from '../src/modules/toolkit/actions/importing/mending/index.ts'
import { planOf } from '../src/modules/toolkit/actions/importing/plan/index.ts'
import { findImport } from '../src/modules/toolkit/actions/importing/queries.ts'
import { carryBack } from '../src/modules/toolkit/actions/importing/reversal/index.ts'
import { carryOn } from '../src/modules/toolkit/actions/importing/running/index.ts'
import { type ActionRecord, actionsOf } from '../src/modules/toolkit/actions/record/index.ts'
import { as, type newSite } from './house.ts'
import { BODIES, type Name } from './world.ts'

type Site = Awaited<ReturnType<typeof newSite>>

export const real = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(path.join(process.cwd(), '..', 'shared', 'data', name)))

const never = new AbortController().signal

export function fileForm(content: string | Uint8Array<ArrayBuffer>, name: string): FormData {
  const form = new FormData()
  form.set('file', new File([content], name))
  return form
}

/** A browser of the office with an import under way. */
export async function importer(site: Site, who: Name = 'amina') {
  const visit = site.visit(who)
  const actor = await as(site.work, who)
  let id = ''
  const found = async () => {
    const held = await findImport(site.work, actor, id)
    if (!held) throw new Error('there is an import')
    return held
  }
  return {
    visit,
    actor,
    found,
    upload: async (content: string | Uint8Array<ArrayBuffer>, name: string) => {
      const answer = await visit.post('/actions/import', fileForm(content, name))
      id = (answer.headers.get('location') ?? '').split('/').at(-1) ?? ''
      return answer
    },
    step: (step = '') => visit.get(`/actions/import/${id}${step && `/${step}`}`),
    send: async (step: string, fields: Record<string, string> = {}) =>
      visit.post(`/actions/import/${id}/${step}`, {
        ...fields,
        _version: String((await found()).version),
      }),
    /** Sends what was typed on a page of rows with errors, as its form does. */
    async mend(fields: Record<string, string>, press = 'save') {
      const rows = (await planOf(site.work, actor, await found())).rows
      const marks = rows.map(({ number, row }) => [`seen-${number}`, markOf(row)] as const)
      const named = new Set(Object.keys(fields).map((name) => name.split('-')[1]))
      const seen = marks.filter(([name]) => named.has(name.split('-')[1]))
      return this.send('corrections', { ...Object.fromEntries(seen), ...fields, do: press })
    },
    /** Sends the mapping as it is proposed, with these columns (by head) and defaults changed. */
    async map(defaults: Record<string, string>, columns: Record<string, string> = {}) {
      const held = await found()
      const targets = held.columns.map(({ index, name }) => [
        `column-${index}`,
        columns[name] ?? held.mapping[index] ?? 'note',
      ])
      return this.send('mapping', { ...Object.fromEntries(targets), ...defaults })
    },
    plan: async () => planOf(site.work, actor, await found()),
    run: () => carryOn(site.work, id, never),
    undo: () => carryBack(site.work, RECORD_KINDS, id),
    actions: (): Promise<readonly ActionRecord[]> => actionsOf(site.work, actor, BODIES.tamsara.id),
    id: () => id,
  }
}

export const DEFAULTS = {
  kind: 'recovery',
  theme: 'climate-resilience',
  horizon: 'months-3-12',
  visibility: 'city',
  currency: 'EUR',
}

/** From a file to written actions, without a stop. */
export async function importAll(
  site: Site,
  content: string | Uint8Array<ArrayBuffer>,
  name: string,
  columns: Record<string, string> = {},
) {
  const it = await importer(site)
  await it.upload(content, name)
  await it.map(DEFAULTS, columns)
  await it.send('confirmation')
  await it.run()
  return it
}
