import { Button } from '#web/parts/button/button.tsx'
import type { Words } from '#web/words.ts'

/** The one search field; it needs no script and the address it makes can be kept. */
export function SearchForm({ t, query = '' }: { t: Words; query?: string }) {
  return (
    <search>
      <form class="row" method="get" action="/search">
        <label for="q">{t('front.search.label')}</label>
        <input class="input" id="q" name="q" type="search" maxlength={200} value={query} />
        <Button kind="quiet">{t('front.search')}</Button>
      </form>
    </search>
  )
}
