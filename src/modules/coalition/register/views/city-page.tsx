import type { Actor } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import type { ShowcaseItem } from '#web/house.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { ButtonForm } from '../../cards.tsx'
import {
  ChangeList,
  LIVING,
  mayOfMembership as may,
  type Pledge,
  PledgeTable,
  type StandingChange,
  StandingMark,
} from '../../membership/index.ts'
import { countryName, type ExternalId, languageName } from '../../places/index.ts'
import { positionText } from '../../positions/index.ts'
import type { City } from '../queries.ts'

type Shown = { readonly heading: MessageKey; readonly items: readonly ShowcaseItem[] }

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly city: City
  readonly pledges: readonly Pledge[]
  readonly changes: readonly StandingChange[]
  readonly ids: readonly ExternalId[]
  readonly links: readonly LoopLink[]
  /** What the other rooms show of this city to everybody. */
  readonly shown: readonly Shown[]
}

/** A member in public: what it promised, what it has shown, how to reach it, how it came and stood. */
export function CityPage(props: Props) {
  const { t, actor, city, pledges, changes, links, shown } = props
  const path = `/coalition/cities/${city.slug}`
  const where = [city.division, countryName(t.lang, city.country)].filter(Boolean).join(', ')
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.title'), href: '/coalition' }]}
        title={city.name}
        point={t('coalition.city.point', { where, date: t.date(city.member_since) })}
        marks={
          <>
            <StandingMark t={t} state={city.state} />
            {city.demo && <DemoMark t={t} />}
          </>
        }
        actions={
          <>
            {LIVING.includes(city.state) && (
              <LinkButton href={`${path}/letter`}>
                {t('coalition.write', { city: city.name })}
              </LinkButton>
            )}
            {may.see(actor, city.body_id) && (
              <LinkButton href={`/membership/${city.body_id}`} kind="quiet">
                {t('membership.title')}
              </LinkButton>
            )}
          </>
        }
      />
      <Layout t={t} aside={<Aside {...props} />}>
        <StateNotice t={t} city={city} />
        <Section title={t('coalition.promised')}>
          <p class="measure">{t('coalition.promised.point')}</p>
          {pledges.length === 0 ? (
            <EmptyState t={t} title={t('membership.pledges.none')}>
              {t('coalition.promised.none')}
            </EmptyState>
          ) : (
            <PledgeTable t={t} pledges={pledges} />
          )}
          <PeerForms t={t} actor={actor} city={city} pledges={pledges} path={path} />
        </Section>
        {shown.map(({ heading, items }) => (
          <Section key={heading} title={t(heading)}>
            <div class="grid">
              {items.map((item) => (
                <Card key={item.href} title={item.title} href={item.href} foot={t.date(item.at)} />
              ))}
            </div>
          </Section>
        ))}
        <Section title={t('coalition.history')}>
          <ChangeList t={t} changes={changes} />
        </Section>
        <LoopStrip t={t} here="help" links={links} />
      </Layout>
    </div>
  )
}

function StateNotice({ t, city }: { readonly t: Words; readonly city: City }) {
  if (city.heir_slug)
    return (
      <Notice t={t} kind="info" title={t('membership.state.merged')}>
        <a href={`/coalition/cities/${city.heir_slug}`}>{city.heir_name}</a>
      </Notice>
    )
  if (city.state === 'active') return null
  const date = city.effective_on ? t.date(city.effective_on) : ''
  return (
    <Notice t={t} kind="warning" title={t(`membership.state.${city.state}`)}>
      <p>{t(`membership.now.${city.state}`, { date })}</p>
    </Notice>
  )
}

/** Another member may say that it saw a promise kept. */
function PeerForms(props: Pick<Props, 't' | 'actor' | 'city' | 'pledges'> & { path: string }) {
  const { t, actor, city, pledges, path } = props
  if (!may.confirmAsPeer(actor, city.body_id)) return null
  const done = pledges.filter(
    (pledge) => pledge.state === 'done' && pledge.basis !== 'peer-confirmed',
  )
  return (
    <>
      {done.map((pledge) => (
        <ButtonForm
          key={pledge.id}
          t={t}
          action={`/membership/pledges/${pledge.id}/peer-confirmation`}
          page={path}
          label={t('membership.peer.do', { what: pledge.what })}
          kind="quiet"
          small
        />
      ))}
    </>
  )
}

function Aside({ t, city, ids }: Props) {
  return (
    <>
      <SideBlock title={t('coalition.facts')}>
        <Facts
          items={[
            { term: t('coalition.type'), value: t(`coalition.type.${city.member_type}`) },
            { term: t('coalition.region'), value: t(`coalition.region.${city.region}`) },
            { term: t('coalition.position'), value: positionText(t, city) },
            {
              term: t('coalition.population'),
              value:
                city.population === null ? t('coalition.not-known') : t.number(city.population),
              source: [city.population_source, city.population_year].filter(Boolean).join(', '),
            },
            ...(city.parent_name
              ? [{ term: t('coalition.place.parent'), value: city.parent_name }]
              : []),
            ...(city.languages
              ? [{ term: t('coalition.languages'), value: languageNames(t, city.languages) }]
              : []),
            ...(city.website
              ? [
                  {
                    term: t('joining.identity.website'),
                    value: (
                      <a href={webAddress(city.website)} rel="nofollow noopener">
                        {city.website}
                      </a>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </SideBlock>
      <SideBlock title={t('coalition.basis')}>
        <Facts
          items={[
            {
              term: t('coalition.signatory'),
              value: city.signatory_name
                ? `${city.signatory_name}, ${signatoryTitle(t, city)}`
                : signatoryTitle(t, city),
            },
            {
              term: t('coalition.basis.kind'),
              value: t(`joining.mandate.${city.basis}`),
              source: city.basis_date ? t.date(city.basis_date) : undefined,
            },
            { term: t('membership.confirmed-on'), value: t.date(city.confirmed_on) },
          ]}
        />
      </SideBlock>
      <SideBlock title={t('coalition.place.ids')}>
        {ids.length === 0 ? (
          <p class="small muted">{t('coalition.place.ids.none')}</p>
        ) : (
          <ul class="plain-list small">
            {ids.map((id) => (
              <li key={`${id.kind} ${id.value}`}>
                {t(`coalition.place.kind.${id.kind}`)}: <code>{id.value}</code>{' '}
                <span class="muted">
                  {id.source}, {t.date(id.noted_on)}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p class="small">
          <a href={`/places/${city.place_id}`}>{t('coalition.place.page')}</a>
        </p>
      </SideBlock>
    </>
  )
}

/** Codes are said as names; what somebody wrote in words stays as it was written. */
const languageNames = (t: Words, typed: string): string =>
  t.list(
    typed
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter(Boolean)
      .map((part) => languageName(t.lang, part)),
  )

const signatoryTitle = (t: Words, city: City): string =>
  city.signatory_title ?? t(`joining.office.${city.signatory_office}`)

const webAddress = (website: string): string =>
  /^https?:\/\//i.test(website) ? website : `https://${website}`
