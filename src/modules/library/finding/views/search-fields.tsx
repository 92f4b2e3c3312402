import type { MessageKey } from '#kernel/messages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import type { Words } from '#web/words.ts'
import { PLACE_FIELDS, type PlaceField } from '../forms.ts'
import { SEARCH_HREFS, searchHref } from '../links.ts'
import type { Props } from './search-page.tsx'
import { tagWords } from './tag-words.ts'

const FIELDS = Object.keys(PLACE_FIELDS) as PlaceField[]

/** The words, the order, and the place to compare with: a GET form, so that every search has an address. */
export function SearchFields({ t, scope, wanted, place }: Props) {
  const state: FormState = {
    typed: {
      order: wanted.order,
      ...Object.fromEntries(FIELDS.map((field) => [field, keyOf(wanted.place, field)])),
    },
    errors: [],
    restored: null,
  }
  return (
    <search>
      <form class="stack" method="get" action={SEARCH_HREFS[scope]}>
        <div class="row">
          <label for="q">{t('finding.label')}</label>
          <input class="input" id="q" name="q" type="search" maxlength={200} value={wanted.query} />
          <Button>{t('finding.do')}</Button>
        </div>
        {wanted.filters.map((tag) => (
          <input key={tag} type="hidden" name="f" value={tag} />
        ))}
        {wanted.anyPlace && <input type="hidden" name="place" value="any" />}
        <details open={wanted.place.length > 0}>
          <summary>{placeSummary(t, place)}</summary>
          <div class="stack">
            <p class="muted measure">{t('finding.place.why')}</p>
            <div class="grid">
              {FIELDS.map((field) => (
                <SelectField
                  key={field}
                  t={t}
                  state={state}
                  name={field}
                  label={t(`finding.facet.${field}`)}
                  blank={t('finding.place.blank')}
                  options={PLACE_FIELDS[field].map((value) => ({
                    value,
                    label: tagWords(t, [], field, value) ?? value,
                  }))}
                />
              ))}
              <SelectField
                t={t}
                state={state}
                name="order"
                label={t('finding.order')}
                options={(['best', 'newest'] as const).map((value) => ({
                  value,
                  label: t(`finding.order.${value}` as MessageKey),
                }))}
              />
            </div>
            {place.length > 0 && (
              <p>
                <a
                  href={searchHref(scope, wanted.fields, {
                    ...Object.fromEntries(FIELDS.map((field) => [field, []])),
                    place: 'any',
                  })}
                >
                  {t('finding.place.any')}
                </a>
              </p>
            )}
          </div>
        </details>
      </form>
    </search>
  )
}

const keyOf = (place: Props['place'], field: PlaceField): string =>
  place.find((tag) => tag.startsWith(`${field}:`))?.slice(field.length + 1) ?? ''

/** What is compared with, in one line; open it to say another place. */
function placeSummary(t: Words, place: Props['place']): string {
  const said = FIELDS.flatMap((field) =>
    place
      .filter((tag) => tag.startsWith(`${field}:`))
      .map((tag) => tagWords(t, [], field, tag.slice(field.length + 1)) ?? ''),
  )
  return said.length === 0
    ? t('finding.place.none')
    : t('finding.place.like', { place: t.list(said) })
}
