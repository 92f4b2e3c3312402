import type { FormState } from '#web/forms.ts'
import { typedText } from '#web/parts/fields/field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { type GazetteerPlace, searchPlaces } from '../../gazetteer/gazetteer.ts'
import type { PlaceTable } from '../../tables.ts'
import type { Position } from '../policy.ts'

/** Where a place is, said with what is not known about it. */
export function positionText(
  t: Words,
  place: Pick<
    PlaceTable,
    'latitude' | 'longitude' | 'position_kind' | 'position_near' | 'position_km'
  >,
): string {
  const { latitude, longitude, position_near: near, position_km: km } = place
  if (latitude === null || longitude === null) return t('coalition.position.unknown')
  if (near !== null) return t('coalition.position.near', { place: near, km: km ?? 0 })
  return degreesText(t, { latitude, longitude })
}

const degreesText = (t: Words, { latitude, longitude }: Position): string => {
  const degrees = (value: number) => t.number(value, { maximumFractionDigits: 4 })
  return t('coalition.position.degrees', {
    latitude: degrees(latitude),
    longitude: degrees(longitude),
  })
}

/**
 * What tells each of some places from the others: nothing where its name, division and country do, else
 * the division and the country have several of that name, and its position does.
 */
export function apart(t: Words, places: readonly GazetteerPlace[]) {
  const called = ({ name, division, country }: GazetteerPlace) => `${name}|${division}|${country}`
  const counts = new Map<string, number>()
  for (const place of places) counts.set(called(place), (counts.get(called(place)) ?? 0) + 1)
  return (place: GazetteerPlace): readonly string[] =>
    (counts.get(called(place)) ?? 0) > 1 ? [degreesText(t, place)] : []
}

/** Three ways to say where a place is; "not known" is one of them. */
export function PositionFields(props: {
  readonly t: Words
  readonly state: FormState
  readonly country: string
}) {
  const { t, state } = props
  const field = { t, state }
  return (
    <FormGroup title={t('coalition.position')} hint={t('coalition.position.hint')}>
      <RadioField
        {...field}
        name="where"
        label={t('coalition.position.how')}
        options={(['unknown', 'near', 'given'] as const).map((value) => ({
          value,
          label: t(`coalition.position.how.${value}`),
        }))}
      />
      <TextField
        {...field}
        name="nearName"
        label={t('coalition.position.near-label')}
        hint={t('coalition.position.near-hint')}
        width="half"
        optional
      />
      <Nearby {...props} />
      <NumberField
        {...field}
        name="nearKm"
        label={t('coalition.position.km-label')}
        unit="km"
        whole
        optional
      />
      <TextField
        {...field}
        name="position"
        label={t('coalition.position.label')}
        hint={t('coalition.position.forms')}
        width="half"
        optional
      />
    </FormGroup>
  )
}

/** Known places of the name typed: a person chooses, a name alone picks none. */
function Nearby(props: Parameters<typeof PositionFields>[0]) {
  const { t, state, country } = props
  const name = typedText(state, 'nearName')
  if (name === '' || typedText(state, 'where') !== 'near') return null
  const found = searchPlaces(name, { limit: 8, ...(country === '' ? {} : { country }) })
  if (found.length === 0)
    return <p class="measure">{t('coalition.position.near-none', { name })}</p>
  const tellsApart = apart(
    t,
    found.map(({ place }) => place),
  )
  return (
    <RadioField
      t={t}
      state={state}
      name="nearId"
      label={t('coalition.position.which')}
      options={found.map(({ place }) => ({
        value: String(place.geonamesId),
        label: [place.name, place.division, ...tellsApart(place)].filter(Boolean).join(', '),
      }))}
    />
  )
}
