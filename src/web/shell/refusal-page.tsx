import type { Actor } from '#kernel/actor.ts'
import type { Words } from '#web/words.ts'

type Props = {
  t: Words
  title: string
  sentence: string
  actor: Actor
  /** The page whose form was refused, and which now shows what was typed. */
  again?: string | null
}

/** What a refusal looks like: the plain sentence, and a way on. */
export function RefusalPage({ t, title, sentence, actor, again = null }: Props) {
  return (
    <div class="measure stack">
      <h1>{title}</h1>
      <p>{sentence}</p>
      <p>
        {again === null ? null : (
          <>
            <a href={again}>{t('shell.open-again')}</a>
            {' · '}
          </>
        )}
        <a href="/">{t('shell.to-start')}</a>
        {' · '}
        <a href="/search">{t('shell.search')}</a>
        {' · '}
        {actor.person ? (
          <a href="/account/seats">{t('shell.to-seats')}</a>
        ) : (
          <a href="/sign-in">{t('shell.sign-in')}</a>
        )}
      </p>
    </div>
  )
}
