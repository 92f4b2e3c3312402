import { type newestMails, withSite } from '#platform/mail/mail.ts'
import type { Words } from '#web/words.ts'

type Props = { t: Words; origin: string; mails: Awaited<ReturnType<typeof newestMails>> }

const LINK = /https?:\/\/[^\s<>]+/

/** The newest messages as text, the first link of each ready to be followed. */
export function MailList({ t, origin, mails }: Props) {
  return (
    <div class="measure stack">
      <h1>{t('shell.dev-mail')}</h1>
      {mails.length === 0 ? <p>{t('shell.dev-mail.none')}</p> : null}
      {mails.map((mail) => {
        const text = withSite(mail.body_text, origin)
        const link = LINK.exec(text)?.[0]
        return (
          <article key={mail.id}>
            <h2>{mail.subject}</h2>
            <p>
              {mail.to_address} · {t.instant(mail.at)}
            </p>
            <pre class="plain-text">{text}</pre>
            {link ? <a href={link}>{link}</a> : null}
          </article>
        )
      })}
    </div>
  )
}
