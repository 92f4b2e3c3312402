import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FilterBar } from '#web/parts/filter-bar/filter-bar.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { PlaceCandidate } from '../../../gazetteer/gazetteer.ts'
import { countryName, countryOptions } from '../../../places/index.ts'
import { apart, PositionFields } from '../../../positions/index.ts'
import type { MemberNamed } from '../../queries.ts'
import { labelsOf } from './labels.ts'

type Found = {
  readonly t: Words
  readonly words: string
  readonly country: string
  readonly candidates: readonly PlaceCandidate[]
  readonly state: FormState
  /** Members of such a name, when the place chosen may be one of them. */
  readonly similar: readonly MemberNamed[]
}

const trailOf = (t: Words) => [{ label: t('joining.join.title'), href: '/join' }]

/** Which place? Candidates are shown with what tells them apart, and a person chooses. */
export function ChoosePlacePage(props: Found) {
  const { t, words, country, candidates } = props
  const state = { typed: { q: words, country }, errors: [], restored: null }
  const none = words !== '' && candidates.length === 0
  const byHand = `/joining/by-hand?${new URLSearchParams({ name: words, country })}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={trailOf(t)}
        title={t('joining.step.place')}
        point={t('joining.place.point')}
      />
      <FilterBar t={t} action="/joining/new" verb={t('shell.search')}>
        <TextField
          t={t}
          state={state}
          name="q"
          type="search"
          label={t('joining.place.name')}
          width="half"
        />
        <SelectField
          t={t}
          state={state}
          name="country"
          label={t('coalition.country')}
          blank={t('coalition.filter.all')}
          options={countryOptions(t.lang)}
        />
      </FilterBar>
      {none && (
        <EmptyState
          t={t}
          title={t('joining.place.none')}
          action={<LinkButton href={byHand}>{t('joining.place.by-hand')}</LinkButton>}
        >
          {t('joining.place.none.text')}
        </EmptyState>
      )}
      {candidates.length > 0 && <Candidates {...props} />}
      {!none && (
        <p>
          <a href={byHand}>{t('joining.place.by-hand')}</a>
        </p>
      )}
    </div>
  )
}

function Candidates({ t, words, country, candidates, state, similar }: Found) {
  const query = new URLSearchParams({ q: words, ...(country ? { country } : {}) })
  const tellsApart = apart(
    t,
    candidates.map(({ place }) => place),
  )
  return (
    <Form t={t} action={`/joining?${query}`} page={`/joining/new?${query}`} state={state}>
      <Similar t={t} state={state} members={similar} />
      <RadioField
        t={t}
        state={state}
        name="geonamesId"
        label={t('joining.place.which')}
        hint={t('joining.place.which.hint')}
        options={candidates.map(({ place, matched }) => ({
          value: String(place.geonamesId),
          label: [place.name, place.division, countryName(t.lang, place.country)]
            .filter(Boolean)
            .join(', '),
          hint: [
            place.population === null
              ? t('joining.place.population-unknown')
              : t('joining.place.population', { number: t.number(place.population) }),
            ...tellsApart(place),
            ...(matched === place.name ? [] : [t('joining.place.also', { name: matched })]),
          ].join(' · '),
        }))}
      />
      <FormActions>
        <Button>{t('joining.place.do')}</Button>
      </FormActions>
    </Form>
  )
}

/** The members of such a name, so that nobody starts a second team for one city. */
function Similar(props: {
  readonly t: Words
  readonly state: FormState
  readonly members: readonly MemberNamed[]
}) {
  const { t, state, members } = props
  if (members.length === 0) return null
  return (
    <>
      <Notice t={t} kind="warning" title={t('joining.place.similar')}>
        <ul>
          {members.map((member) => (
            <li key={member.slug}>
              {[member.name, member.division].filter(Boolean).join(', ')}:{' '}
              <a href={`/coalition/cities/${member.slug}/team-request`}>
                {t('joining.place.team')}
              </a>
            </li>
          ))}
        </ul>
      </Notice>
      <CheckField t={t} state={state} name="another" label={t('joining.place.another')} />
    </>
  )
}

type Hand = {
  readonly t: Words
  readonly state: FormState
  readonly similar: readonly MemberNamed[]
}

/** An authority that no gazetteer holds. */
export function HandPlacePage({ t, state, similar }: Hand) {
  const field = { t, state }
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[...trailOf(t), { label: t('joining.step.place'), href: '/joining/new' }]}
        title={t('joining.place.by-hand')}
        point={t('joining.hand.point')}
      />
      <Form
        t={t}
        action="/joining/by-hand"
        page="/joining/by-hand"
        state={state}
        labels={labelsOf(t)}
        keep
      >
        <Similar t={t} state={state} members={similar} />
        <TextField {...field} name="name" label={t('joining.hand.name')} width="half" />
        <SelectField
          {...field}
          name="country"
          label={t('coalition.country')}
          blank={t('coalition.filter.choose')}
          options={countryOptions(t.lang)}
        />
        <TextField
          {...field}
          name="division"
          label={t('joining.hand.division')}
          width="half"
          optional
        />
        <PositionFields {...field} country={typedText(state, 'country')} />
        <PopulationFields {...field} />
        <FormActions>
          <Button>{t('joining.place.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

/** A number with the year and the source it comes from. */
export function PopulationFields({ t, state }: { readonly t: Words; readonly state: FormState }) {
  const field = { t, state, optional: true }
  return (
    <>
      <NumberField {...field} name="population" label={t('coalition.population')} whole />
      <NumberField {...field} name="populationYear" label={t('joining.population.year')} whole />
      <TextField
        {...field}
        name="populationSource"
        label={t('joining.population.source')}
        hint={t('joining.population.source.hint')}
      />
    </>
  )
}
