import { Facts } from '#web/parts/facts/facts.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { countryName } from '../places/index.ts'
import { positionText } from '../positions/index.ts'
import type { ApplicationState } from '../tables.ts'
import type { ApplicationEvent, FirstPledge, FoundApplication, Letter } from './queries.ts'

const TONES: Readonly<Record<ApplicationState, StatusTone>> = {
  draft: 'idle',
  submitted: 'going',
  clarification: 'warning',
  'first-approved': 'going',
  active: 'done',
  refused: 'stuck',
  withdrawn: 'idle',
}

export function StateMark({ t, state }: { readonly t: Words; readonly state: ApplicationState }) {
  return <Status tone={TONES[state]}>{t(`joining.state.${state}`)}</Status>
}

type Props = {
  readonly t: Words
  readonly wish: FoundApplication
  readonly letter: Letter | undefined
  readonly pledges: readonly FirstPledge[]
  readonly path: string
}

const list = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join(', ')

function signatoryFacts(t: Words, wish: FoundApplication) {
  const office = wish.signatory_office ? t(`joining.office.${wish.signatory_office}`) : ''
  return [
    {
      term: t('joining.step.signatory'),
      value: list(wish.signatory_name, wish.signatory_title, office) || t('joining.open'),
    },
    {
      term: t('coalition.basis'),
      value: wish.mandate ? t(`joining.mandate.${wish.mandate}`) : t('joining.open'),
      source: list(wish.mandate_reference, wish.mandate_date ? t.date(wish.mandate_date) : null),
    },
  ]
}

/** Everything a wish says: for its own review, and for the officers. */
export function WishFacts({ t, wish, letter, pledges, path }: Props) {
  return (
    <Section title={t('joining.what')}>
      <Facts
        items={[
          {
            term: t('joining.what.place'),
            value: list(wish.place_name, wish.division, countryName(t.lang, wish.country)),
          },
          { term: t('coalition.position'), value: positionText(t, wish) },
          { term: t('joining.identity.legal-name'), value: wish.legal_name ?? t('joining.open') },
          {
            term: t('joining.identity.tier'),
            value: wish.tier ? t(`joining.tier.${wish.tier}`) : t('joining.open'),
          },
          { term: t('joining.identity.website'), value: wish.website ?? t('joining.open') },
          {
            term: t('joining.what.address'),
            value: wish.official_address ?? t('joining.open'),
          },
          {
            term: t('coalition.population'),
            value: wish.population === null ? t('coalition.not-known') : t.number(wish.population),
            source: list(
              wish.population_source,
              wish.population_year === null ? null : String(wish.population_year),
            ),
          },
          ...signatoryFacts(t, wish),
          {
            term: t('joining.step.deputy'),
            value:
              list(wish.deputy_name, wish.deputy_title, wish.deputy_email) || t('joining.open'),
          },
          {
            term: t('joining.step.letter'),
            value: letter ? <LetterLine t={t} letter={letter} path={path} /> : t('joining.open'),
          },
        ]}
      />
      {pledges.length > 0 && <PledgeList t={t} pledges={pledges} />}
    </Section>
  )
}

function PledgeList({ t, pledges }: Pick<Props, 't' | 'pledges'>) {
  return (
    <Table
      t={t}
      caption={t('joining.step.pledges')}
      captionHeard
      rows={pledges}
      keyOf={(pledge) => pledge.commitment}
      cards
      columns={[
        {
          key: 'commitment',
          head: t('membership.pledge.commitment'),
          cell: (pledge) => t(`joining.commitment.${pledge.commitment}`),
        },
        { key: 'what', head: t('membership.pledge.what'), cell: (pledge) => pledge.what },
        {
          key: 'measure',
          head: t('membership.pledge.measure'),
          cell: (pledge) => pledge.measure,
        },
        {
          key: 'due',
          head: t('membership.pledge.due'),
          cell: (pledge) => t.date(pledge.due_on),
        },
      ]}
    />
  )
}

/** How the letter was signed, exactly: by whose hand, from which mailbox, over which words. */
export function LetterLine(props: {
  readonly t: Words
  readonly letter: Letter
  readonly path: string
}) {
  const { t, letter, path } = props
  const values = {
    name: letter.signed_name ?? '',
    title: letter.signed_title ?? '',
    address: letter.signed_address ?? '',
    when: t.instant(letter.at),
  }
  return (
    <div class="stack close">
      {letter.kind === 'uploaded' && <a href={`${path}/letter-file`}>{letter.file_name}</a>}
      <span>{t(`signing.how.${letter.kind}`, values)}</span>
      {letter.sha256 && letter.kind !== 'uploaded' && (
        <span class="small muted">
          {t('signing.hash')} <code>{letter.sha256}</code>
        </span>
      )}
    </div>
  )
}

/** Who did what, when and why. The applicant sees officers by their role, officers see names. */
export function WishTimeline(props: {
  readonly t: Words
  readonly events: readonly ApplicationEvent[]
  readonly names: boolean
}) {
  const { t, events, names } = props
  const whoOf = (event: ApplicationEvent): string => {
    const role = t(`joining.by.${event.by_role}`)
    if (event.by_role === 'signatory') return `${event.detail} (${role})`
    const named = names || event.by_role === 'applicant'
    return named && event.name ? `${event.name} (${role})` : role
  }
  return (
    <Timeline
      t={t}
      items={events.map((event) => ({
        key: String(event.id),
        at: event.at,
        title: eventTitle(t, event),
        who: whoOf(event),
        note: event.why ?? undefined,
      }))}
    />
  )
}

function eventTitle(t: Words, event: ApplicationEvent): string {
  if (event.kind !== 'checked') return t(`joining.event.${event.kind}`)
  const [kind = '', outcome = ''] = (event.detail ?? '').split(' ')
  return t('joining.event.checked', {
    check: t(`checking.check.${kind as 'domain'}`),
    outcome: t(`checking.outcome.${outcome as 'passed'}`),
  })
}
