import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { PositionFields, positionText } from '../../positions/index.ts'
import { ID_KINDS } from '../forms.ts'
import { countryName } from '../policy.ts'
import type { ExternalId, Place, placesNamed } from '../queries.ts'

type Named = Awaited<ReturnType<typeof placesNamed>>[number]

type Props = {
  readonly t: Words
  readonly place: Place
  readonly member: { readonly name: string; readonly slug: string } | undefined
  readonly parent: Place | undefined
  readonly successor: Place | undefined
  readonly ids: readonly ExternalId[]
  readonly named: readonly Named[]
  readonly words: string
  readonly mayPlace: boolean
  readonly mayIds: boolean
  readonly states: {
    readonly id: FormState
    readonly relation: FormState
    readonly position: FormState
  }
}

/** Where an authority is, and what every register calls it. */
export function PlacePage(props: Props) {
  const { t, place, member, ids } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('coalition.title'), href: '/coalition' },
          ...(member ? [{ label: member.name, href: `/coalition/cities/${member.slug}` }] : []),
        ]}
        title={t('coalition.place.of', { name: place.name })}
        point={t('coalition.place.point')}
      />
      <PlaceFacts {...props} />
      <Section title={t('coalition.place.ids')}>
        {ids.length === 0 ? (
          <p>{t('coalition.place.ids.none')}</p>
        ) : (
          <Table
            t={t}
            caption={t('coalition.place.ids')}
            captionHeard
            rows={ids}
            keyOf={(id) => `${id.kind} ${id.value}`}
            columns={[
              {
                key: 'kind',
                head: t('coalition.place.kind'),
                cell: (id) => t(`coalition.place.kind.${id.kind}`),
              },
              {
                key: 'value',
                head: t('coalition.place.value'),
                cell: (id) => <code>{id.value}</code>,
              },
              { key: 'source', head: t('coalition.place.source'), cell: (id) => id.source },
              { key: 'on', head: t('coalition.place.noted'), cell: (id) => t.date(id.noted_on) },
            ]}
          />
        )}
        {props.mayIds && <IdForm {...props} />}
      </Section>
      {props.mayIds && place.geonames_id === null && <PositionForm {...props} />}
      {props.mayPlace && <RelationForms {...props} />}
    </div>
  )
}

function PlaceFacts({ t, place, parent, successor }: Props) {
  return (
    <Facts
      items={[
        {
          term: t('coalition.country'),
          value: [place.division, countryName(t.lang, place.country)].filter(Boolean).join(', '),
        },
        { term: t('coalition.region'), value: t(`coalition.region.${place.region}`) },
        {
          term: t('coalition.population'),
          value: place.population === null ? t('coalition.not-known') : t.number(place.population),
          source: [place.population_source, place.population_year].filter(Boolean).join(', '),
        },
        { term: t('coalition.position'), value: positionText(t, place) },
        { term: t('coalition.place.zone'), value: place.zone },
        ...(parent ? [{ term: t('coalition.place.parent'), value: parent.name }] : []),
        ...(successor
          ? [
              {
                term: t('coalition.place.successor'),
                value: successor.name,
                source: place.succeeded_on ? t.date(place.succeeded_on) : undefined,
              },
            ]
          : []),
        {
          term: t('coalition.place.origin'),
          value: t(
            place.geonames_id === null ? 'coalition.place.by-hand' : 'coalition.place.gazetteer',
          ),
        },
      ]}
    />
  )
}

/** A place added by hand may be put on the map later, or be put right. */
function PositionForm({ t, place, states }: Props) {
  const path = `/places/${place.id}`
  return (
    <Section title={t('coalition.position.set')}>
      <Form
        t={t}
        action={`${path}/position`}
        page={path}
        state={states.position}
        label={t('coalition.position.set')}
      >
        <PositionFields t={t} state={states.position} country={place.country} />
        <FormActions>
          <Button kind="quiet">{t('coalition.position.set')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function IdForm({ t, place, states }: Props) {
  const state = states.id
  const path = `/places/${place.id}`
  return (
    <Form
      t={t}
      action={`${path}/external-ids`}
      page={path}
      state={state}
      label={t('coalition.place.add-id')}
    >
      <SelectField
        t={t}
        state={state}
        name="kind"
        label={t('coalition.place.kind')}
        options={ID_KINDS.map((value) => ({ value, label: t(`coalition.place.kind.${value}`) }))}
      />
      <TextField t={t} state={state} name="value" label={t('coalition.place.value')} width="half" />
      <TextField
        t={t}
        state={state}
        name="source"
        label={t('coalition.place.source')}
        hint={t('coalition.place.source.hint')}
      />
      <DateField t={t} state={state} name="notedOn" label={t('coalition.place.noted')} />
      <FormActions>
        <Button kind="quiet">{t('coalition.place.add-id')}</Button>
      </FormActions>
    </Form>
  )
}

/** First find the other place, then say what it is to this one. */
function RelationForms({ t, place, named, words, states }: Props) {
  const path = `/places/${place.id}`
  const state = states.relation
  const options = named.map((one) => ({
    value: one.id,
    label: [one.name, one.division, countryName(t.lang, one.country)].filter(Boolean).join(', '),
  }))
  const search = { typed: { near: words }, errors: [], restored: null }
  return (
    <Section title={t('coalition.place.relations')}>
      <FilterBar t={t} action={path}>
        <TextField
          t={t}
          state={search}
          name="near"
          type="search"
          label={t('coalition.place.near')}
          width="half"
        />
      </FilterBar>
      {options.length > 0 && (
        <>
          <Form
            t={t}
            action={`${path}/parent`}
            page={path}
            state={state}
            label={t('coalition.place.parent.set')}
          >
            <RadioField
              t={t}
              state={state}
              name="parent"
              label={t('coalition.place.parent')}
              options={options}
            />
            <FormActions>
              <Button kind="quiet">{t('coalition.place.parent.set')}</Button>
            </FormActions>
          </Form>
          <Form
            t={t}
            action={`${path}/successor`}
            page={path}
            state={state}
            label={t('coalition.place.successor.set')}
          >
            <RadioField
              t={t}
              state={state}
              name="successor"
              label={t('coalition.place.successor')}
              options={options}
            />
            <DateField t={t} state={state} name="on" label={t('coalition.place.successor.on')} />
            <FormActions>
              <Button kind="quiet">{t('coalition.place.successor.set')}</Button>
            </FormActions>
          </Form>
        </>
      )}
    </Section>
  )
}
