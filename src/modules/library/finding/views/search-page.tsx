import type { Tag } from '#platform/search/about.ts'
import type { Answer } from '#platform/search/finding.ts'
import type { SearchKind } from '#web/house.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Layout } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import type { Wanted } from '../forms.ts'
import { type Scope, searchHref } from '../links.ts'
import { Facets } from './facets.tsx'
import { Results } from './results.tsx'
import { SearchFields } from './search-fields.tsx'
import { tagWords } from './tag-words.ts'

export type Props = {
  readonly t: Words
  readonly scope: Scope
  readonly wanted: Wanted
  readonly place: readonly Tag[]
  readonly answer: Answer
  readonly kinds: readonly SearchKind[]
  readonly page: number
  readonly pages: number
  readonly signedIn: boolean
}

/** What was asked, what was found, why, and what would find more. */
export function SearchPage(props: Props) {
  const { t, scope, wanted, answer, page, pages } = props
  const href = (number: number) => searchHref(scope, wanted.fields, { page: String(number) })
  return (
    <div class="stack">
      <PageHead
        t={t}
        title={t(scope === 'all' ? 'finding.title' : 'finding.title.library')}
        point={t('finding.point')}
      />
      <SearchFields {...props} />
      <Scopes t={t} scope={scope} wanted={wanted} />
      <Layout t={t} aside={answer.total > 0 ? <Facets {...props} /> : undefined}>
        <div class="stack">
          <Told {...props} />
          <Chosen {...props} />
          {answer.total === 0 ? <Nothing {...props} /> : <Results {...props} />}
          <Pager
            t={t}
            page={page}
            pages={pages}
            previous={page > 1 ? href(page - 1) : undefined}
            next={page < pages ? href(page + 1) : undefined}
          />
        </div>
      </Layout>
    </div>
  )
}

/** The library alone, or all that rooms put into the search: the same words, asked of the other. */
function Scopes({ t, scope, wanted }: Pick<Props, 't' | 'scope' | 'wanted'>) {
  return (
    <Tabs
      label={t('finding.scope')}
      items={(['library', 'all'] as const).map((one) => ({
        label: t(`finding.scope.${one}`),
        href: searchHref(one, wanted.fields),
        here: one === scope,
      }))}
    />
  )
}

/** How many, and how the words were read. */
function Told({ t, answer, wanted, scope, signedIn }: Props) {
  const { total, more, meant, partly, alike } = answer
  const save = searchHref(scope, wanted.fields).replace(/^[^?]*/, '/library/searches/new')
  return (
    <div class="stack close">
      {total > 0 && (
        <p class="row">
          <strong>{t(more ? 'finding.count.more' : 'finding.count', { total })}</strong>
          {signedIn && wanted.query + wanted.filters.join('') !== '' && (
            <a href={`${save}&scope=${scope}`}>{t('finding.save')}</a>
          )}
          <a class="layout-jump" href="#narrow">
            {t('finding.narrow')}
          </a>
        </p>
      )}
      {more && <p class="muted">{t('finding.more.why')}</p>}
      {meant.map(({ word, instead }) => (
        <p key={word}>{t('finding.meant', { word, instead: t.list(instead) })}</p>
      ))}
      {partly && total > 0 && <p>{t('finding.partly')}</p>}
      {alike && total > 0 && <p>{t('finding.alike')}</p>}
    </div>
  )
}

/** The filters that are set, each with the way to drop it. */
function Chosen({ t, scope, wanted, kinds }: Props) {
  if (wanted.filters.length === 0) return null
  return (
    <ul class="plain-list row" aria-label={t('finding.chosen')}>
      {wanted.filters.map((tag) => {
        const [dimension = '', key = ''] = tag.split(/:(.*)/s)
        const others = wanted.filters.filter((one) => one !== tag)
        const name = tagWords(t, kinds, dimension as 'theme', key) ?? key
        return (
          <li key={tag}>
            <a class="tag" href={searchHref(scope, wanted.fields, { f: others })}>
              {t('finding.drop', { name })}
            </a>
          </li>
        )
      })}
    </ul>
  )
}

/** Nothing found: what would find something. */
function Nothing({ t, scope, wanted }: Props) {
  const unfiltered = searchHref(scope, wanted.fields, { f: [] })
  return (
    <EmptyState
      t={t}
      title={
        wanted.query === '' ? t('finding.none.any') : t('finding.none', { query: wanted.query })
      }
      action={
        wanted.filters.length > 0 ? (
          <LinkButton href={unfiltered}>{t('finding.none.unfilter')}</LinkButton>
        ) : (
          <LinkButton href={searchHref(scope, new Map())} kind="quiet">
            {t('finding.none.all')}
          </LinkButton>
        )
      }
    >
      <ul>
        <li>{t('finding.none.fewer')}</li>
        <li>{t('finding.none.other-word')}</li>
        {scope === 'library' && (
          <li>
            <a href={searchHref('all', wanted.fields)}>{t('finding.none.everywhere')}</a>
          </li>
        )}
      </ul>
    </EmptyState>
  )
}
