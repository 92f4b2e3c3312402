import type { ComponentChildren } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { LANG_NAMES, LANGS } from '#kernel/languages.ts'
import type { House } from '#web/house.ts'
import type { PageFacts } from '#web/http.tsx'
import { Mark } from '#web/parts/mark/mark.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'

/** What the last page wanted said on this one: that it worked, or why it could not go on. */
export type Flash = { readonly text: string; readonly kind: 'success' | 'warning' }

type Props = {
  t: Words
  actor: Actor
  house: House
  path: string
  flash: Flash | null
  facts: PageFacts
  children: ComponentChildren
}

/** Everything around a page's own content. */
export function Shell({ t, actor, house, path, flash, facts, children }: Props) {
  return (
    <html lang={t.lang} dir={t.dir}>
      <Head t={t} house={house} facts={facts} />
      <body class={facts.bare ? 'bare' : 'shell'}>
        <a class="shell-skip" href="#content">
          {t('shell.skip')}
        </a>
        {facts.bare ? null : <Header t={t} actor={actor} house={house} path={path} />}
        <main id="content" class="shell-main page" tabIndex={-1}>
          {flash === null ? null : (
            <div role="status">
              <Notice t={t} kind={flash.kind}>
                {flash.text}
              </Notice>
            </div>
          )}
          {children}
        </main>
        {facts.bare ? null : <Footer t={t} path={path} />}
      </body>
    </html>
  )
}

function Head({ t, house, facts }: { t: Words; house: House; facts: PageFacts }) {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${facts.title} · ${t('shell.short-name')}`}</title>
      {facts.description ? <meta name="description" content={facts.description} /> : null}
      {facts.head}
      {house.feeds.map(({ title, href, type }) => (
        <link key={href} rel="alternate" type={type} href={href} title={t(title)} />
      ))}
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={house.assets.style} />
      <script type="module" src={house.assets.script} />
    </head>
  )
}

function Header({ t, actor, house, path }: { t: Words; actor: Actor; house: House; path: string }) {
  const rooms = house.rooms.filter((room) => !room.quiet && (room.shownTo?.(actor) ?? true))
  return (
    <header class="shell-header">
      <div class="shell-bar page">
        <a class="shell-name" href="/">
          <Mark />
          <span>{t('shell.name')}</span>
        </a>
        <nav class="shell-rooms" aria-label={t('shell.rooms')}>
          <ul>
            {rooms.map((room) => (
              <li key={room.href}>
                <a href={room.href} aria-current={isHere(path, room.href) ? 'true' : undefined}>
                  {t(room.key)}
                </a>
              </li>
            ))}
          </ul>
          <a class="shell-rooms-all" href="/rooms">
            {t('shell.rooms')}
          </a>
        </nav>
        <div class="shell-tools">
          <a href="/search">{t('shell.search')}</a>
          <Person t={t} actor={actor} />
        </div>
      </div>
    </header>
  )
}

const isHere = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`)

function Person({ t, actor }: { t: Words; actor: Actor }) {
  if (!actor.person) return <a href="/sign-in">{t('shell.sign-in')}</a>
  return (
    <span class="shell-person">
      <a href="/account">{actor.person.name}</a>
      {actor.acting ? (
        <span class="shell-acting">
          {t('shell.acting-for', { body: actor.acting.bodyName })}
          {actor.seats.length > 1 ? (
            <>
              {' '}
              <a href="/account/seats">{t('shell.change-body')}</a>
            </>
          ) : null}
        </span>
      ) : null}
    </span>
  )
}

function Footer({ t, path }: { t: Words; path: string }) {
  const links = [
    { href: '/coalition', label: t('shell.coalition') },
    { href: '/about/data', label: t('shell.data') },
    { href: '/about/accessibility', label: t('shell.accessibility') },
    { href: '/about/licence', label: t('shell.licence') },
  ]
  return (
    <footer class="shell-footer">
      <div class="page">
        <nav aria-label={t('shell.about')}>
          <ul>
            {links.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <form class="row" method="post" action="/language" aria-label={t('shell.language')}>
          <input type="hidden" name="next" value={path} />
          {LANGS.map((lang) => (
            <button
              key={lang}
              class="button button-quiet button-small"
              type="submit"
              name="lang"
              value={lang}
              lang={lang}
              aria-pressed={lang === t.lang}
            >
              {LANG_NAMES[lang]}
            </button>
          ))}
        </form>
        <p>{t('shell.promise')}</p>
      </div>
    </footer>
  )
}
