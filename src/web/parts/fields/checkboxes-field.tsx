import type { JSX } from 'preact'
import { Choices, type ChoicesProps } from './choice.tsx'
import { typedList } from './field.tsx'

/** Any number of several; the form reads the name as a list. */
export function CheckboxesField(props: ChoicesProps): JSX.Element {
  const chosen = typedList(props.state, props.name)
  return <Choices {...props} kind="checkbox" isChosen={(value) => chosen.includes(value)} />
}
