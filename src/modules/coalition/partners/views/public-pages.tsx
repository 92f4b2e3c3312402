import type { Page } from '#kernel/pages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { Pages } from '../../cards.tsx'
import { countryName } from '../../places/index.ts'
import type { PartnerKind } from '../../tables.ts'
import { PARTNER_KINDS } from '../forms.ts'
import type { PartnerCard, PartnerCheck, PublicPartner } from '../queries.ts'

type List = {
  readonly t: Words
  readonly kind: PartnerKind | undefined
  readonly list: Page<PartnerCard>
}

const PATH = '/coalition/partners'

/** Who helps: organisations, what they bring, and when they were last looked at. */
export function PartnerListPage({ t, kind, list }: List) {
  const state = { typed: { kind: kind ?? '' }, errors: [], restored: null }
  const href = (page: number) =>
    `${PATH}?${new URLSearchParams({ ...(kind ? { kind } : {}), page: String(page) })}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('coalition.partners')}
        point={t('partners.point')}
        actions={<LinkButton href="/partnering/new">{t('partners.begin')}</LinkButton>}
      />
      <Tabs
        label={t('coalition.title')}
        items={[
          { label: t('coalition.cities'), href: '/coalition' },
          { label: t('coalition.partners'), href: PATH, here: true },
        ]}
      />
      <FilterBar
        t={t}
        action={PATH}
        clear={kind ? PATH : undefined}
        found={t('partners.found', { count: list.total })}
      >
        <SelectField
          t={t}
          state={state}
          name="kind"
          label={t('partners.kind')}
          blank={t('coalition.filter.all')}
          options={PARTNER_KINDS.map((value) => ({ value, label: t(`partners.kind.${value}`) }))}
        />
      </FilterBar>
      {list.total === 0 ? (
        <EmptyState
          t={t}
          title={t('partners.none')}
          action={<LinkButton href="/partnering/new">{t('partners.begin')}</LinkButton>}
        >
          {t('partners.none.text')}
        </EmptyState>
      ) : (
        <div class="grid">
          {list.rows.map((row) => (
            <Card
              key={row.body_id}
              title={row.name}
              href={`${PATH}/${row.slug}`}
              level={2}
              over={`${t(`partners.kind.${row.kind}`)} · ${countryName(t.lang, row.country)}`}
              foot={
                <>
                  {row.verified_on && (
                    <span>{t('partners.verified', { date: t.date(row.verified_on) })}</span>
                  )}
                  {row.has_commercial_interest && <Tag>{t('partners.commercial')}</Tag>}
                  {row.demo && <DemoMark t={t} />}
                </>
              }
            >
              {row.brings}
            </Card>
          ))}
        </div>
      )}
      <Pages t={t} list={list} href={href} />
    </div>
  )
}

type One = {
  readonly t: Words
  readonly partner: PublicPartner
  readonly checks: readonly PartnerCheck[]
  readonly links: readonly LoopLink[]
}

/** "Verified" says what was verified, and when. */
export function PartnerPage({ t, partner, checks, links }: One) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.partners'), href: PATH }]}
        title={partner.name}
        point={partner.brings}
        marks={
          <>
            <Tag>{t(`partners.kind.${partner.kind}`)}</Tag>
            {partner.has_commercial_interest && <Tag>{t('partners.commercial')}</Tag>}
            {partner.demo && <DemoMark t={t} />}
          </>
        }
      />
      <Layout t={t} aside={<PartnerAside t={t} partner={partner} />}>
        <Section title={t('partners.verified.what')}>
          <Table
            t={t}
            caption={t('partners.verified.what')}
            captionHeard
            rows={checks.filter((check) => check.outcome === 'passed')}
            keyOf={(check) => check.kind}
            cards
            columns={[
              {
                key: 'kind',
                head: t('checking.check'),
                cell: (check) => t(`partners.check.${check.kind}`),
              },
              { key: 'source', head: t('partners.source'), cell: (check) => check.source },
              { key: 'at', head: t('partners.on'), cell: (check) => t.date(check.at) },
            ]}
          />
        </Section>
        <Section title={t('partners.interest')}>
          <p class="measure">{partner.commercial_interest ?? t('partners.interest.none')}</p>
        </Section>
        <LoopStrip t={t} here="help" links={links} />
      </Layout>
    </div>
  )
}

function PartnerAside({ t, partner }: Pick<One, 't' | 'partner'>) {
  return (
    <SideBlock title={t('membership.facts')}>
      <Facts
        items={[
          { term: t('coalition.country'), value: countryName(t.lang, partner.country) },
          { term: t('joining.identity.website'), value: partner.website },
          {
            term: t('partners.register'),
            value: partner.register_id,
            source: partner.register_name,
          },
          ...(partner.recheck_on
            ? [{ term: t('partners.recheck'), value: t.date(partner.recheck_on) }]
            : []),
        ]}
      />
    </SideBlock>
  )
}
