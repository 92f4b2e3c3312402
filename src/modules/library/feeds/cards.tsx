import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import { FORMATS, type Format, feedHref, MEDIA_TYPES } from './links.ts'
import type { FeedScope } from './queries.ts'
import { titleOf } from './service.ts'

const NAMES: Readonly<Record<Format, string>> = { atom: 'Atom', rss: 'RSS', json: 'JSON Feed' }

/** For the head of a page that shows one theme or one place: its feeds, before those of everything. */
export const feedHead = (t: Words, scope: FeedScope): JSX.Element => (
  <>
    {FORMATS.map((format) => (
      <link
        key={format}
        rel="alternate"
        type={MEDIA_TYPES[format]}
        href={feedHref({ scope, format, langs: [] })}
        title={titleOf(t, scope)}
      />
    ))}
  </>
)

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
