import { langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { links as mailings } from '../../../mailings/links.ts'
import { links } from '../../links.ts'
import { FEWEST, type Told, toldApart } from '../../policy.ts'
import type { deskFor, Found } from '../service.ts'

type Count = Awaited<ReturnType<typeof deskFor>>[number]

type Props = {
  readonly t: Words
  readonly counts: readonly Count[]
  readonly found: Found | null
  readonly state: FormState
  /** Who looks is the data-protection officer. */
  readonly protects: boolean
}

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** How many read the briefings, and what holds against one address. */
export function DeskPage(props: Props) {
  const { t, counts, state } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('readers.desk.title')}
        point={t('readers.desk.point')}
        actions={<LinkButton href={links.imports}>{t('readers.imports.title')}</LinkButton>}
      />
      <Section title={t('readers.desk.numbers')}>
        <div class="stack">
          <Counts t={t} counts={counts} facet="state" />
          <Counts t={t} counts={counts} facet="rhythm" />
          <Counts t={t} counts={counts} facet="lang" />
        </div>
      </Section>
      <Section title={t('readers.desk.search')}>
        <Form t={t} action={links.search} page={links.desk} state={state} manyTimes>
          <TextField
            t={t}
            state={state}
            name="address"
            type="email"
            width="half"
            maxlength={254}
            label={t('readers.address')}
            hint={t('readers.desk.search.hint')}
          />
          <FormActions>
            <Button>{t('readers.desk.search.do')}</Button>
          </FormActions>
        </Form>
        <Result {...props} />
      </Section>
    </div>
  )
}

type Facet = Count['facet']

const nameOf = (t: Words, facet: Facet, key: string): string => {
  if (facet === 'lang') return langName(key, t.lang)
  return facet === 'rhythm'
    ? t(`readers.rhythm.${key as 'weekly' | 'monthly' | 'sessions'}`)
    : t(`readers.state.${key as 'pending' | 'confirmed' | 'paused' | 'left' | 'suppressed'}`)
}

const countOf = (t: Words, n: number | null): string =>
  n === null ? t('readers.desk.few', { count: FEWEST }) : t.number(n)

/** Of rhythms and languages the sum is known; states have none, and are told one by one. */
const toldOf = (facet: Facet, counts: readonly Count[]): readonly Told[] =>
  facet === 'state'
    ? counts.map(({ key, n }) => ({ keys: [key], n: n > 0 && n < FEWEST ? null : n }))
    : toldApart(counts)

function Counts({ t, counts, facet }: Pick<Props, 't' | 'counts'> & { readonly facet: Facet }) {
  return (
    <Table
      t={t}
      caption={t(`readers.desk.by.${facet}`)}
      captionHeard
      rows={toldOf(
        facet,
        counts.filter((one) => one.facet === facet),
      )}
      keyOf={({ keys }) => keys.join()}
      columns={[
        {
          key: 'key',
          head: t(`readers.desk.by.${facet}`),
          cell: ({ keys }) => t.list(keys.map((key) => nameOf(t, facet, key))),
        },
        {
          key: 'n',
          head: t('readers.desk.readers'),
          numeric: true,
          cell: ({ n }) => countOf(t, n),
        },
      ]}
    />
  )
}

/** How somebody came to be subscribed, in the words they agreed to. */
function Consents({ t, consents }: Pick<Found, 'consents'> & { readonly t: Words }) {
  if (consents.length === 0) return null
  return (
    <section class="stack">
      <h3>{t('readers.proof.title')}</h3>
      <Timeline
        t={t}
        items={consents.map((one, at) => ({
          key: String(one.id),
          at: one.at,
          title: t(`readers.proof.${one.kind}`),
          who: `${t(`readers.interface.${one.interface}`)} · ${one.source}`,
          note: one.wording === consents[at - 1]?.wording ? undefined : (one.wording ?? undefined),
        }))}
      />
    </section>
  )
}

/** What came back from the mailbox, each with the way to the message itself and to its decision. */
function Returned({ t, evidence }: Pick<Found, 'evidence'> & { readonly t: Words }) {
  if (evidence.length === 0) return null
  return (
    <section class="stack">
      <h3>{t('mailing.returned.title')}</h3>
      <ul class="stack close">
        {evidence.map(({ id, at, kind, status, said }) => (
          <li key={id}>
            <a href={mailings.evidence(id)}>{t(`mailing.evidence.${kind}`)}</a>{' '}
            <span class="muted">{t.instant(at)}</span>
            {(status || said) && (
              <p class="muted" dir="auto">
                {[status, said].filter(Boolean).join(' · ')}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Result({ t, found, protects }: Props) {
  if (!found) return null
  const { hash, suppressions, consents, evidence, state, rhythm } = found
  return (
    <div class="stack">
      <Facts
        items={[
          {
            term: t('readers.desk.subscription'),
            value: state ? t(`readers.state.${state}`) : t('readers.desk.none'),
            source: state === 'confirmed' && rhythm ? t(`readers.rhythm.${rhythm}`) : undefined,
          },
        ]}
      />
      {suppressions.map(({ id, list, reason, at }) => (
        <div key={id} class="stack">
          <p>
            {t('readers.suppressed.line', {
              list: t(`readers.list.${list === '*' ? 'all' : list}`),
              reason: t(`readers.reason.${reason}`),
              when: t.date(at),
            })}
          </p>
          {reason === 'unsubscribed' || reason === 'erased' ? (
            <p>{t('readers.lift.own')}</p>
          ) : (
            <Decision
              t={t}
              action={links.lifting}
              hash={hash}
              id={id}
              label={t('readers.lift.do')}
            />
          )}
        </div>
      ))}
      <Consents t={t} consents={consents} />
      <Returned t={t} evidence={evidence} />
      {suppressions.every(({ reason }) => reason !== 'manual') && (
        <Decision t={t} action={links.suppression} hash={hash} label={t('readers.suppress.do')} />
      )}
      {protects && (
        <>
          <Form t={t} action={links.record} page={links.desk} state={BLANK} manyTimes>
            <input type="hidden" name="hash" value={hash} />
            <FormActions>
              <Button kind="quiet">{t('readers.record.do')}</Button>
            </FormActions>
          </Form>
          <Decision
            t={t}
            action={links.erasing}
            hash={hash}
            label={t('readers.erase.title')}
            danger
          />
        </>
      )}
    </div>
  )
}

type DecisionProps = {
  readonly t: Words
  readonly action: string
  readonly hash: string
  readonly label: string
  readonly id?: string
  readonly danger?: boolean
}

/** A decision about an address: never without its reason. */
function Decision({ t, action, hash, label, id, danger }: DecisionProps) {
  return (
    <Form t={t} action={action} page={links.desk} state={BLANK} label={label}>
      <input type="hidden" name="hash" value={hash} />
      {id && <input type="hidden" name="id" value={id} />}
      <TextField t={t} state={BLANK} name="why" maxlength={500} label={t('readers.desk.why')} />
      <FormActions>
        <Button kind={danger ? 'danger' : 'quiet'}>{label}</Button>
      </FormActions>
    </Form>
  )
}
