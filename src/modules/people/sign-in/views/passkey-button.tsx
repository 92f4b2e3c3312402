import { Section } from '#web/parts/layout/layout.tsx'
import '#web/parts/elements.ts'
import type { Words } from '#web/words.ts'

type Props = { t: Words; next: string; title: string }

/** Signs in with a passkey. The ceremony needs a script; without one nothing is shown. */
export function PasskeyButton({ t, next, title }: Props) {
  return (
    <passkey-button
      hidden
      data-ceremony="sign-in"
      data-options="/sign-in/passkey/options"
      data-answer="/sign-in/passkey"
      data-next={next}
      data-failed={t('people.passkey.failed')}
    >
      <Section title={title}>
        <p>
          <button type="button" class="button button-quiet">
            {t('people.passkey.sign-in')}
          </button>
        </p>
        <p class="muted" role="status" />
      </Section>
    </passkey-button>
  )
}
