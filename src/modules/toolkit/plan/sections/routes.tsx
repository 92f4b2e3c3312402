import type { Hono } from 'hono'
import { decimalsOf } from '#kernel/money.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { wordsIn } from '#web/words.ts'
import { type Column, isRowSection, ROWS, type Row } from '../content/index.ts'
import { planHref } from '../links.ts'
import { may } from '../policy.ts'
import { draftOf } from '../publishing/index.ts'
import { SectionTables } from '../reading/views/tables.tsx'
import type { PlanRecord, SectionRecord } from '../record/index.ts'
import { rowField, sectionForm } from './forms.ts'
import { openSection, writeSection } from './service.ts'
import { SectionPage } from './views/section-page.tsx'

/** The form of each section. */
export function sectionRoutes(): Hono<Env> {
  const routes = room()
  routes.get('/plans/:id/sections/:key', async (c) => {
    const { plan, section } = await editable(c)
    const form = sectionForm(section.key)
    const state = await restored(c, form.filled(boxesOf(section), section.version))
    return sectionPage(c, plan, section, { state, status: 200 })
  })
  routes.post('/plans/:id/sections/:key', takeSection)
  return routes
}

async function editable(c: Ctx) {
  const { work, actor } = c.var
  const found = await openSection(work, actor, c.req.param('id') ?? '', c.req.param('key') ?? '')
  ensure(may.edit(actor, found.plan))
  return found
}

/** A section as its boxes show it. */
function boxesOf({ key, state, reason, content }: SectionRecord): Record<string, unknown> {
  const boxes: Record<string, unknown> = { state, reason, text: content.text }
  if (!isRowSection(key)) return boxes
  for (const [index, row] of content.rows.entries())
    for (const column of ROWS[key].columns)
      boxes[rowField(column.name, index + 1)] = boxOf(column, row)
  return boxes
}

function boxOf({ name, kind }: Column, row: Row): unknown {
  const held = row[name]
  if (kind === 'check') return held === true ? 'yes' : ''
  if (kind === 'amount') return amountText(Number(held ?? 0), String(row.currency ?? 'EUR'))
  return held
}

const amountText = (minor: number, currency: string): string => {
  const decimals = decimalsOf(currency)
  return (minor / 10 ** decimals).toFixed(minor % 10 ** decimals === 0 ? 0 : decimals)
}

async function sectionPage(
  c: Ctx,
  plan: PlanRecord,
  section: SectionRecord,
  form: { readonly state: FormState; readonly status: 200 | 422 },
): Promise<Response> {
  const { t, work, actor } = c.var
  const isPulled = ['situation', 'portfolio', 'finance'].includes(section.key)
  const drawn = isPulled
    ? (await draftOf(work, actor, plan.id)).document.sections.find(({ key }) => key === section.key)
    : undefined
  return page(
    c,
    { title: t(`plan.section.${section.key}`) },
    <SectionPage
      t={t}
      state={form.state}
      plan={plan}
      section={section}
      now={work.now}
      pulled={drawn ? <SectionTables t={wordsIn(t.lang, t.zone)} section={drawn} /> : null}
    />,
    form.status,
  )
}

async function takeSection(c: Ctx): Promise<Response> {
  const { plan, section } = await editable(c)
  const data = await c.req.formData()
  const form = sectionForm(section.key)
  const read = form.read(data)
  if (!read.ok) return sectionPage(c, plan, section, { state: read, status: 422 })
  const { state, reason, text, begun, ...boxes } = read.value as Record<string, string> & {
    state: 'open' | 'filled' | 'not-yet'
  }
  try {
    await writeSection(
      c.var.work,
      c.var.actor,
      { planId: plan.id, key: section.key },
      {
        version: versionOf(data),
        state,
        reason: reason ?? '',
        text: text ?? '',
        begun,
        boxes,
      },
    )
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error
    return sectionPage(c, plan, section, { state: form.refused(data, error), status: 422 })
  }
  return see(c, planHref(plan.id), 'plan.section.saved')
}
