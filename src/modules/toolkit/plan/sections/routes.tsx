import type { Hono } from 'hono'
import type { JSX } from 'preact'
import { decimalsOf } from '#kernel/money.ts'
import { ensure, Refusal } from '#kernel/refusals.ts'
import { type FormState, versionOf } from '#web/forms.ts'
import { type Ctx, type Env, page, restored, room, see } from '#web/http.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../../crises/index.ts'
import { type Column, isRowSection, ROWS, type Row } from '../content/index.ts'
import { closerFindings, type DocumentSection } from '../document/index.ts'
import { planHref } from '../links.ts'
import { may } from '../policy.ts'
import { draftOf } from '../publishing/index.ts'
import { SectionBody } from '../reading/views/document.tsx'
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
    const boxes = { ...(await currencies(c, plan, section)), ...boxesOf(section) }
    const state = await restored(c, form.filled(boxes, section.version))
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

/** Empty lines of money begin with the currency of the actions: nobody types it again. */
async function currencies(c: Ctx, plan: PlanRecord, section: SectionRecord) {
  if (section.key !== 'finance') return {}
  const { document } = await draftOf(c.var.work, c.var.actor, plan.id)
  const finance = document.sections.find(({ key }) => key === 'finance')
  const currency = finance?.key === 'finance' ? finance.gaps[0]?.currency : undefined
  if (currency === undefined) return {}
  const rows = Array.from({ length: ROWS.finance.most }, (_, index) => index + 1)
  return Object.fromEntries(rows.map((row) => [rowField('currency', row), currency]))
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
  form: { readonly state: FormState; readonly status: 200 | 409 | 422 },
): Promise<Response> {
  const { t, work, actor } = c.var
  const isLate = form.status === 409
  const isPulled = ['situation', 'portfolio', 'finance'].includes(section.key)
  const drawn =
    isPulled || isLate
      ? (await draftOf(work, actor, plan.id)).document.sections.find(
          ({ key }) => key === section.key,
        )
      : undefined
  const closer = section.key === 'situation' ? await closerFindings(work, actor, plan) : 0
  return page(
    c,
    { title: t(`plan.section.${section.key}`) },
    <SectionPage
      t={t}
      state={form.state}
      plan={plan}
      section={section}
      now={work.now}
      pulled={
        drawn ? (
          <Pulled t={t} section={drawn} isLate={isLate}>
            <Closer t={t} plan={plan} count={closer} />
          </Pulled>
        ) : null
      }
    />,
    form.status,
  )
}

/** What comes from the other rooms; after a conflict, also what the other person wrote. */
function Pulled(props: {
  readonly t: Words
  readonly section: DocumentSection
  readonly isLate: boolean
  readonly children: JSX.Element
}): JSX.Element {
  const { t, section, isLate, children } = props
  if (!isLate)
    return (
      <>
        <SectionTables t={t} section={section} />
        {children}
      </>
    )
  return (
    <Notice t={t} kind="warning" title={t('plan.section.theirs')}>
      <SectionBody t={t} section={section} />
    </Notice>
  )
}

/** What the stock-take holds and the readers of the plan may not see: said to who writes it. */
function Closer(props: {
  readonly t: Words
  readonly plan: PlanRecord
  readonly count: number
}): JSX.Element | null {
  const { t, plan, count } = props
  if (count === 0) return null
  return (
    <Notice t={t} kind="info">
      <p>{t('plan.situation.closer', { count })}</p>
      <a href={`${crisisHref(plan.crisisId)}/stock-take`}>{t('plan.situation.closer-go')}</a>
    </Notice>
  )
}

async function takeSection(c: Ctx): Promise<Response> {
  const { plan, section } = await editable(c)
  const data = await c.req.formData()
  const form = sectionForm(section.key)
  const read = form.read(data)
  if (!read.ok) {
    const state = { ...read, version: versionOf(data) }
    return sectionPage(c, plan, section, { state, status: 422 })
  }
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
    if (!(error instanceof Refusal) || !['invalid', 'conflict'].includes(error.kind)) throw error
    // Whoever was second sees what the first wrote and keeps what they typed, to save over it knowingly.
    const isLate = error.kind === 'conflict'
    const version = isLate ? section.version : versionOf(data)
    const state = { ...form.refused(data, error), version }
    return sectionPage(c, plan, section, { state, status: isLate ? 409 : 422 })
  }
  return see(c, planHref(plan.id), 'plan.section.saved')
}
