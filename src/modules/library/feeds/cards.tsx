import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import { FORMATS, type Format, feedHref } from './links.ts'
import type { FeedScope } from './queries.ts'

const NAMES: Readonly<Record<Format, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' }

/** For readers: where to follow what this page shows. */
export const FollowFeeds = ({ t, scope }: { t: Words; scope: FeedScope }): JSX.Element => (
  <p class="row small">
    <span>{t('feeds.follow')}</span>
    {FORMATS.map((format) => (
      <a key={format} href={feedHref({ scope, format, langs: [] })}>
        {NAMES[format]}
      </a>
    ))}
  </p>
)
