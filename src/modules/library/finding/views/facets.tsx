import type { SearchDimension } from '#platform/search/about.ts'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import { searchHref } from '../links.ts'
import type { Props } from './search-page.tsx'
import { tagWords } from './tag-words.ts'

/** The order of the filters, and how many values each shows at once. */
const SHOWN: readonly (readonly [SearchDimension, number])[] = [
  ['kind', 8],
  ['theme', 8],
  ['hazard', 8],
  ['stage', 5],
  ['goal', 6],
  ['population', 6],
  ['income', 4],
  ['climate', 4],
  ['region', 6],
  ['country', 8],
  ['grade', 5],
  ['lang', 6],
  ['year', 6],
]

/** What the results may be narrowed to. The counts are of these results: none is of what is hidden. */
export function Facets({ t, scope, wanted, answer, kinds }: Props) {
  return (
    <>
      <p id="narrow">
        <strong>{t('finding.narrow')}</strong>
      </p>
      {SHOWN.map(([dimension, most]) => {
        const values = (answer.facets.get(dimension) ?? [])
          .filter(({ key }) => !wanted.filters.includes(`${dimension}:${key}`))
          .flatMap(({ key, count }) => {
            const name = tagWords(t, kinds, dimension, key)
            return name === undefined ? [] : [{ key, count, name }]
          })
          .slice(0, most)
        if (values.length === 0) return null
        return (
          <SideBlock key={dimension} title={t(`finding.facet.${dimension}`)}>
            <ul class="plain-list">
              {values.map(({ key, count, name }) => (
                <li key={key}>
                  <a
                    href={searchHref(scope, wanted.fields, {
                      f: [...wanted.filters, `${dimension}:${key}`],
                    })}
                  >
                    {name}
                  </a>{' '}
                  <span class="muted">
                    {t(answer.more ? 'finding.facet.least' : 'finding.facet.count', { count })}
                  </span>
                </li>
              ))}
            </ul>
          </SideBlock>
        )
      })}
    </>
  )
}
