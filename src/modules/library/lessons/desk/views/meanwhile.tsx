import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { typedOf } from '../fields/index.ts'
import type { AtDesk } from '../service.ts'
import { labelOf } from './lesson-fields.tsx'

/** What somebody else wrote while this was typed: field by field, where the two differ. */
export function Meanwhile(props: {
  readonly t: Words
  readonly desk: AtDesk
  readonly typed: FormState['typed']
}): JSX.Element {
  const { t, desk, typed } = props
  const theirs = typedOf(desk.values, desk.anchorCard?.href)
  const text = (held: unknown) => (Array.isArray(held) ? held.join(', ') : String(held ?? ''))
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(typed)])]
  const differing = names.filter(
    (name) => name !== 'whatChanged' && text(theirs[name]) !== text(typed[name]),
  )
  return (
    <Notice t={t} kind="warning" title={t('lessons.refusal.changed-meanwhile')}>
      <p>{t('lessons.write.meanwhile')}</p>
      <Facts
        items={differing.map((name) => ({
          term: labelOf(t, name),
          value: text(theirs[name]) || '–',
        }))}
      />
    </Notice>
  )
}
