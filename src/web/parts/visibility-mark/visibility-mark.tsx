import type { JSX } from 'preact'
import { VISIBILITIES, type Visibility } from '#kernel/visibility.ts'
import type { Words } from '#web/words.ts'

type Props = { readonly t: Words; readonly visibility: Visibility }

/** Who may see this: rings from the office to the world, and the words. */
export function VisibilityMark({ t, visibility }: Props): JSX.Element {
  const reach = VISIBILITIES.indexOf(visibility)
  return (
    <span class="visibility" title={t(`parts.visibility.${visibility}.long`)}>
      <svg class="visibility-rings" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <circle class="ring-core" cx="8" cy="8" r="1.75" />
        {[3.75, 5.75, 7.5].map((radius, index) => (
          <circle
            key={radius}
            class={index < reach ? 'ring' : 'ring ring-off'}
            cx="8"
            cy="8"
            r={radius}
          />
        ))}
      </svg>
      {t(`parts.visibility.${visibility}`)}
    </span>
  )
}
