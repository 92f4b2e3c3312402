import type { JSX } from 'preact'
import { Choices, type ChoicesProps } from './choice.tsx'
import { typedText } from './field.tsx'

/** One of few. Nothing is chosen beforehand unless the state says so. */
export function RadioField(props: ChoicesProps): JSX.Element {
  const chosen = typedText(props.state, props.name)
  return <Choices {...props} kind="radio" isChosen={(value) => value === chosen} />
}
