import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { MarkdownField } from '#web/parts/fields/markdown-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { isRowSection, ROWS, type RowSection, type SectionKey } from '../../content/index.ts'
import { planHref, sectionHref } from '../../links.ts'
import type { PlanRecord, SectionRecord } from '../../record/index.ts'
import { RowBoxes } from './row-boxes.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly plan: PlanRecord
  readonly section: SectionRecord
  /** What comes from the other rooms by itself: shown above the boxes. */
  readonly pulled: JSX.Element | null
  /** When the page was drawn. */
  readonly now: Date
}

/** Blank rows offered below those that are filled. */
const SPARE = 2

export function SectionPage(props: Props): JSX.Element {
  const { t, state, plan, section, pulled } = props
  const { key } = section
  const href = sectionHref(plan.id, key)
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[
          { label: t('plan.room'), href: '/plans' },
          { label: plan.title, href: planHref(plan.id) },
        ]}
        title={t(`plan.section.${key}`)}
        point={t(`plan.${key}.point`)}
      />
      {pulled}
      <Form t={t} action={href} page={href} state={state} keep>
        <input type="hidden" name="begun" value={begunOf(state) || props.now.toISOString()} />
        {isRowSection(key) ? (
          <Rows t={t} state={state} section={key} held={section.content.rows.length} />
        ) : null}
        <TextField t={t} state={state} section={key} lang={plan.lang} />
        <StateField t={t} state={state} />
        <FormActions>
          <Button>{t('plan.section.save')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

const begunOf = (state: FormState): string => {
  const held = state.typed.begun
  return typeof held === 'string' ? held : ''
}

function Rows(props: {
  readonly t: Words
  readonly state: FormState
  readonly section: RowSection
  readonly held: number
}): JSX.Element {
  const { t, state, section, held } = props
  const { most, columns } = ROWS[section]
  // A currency stands in every empty line by itself: it opens none.
  const boxes = columns.filter(({ kind }) => kind !== 'currency').map(({ name }) => name)
  const typed = lastTyped(state, boxes, most)
  const shown = Math.min(most, Math.max(held, typed) + SPARE)
  return (
    <>
      {Array.from({ length: shown }, (_, index) => index + 1).map((row) => (
        <FormGroup key={row} title={t(`plan.row.${section}`, { number: row })}>
          <RowBoxes t={t} state={state} section={section} row={row} columns={columns} />
        </FormGroup>
      ))}
      {shown < most && <p class="muted small">{t('plan.row.more')}</p>}
    </>
  )
}

/** The last row in which something was typed, also where the form comes back with an error. */
function lastTyped(state: FormState, names: readonly string[], most: number): number {
  for (let row = most; row > 0; row -= 1)
    if (names.some((name) => (state.typed[`${name}-${row}`] ?? '') !== '')) return row
  return 0
}

function TextField(props: {
  readonly t: Words
  readonly state: FormState
  readonly section: SectionKey
  readonly lang: string
}): JSX.Element {
  const { t, state, section, lang } = props
  const isMain = section === 'vision'
  return (
    <MarkdownField
      t={t}
      state={state}
      name="text"
      label={t(isMain ? 'plan.field.vision' : 'plan.field.text')}
      hint={t(isMain ? 'plan.field.vision-hint' : 'plan.field.text-hint')}
      rows={isMain ? 10 : 5}
      lang={lang}
      optional={!isMain}
    />
  )
}

function StateField({ t, state }: { readonly t: Words; readonly state: FormState }): JSX.Element {
  return (
    <FormGroup title={t('plan.field.state')} hint={t('plan.field.state-hint')}>
      <RadioField
        t={t}
        state={state}
        name="state"
        label={t('plan.field.state-label')}
        options={[
          { value: 'filled', label: t('plan.section.filled') },
          { value: 'open', label: t('plan.section.open') },
          { value: 'not-yet', label: t('plan.section.not-yet') },
        ]}
      />
      <TextArea
        t={t}
        state={state}
        name="reason"
        label={t('plan.field.reason')}
        hint={t('plan.field.reason-hint')}
        rows={2}
        maxlength={1000}
        optional
      />
    </FormGroup>
  )
}
