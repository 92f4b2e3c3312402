import type { ComponentChildren, JSX } from 'preact'
import type { RecordRef } from '#platform/provenance/provenance.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { SideBlock, SideLink } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { adoptForm } from '../forms.ts'
import { adoptionHref, adoptionsHref, comparisonHref, reportHref } from '../links.ts'
import type { Adopters, Adoption, Report } from '../queries.ts'

export type Lack = 'sign-in' | 'join' | 'office' | null

/** The one press, or what the reader needs before it. */
export function Press(props: {
  readonly t: Words
  readonly here: RecordRef
  readonly page: string
  readonly lack: Lack
}): JSX.Element {
  const { t, here, page, lack } = props
  if (lack === 'sign-in')
    return (
      <p class="small">
        {t('adopting.need.sign-in')}{' '}
        <a href={`/sign-in?next=${encodeURIComponent(page)}`}>{t('adopting.sign-in')}</a>
      </p>
    )
  if (lack === 'join')
    return (
      <p class="small">
        {t('adopting.need.join')} <a href="/join">{t('adopting.join')}</a>
      </p>
    )
  if (lack === 'office') return <p class="small">{t('adopting.need.office')}</p>
  return (
    <Form t={t} action={adoptionsHref} page={page} state={adoptForm.blank}>
      <input type="hidden" name="kind" value={here.kind} />
      <input type="hidden" name="id" value={here.id} />
      <FormActions>
        <Button>{t('adopting.press')}</Button>
      </FormActions>
    </Form>
  )
}

export type PanelProps = {
  readonly t: Words
  readonly here: RecordRef
  /** The page the panel stands on. */
  readonly page: string
  readonly offered: boolean
  readonly lack: Lack
  readonly mine: Adoption | null
  readonly adopters: Adopters
  readonly reports: readonly Report[]
  /** Where this record itself was taken over from, as far as the reader may see it. */
  readonly credit: Credit | null
  /** What its city told became of it, as far as the reader may read that. */
  readonly became: readonly Report[]
}

export type Credit = {
  readonly title: string
  readonly href: string
  readonly by: string
  /** For the city that took it over: its page of the adoption. */
  readonly adoption: Adoption | null
}

/** Beside a record: take it over, who did, what they say of it, and what it was taken over from. */
export function Panel(props: PanelProps): JSX.Element | null {
  const { t, credit, offered, adopters, reports, became } = props
  if (!credit && !offered && adopters.cities === 0 && became.length === 0) return null
  return (
    <>
      {credit && <CreditBlock t={t} credit={credit} />}
      {became.length > 0 && (
        <SideBlock title={t('adopting.became')}>
          <Answers t={t} reports={became} />
        </SideBlock>
      )}
      {offered && <Offer {...props} />}
      {adopters.cities > 0 && <AdoptersBlock t={t} adopters={adopters} reports={reports} />}
    </>
  )
}

function Offer(props: PanelProps): JSX.Element {
  const { t, here, mine } = props
  return (
    <SideBlock title={t('adopting.offer.title')}>
      {mine ? (
        <p>
          {t('adopting.offer.mine')} <a href={adoptionHref(mine.id)}>{mine.title}</a>
        </p>
      ) : (
        <>
          <p class="small muted">{t('adopting.offer.text')}</p>
          <Press {...props} />
          <SideLink href={comparisonHref(here)}>{t('adopting.offer.compare')}</SideLink>
        </>
      )}
    </SideBlock>
  )
}

function CreditBlock({ t, credit }: { t: Words; credit: Credit }): JSX.Element {
  return (
    <SideBlock title={t('adopting.credit.title')}>
      <p>
        <a href={credit.href}>{credit.title}</a>
        {credit.by !== '' && <span class="small muted"> {credit.by}</span>}
      </p>
      {credit.adoption && (
        <ul class="plain-list small">
          <li>
            <a href={adoptionHref(credit.adoption.id)}>{t('adopting.credit.compare')}</a>
          </li>
          <li>
            <a href={reportHref(credit.adoption.id)}>{t('adopting.credit.report')}</a>
          </li>
        </ul>
      )}
    </SideBlock>
  )
}

function AdoptersBlock(props: {
  readonly t: Words
  readonly adopters: Adopters
  readonly reports: readonly Report[]
}): JSX.Element {
  const { t, adopters, reports } = props
  const others = adopters.cities - adopters.named.length
  return (
    <SideBlock title={t('adopting.adopters', { count: adopters.cities })}>
      <ul class="plain-list">
        {adopters.named.map(({ actionId, city, demo }) => (
          <li key={actionId}>
            <a href={`/actions/${actionId}`}>{city}</a> {demo && <DemoMark t={t} />}
          </li>
        ))}
        {others > 0 && <li class="muted">{t('adopting.adopters.more', { count: others })}</li>}
      </ul>
      {reports.length > 0 && <Answers t={t} reports={reports} />}
    </SideBlock>
  )
}

const Answers = ({ t, reports }: { t: Words; reports: readonly Report[] }): JSX.Element => (
  <div class="stack">
    {reports.map((report) => (
      <Told key={report.id} t={t} report={report} />
    ))}
  </div>
)

function Told({ t, report }: { t: Words; report: Report }): JSX.Element {
  const line = (label: string, text: ComponentChildren) => (
    <p class="small">
      <strong>{label}</strong> {text}
    </p>
  )
  return (
    <div class="stack close">
      <p class="small muted">
        {t('adopting.told.by', { city: report.city, day: t.date(report.at) })}
      </p>
      {line(t('adopting.told.used'), t(`adopting.used.${report.used}`))}
      {report.changed !== '' && <p class="small plain-text">{report.changed}</p>}
      {line(t('adopting.told.recommend'), t(`adopting.recommend.${report.recommend}`))}
      {report.evidence !== '' && line(t('adopting.told.evidence'), report.evidence)}
    </div>
  )
}
