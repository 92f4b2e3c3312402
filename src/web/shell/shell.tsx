import type { ComponentChildren } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { LANG_NAMES, LANGS } from '#kernel/languages.ts'
import type { House } from '#web/house.ts'
import type { PageFacts } from '#web/http.tsx'
import { Mark } from '#web/parts/mark/mark.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  t: Words
  actor: Actor
  house: House
  path: string
  flash: string | null
  facts: PageFacts
  children: ComponentChildren
}

/** Everything around a page's own content. */
export function Shell({ t, actor, house, path, flash, facts, children }: Props) {
  return (
    <html lang={t.lang} dir={t.dir}>
      <Head t={t} house={house} facts={facts} />
      <body class={facts.bare ? 'bare' : undefined}>
        <a class="skip" href="#content">
          {t('shell.skip')}
        </a>
        {facts.bare ? null : <Header t={t} actor={actor} house={house} path={path} />}
        <main id="content" tabIndex={-1}>
          {flash === null ? null : (
            <div class="flash" role="status">
              <p>{flash}</p>
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
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      <link rel="stylesheet" href={house.assets.style} />
      <script type="module" src={house.assets.script} />
    </head>
  )
}

function Header({ t, actor, house, path }: { t: Words; actor: Actor; house: House; path: string }) {
  const rooms = house.rooms.filter((room) => room.shownTo?.(actor) ?? true)
  return (
    <header class="shell-header">
      <div class="shell-bar">
        <a class="shell-brand" href="/">
          <Mark />
          <span>{t('shell.name')}</span>
        </a>
        <a class="shell-menu" href="/rooms">
          {t('shell.rooms')}
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
        </nav>
        <div class="shell-person">
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
    <>
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
    </>
  )
}

function Footer({ t, path }: { t: Words; path: string }) {
  return (
    <footer class="shell-footer">
      <div class="shell-foot">
        <p>{t('shell.promise')}</p>
        <nav aria-label={t('shell.about')}>
          <ul>
            <li>
              <a href="/coalition">{t('shell.coalition')}</a>
            </li>
            <li>
              <a href="/about/data">{t('shell.data')}</a>
            </li>
            <li>
              <a href="/about/accessibility">{t('shell.accessibility')}</a>
            </li>
            <li>
              <a href="/about/licence">{t('shell.licence')}</a>
            </li>
          </ul>
        </nav>
        <form class="shell-language" method="post" action="/language">
          <input type="hidden" name="next" value={path} />
          <span id="language-label">{t('shell.language')}</span>
          {LANGS.map((lang) => (
            <button
              key={lang}
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
      </div>
    </footer>
  )
}
