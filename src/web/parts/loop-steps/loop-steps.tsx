import type { JSX } from 'preact'

type LoopStep = { readonly key: string; readonly title: string; readonly text: string }

type Props = { readonly steps: readonly LoopStep[] }

/** The seven stations of the loop in their order: one row where it fits, then four and three, then a list. */
export function LoopSteps({ steps }: Props): JSX.Element {
  return (
    <ol class="loop-steps plain-list">
      {steps.map((step) => (
        <li key={step.key}>
          <strong class="loop-steps-title">{step.title}</strong>
          <p class="loop-steps-text">{step.text}</p>
        </li>
      ))}
    </ol>
  )
}
