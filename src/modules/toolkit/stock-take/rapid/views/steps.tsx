import type { JSX } from 'preact'
import { SYSTEMS } from '#kernel/frame.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Path } from '#web/parts/path/path.tsx'
import type { Words } from '#web/words.ts'
import { severityWord } from '../../matrix/index.ts'
import { type Pace, paceOf } from '../../spread/index.ts'
import type { Answer, Closing } from '../service.ts'
import { paceText, questionText } from './words.tsx'

type Props = {
  readonly t: Words
  readonly answers: readonly Answer[]
  readonly closings: readonly Closing[]
  readonly pace: Pace
  readonly hrefOf: (system: number) => string
}

/** The question to go on with: the first that is neither answered nor closed. */
export const nextOpen = (
  answers: readonly { readonly system: number }[],
  closings: readonly { readonly system: number }[],
): number | null => {
  const settled = new Set([...answers, ...closings].map((one) => one.system))
  return SYSTEMS.find((system) => !settled.has(system)) ?? null
}

/** A respondent's own pace: answers in the order in which they were first given. */
export const ownPace = (startedAt: Date | null, answers: readonly Answer[]): Pace =>
  paceOf(
    startedAt,
    answers.map((answer) => answer.answeredAt),
  )

/** The twelve questions as one respondent's path, with what they answered and what is left. */
export function Steps({ t, answers, closings, pace, hrefOf }: Props): JSX.Element {
  const next = nextOpen(answers, closings)
  return (
    <div class="stack">
      <p>{paceText(t, pace, answers.length)}</p>
      <Path
        t={t}
        label={t('rapid.title')}
        steps={SYSTEMS.map((system) => {
          const answer = answers.find((one) => one.system === system)
          const closing = closings.find((one) => one.system === system)
          return {
            key: String(system),
            title: questionText(t, system),
            href: hrefOf(system),
            state: answer || closing ? 'done' : system === next ? 'next' : 'later',
            note: noteOf(t, answer, closing),
            action:
              system === next ? (
                <LinkButton href={hrefOf(system)}>
                  {t(answers.length === 0 ? 'rapid.first' : 'rapid.go-on')}
                </LinkButton>
              ) : undefined,
          }
        })}
      />
    </div>
  )
}

function noteOf(
  t: Words,
  answer: Answer | undefined,
  closing: Closing | undefined,
): string | undefined {
  const said =
    answer && t('rapid.you-said', { state: t(`rapid.state.${answer.state ?? 'unknown'}`) })
  const agreed = closing && t('rapid.agreed', { severity: severityWord(t, closing.state) })
  return [said, agreed].filter(Boolean).join(' ') || undefined
}
