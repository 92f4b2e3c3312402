import type { JSX } from 'preact'
import { countryName } from '#coalition'
import { incomeOf, regionOf } from '#platform/places/countries.ts'
import type { Context, Origin, RecordRef } from '#platform/provenance/provenance.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { comparisonHref, quietHref, reportHref } from '../links.ts'
import type { Adoption } from '../queries.ts'
import { type Lack, Press } from './panel.tsx'

type From = {
  readonly ref: RecordRef
  readonly origin: Origin
  readonly href: string
  /** Whose it is. */
  readonly by: string
}
type Here = { readonly name: string; readonly context: Context } | null

type ComparisonProps = {
  readonly t: Words
  readonly from: From
  readonly here: Here
  readonly mine: Adoption | null
  readonly lack: Lack
  readonly own: boolean
}

/** Before the press: what would be taken over, and how the two places differ. */
export function ComparisonPage(props: ComparisonProps): JSX.Element {
  const { t, from, here, mine, lack, own } = props
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[{ label: from.origin.title, href: from.href }]}
        title={t('adopting.compare.title')}
        point={t('adopting.compare.point')}
      />
      <Taken t={t} from={from} />
      <Differences t={t} from={from} here={here} />
      {own && (
        <Notice t={t} kind="info">
          {t('adopting.refusal.own')}
        </Notice>
      )}
      {!own && mine && (
        <p>
          {t('adopting.offer.mine')} <a href={`/adoptions/${mine.id}`}>{mine.title}</a>
        </p>
      )}
      {!own && !mine && <Press t={t} here={from.ref} page={comparisonHref(from.ref)} lack={lack} />}
    </div>
  )
}

function Taken({ t, from }: { t: Words; from: From }): JSX.Element {
  const { origin, href, by } = from
  return (
    <Section title={t('adopting.taken.title')}>
      <div class="measure stack close">
        <p>
          <a href={href}>{origin.title}</a>
        </p>
        {origin.summary !== '' && <p class="plain-text">{origin.summary}</p>}
        {by !== '' && <p class="small muted">{t('adopting.taken.by', { by })}</p>}
      </div>
    </Section>
  )
}

/** What may differ, in the order it is read. */
const ROWS = [
  ...(['size', 'country', 'region', 'income', 'latitude'] as const),
  ...(['hazards', 'stages', 'currency'] as const),
]

type Row = {
  readonly key: (typeof ROWS)[number]
  readonly there: string
  readonly here: string
}

/** Units: inhabitants; the upper end of each band but the last. */
const BANDS = [50_000, 250_000, 1_000_000, 5_000_000]

function sizeText(t: Words, population: number | null): string {
  if (population === null) return ''
  const band = BANDS.findIndex((end) => population < end)
  const key = `adopting.band.${(band < 0 ? BANDS.length : band) as 0 | 1 | 2 | 3 | 4}` as const
  return t('adopting.size', { band: t(key), people: t.number(population) })
}

const latitudeText = (t: Words, latitude: number | null): string =>
  latitude === null
    ? ''
    : t(latitude < 0 ? 'adopting.south' : 'adopting.north', {
        degrees: t.number(Math.abs(Math.round(latitude))),
      })

/** What a list of countries says, each answer once. */
const each = <T,>(codes: readonly string[], of: (code: string) => T | undefined): readonly T[] =>
  [...new Set(codes.map(of))].filter((one) => one !== undefined)

function textsOf(t: Words, context: Context | null): Record<Row['key'], string> {
  const { countries = [], hazards = [], stages = [] } = context ?? {}
  return {
    size: sizeText(t, context?.population ?? null),
    country: t.list(countries.map((code) => countryName(t.lang, code))),
    region: t.list(each(countries, regionOf).map((one) => t(`coalition.region.${one}`))),
    income: t.list(each(countries, incomeOf).map((one) => t(`adopting.income.${one}`))),
    latitude: latitudeText(t, context?.latitude ?? null),
    hazards: t.list(hazards.map((type) => t(`frame.crisis-type.${type}`))),
    stages: t.list(stages.map((phase) => t(`frame.phase.${phase}`))),
    currency: context?.currency ?? '',
  }
}

/** Side by side and without a verdict; what is not known says so. */
function Differences(props: {
  readonly t: Words
  readonly from: From
  readonly here: Here
}): JSX.Element {
  const { t, from, here } = props
  const [there, mine] = [textsOf(t, from.origin.context), textsOf(t, here?.context ?? null)]
  const rows: readonly Row[] = ROWS.map((key) => ({ key, there: there[key], here: mine[key] }))
  const said = (text: string) =>
    text === '' ? <span class="muted">{t('adopting.not-known')}</span> : text
  return (
    <Section title={t('adopting.differs.title')}>
      <Table
        t={t}
        caption={t('adopting.differs.title')}
        captionHeard
        columns={[
          {
            key: 'what',
            head: t('adopting.differs.what'),
            cell: (row) => t(`adopting.differs.${row.key}`),
          },
          { key: 'there', head: t('adopting.differs.there'), cell: (row) => said(row.there) },
          {
            key: 'here',
            head: here?.name ?? t('adopting.differs.here'),
            cell: (row) => said(row.here),
          },
        ]}
        rows={rows}
        keyOf={(row) => row.key}
      />
      <p class="small muted measure">{t('adopting.differs.note')}</p>
    </Section>
  )
}

type AdoptionProps = {
  readonly t: Words
  readonly adoption: Adoption
  /** Null where it may not be seen any more. */
  readonly from: From | null
  readonly here: Here
  readonly report: { readonly at: Date } | null
  readonly mayReport: boolean
  readonly silence: FormState
}

/** After the press: what has begun, what to look at next, and what will be asked later. */
export function AdoptionPage(props: AdoptionProps): JSX.Element {
  const { t, adoption, from, here, mayReport } = props
  const action = `/actions/${adoption.actionId}`
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('actions.room'), href: '/actions' },
          { label: adoption.title, href: action },
        ]}
        title={t('adopting.page.title')}
        point={t('adopting.page.point')}
        actions={
          mayReport && (
            <>
              <LinkButton href={`${action}/edit`}>{t('adopting.page.edit')}</LinkButton>
              <LinkButton kind="quiet" href={reportHref(adoption.id)}>
                {t('adopting.credit.report')}
              </LinkButton>
            </>
          )
        }
      />
      {from ? (
        <>
          <Taken t={t} from={from} />
          <Differences t={t} from={from} here={here} />
        </>
      ) : (
        <Notice t={t} kind="info">
          {t('adopting.page.gone')}
        </Notice>
      )}
      <Later {...props} />
    </div>
  )
}

function Later({ t, adoption, report, mayReport, silence }: AdoptionProps): JSX.Element {
  const quiet = adoption.quietAt !== null
  return (
    <Section title={t('adopting.later.title')}>
      <div class="measure stack close">
        <p>{t('adopting.later.told')}</p>
        <p>
          {report
            ? t('adopting.later.reported', { day: t.date(report.at) })
            : t(quiet ? 'adopting.later.quiet' : 'adopting.later.asked')}
        </p>
        {mayReport && (
          <Form
            t={t}
            action={quietHref(adoption.id)}
            page={`/adoptions/${adoption.id}`}
            state={silence}
          >
            <FormActions>
              <Button small kind="quiet" name="quiet" value={quiet ? 'no' : 'yes'}>
                {t(quiet ? 'adopting.later.ask-again' : 'adopting.later.stop')}
              </Button>
            </FormActions>
          </Form>
        )}
      </div>
    </Section>
  )
}
