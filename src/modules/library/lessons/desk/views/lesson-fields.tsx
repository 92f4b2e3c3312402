import type { JSX } from 'preact'
import { CRISIS_TYPES, SYSTEMS, THEMES } from '#kernel/frame.ts'
import type { FormState } from '#web/forms.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { STAGES } from '../../reading/forms.ts'
import { AUDIENCES, GRADES } from '../../record/index.ts'
import { LANG_OPTIONS } from '../../suggesting/views/suggestion-page.tsx'
import { SLOTS } from '../fields/index.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  /** Of a published lesson: its readers are told what changed. */
  readonly isUpdate: boolean
  /** It comes from a record that this editor may not see. */
  readonly isHidden: boolean
}

const ROW = /^(other|check|source)(\d+)(place|country|date|what|title|url|on)?$/

/** What a field of the form is called. */
export function labelOf(t: Words, name: string): string {
  const row = ROW.exec(name)
  if (!row) return t(`lessons.field.${name as 'headline'}`)
  const [, kind = 'other', number = '1', part = ''] = row
  const place = t(`lessons.row.${kind as 'other'}`, { number: Number(number) })
  return part === '' ? place : `${place}: ${t(`lessons.field.${part as 'place'}`)}`
}

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** The whole lesson as one form in groups. */
export function LessonFields({ t, state, isUpdate, isHidden }: Props): JSX.Element {
  const at = { t, state }
  const text = (name: string) => ({ ...at, name, label: labelOf(t, name) })
  return (
    <>
      {isUpdate && (
        <TextArea {...text('whatChanged')} rows={2} hint={t('lessons.field.whatChanged.hint')} />
      )}
      <FormGroup title={t('lessons.form.said')}>
        <SelectField {...text('lang')} options={LANG_OPTIONS} />
        <TextField {...text('headline')} maxlength={300} hint={t('lessons.field.headline.hint')} />
        <TextArea {...text('situation')} optional hint={t('lessons.field.markdown')} />
      </FormGroup>
      <FormGroup title={t('lessons.field.others')} hint={t('lessons.form.others.hint')}>
        {numbers(SLOTS.others).map((n) => (
          <Row key={n} t={t} state={state} kind="other" number={n}>
            <TextField {...text(`other${n}place`)} optional width="half" maxlength={200} />
            <TextField
              {...text(`other${n}country`)}
              optional
              width="short"
              maxlength={2}
              hint={t('lessons.field.country.hint')}
            />
            <TextField
              {...text(`other${n}date`)}
              optional
              width="short"
              maxlength={10}
              hint={t('lessons.field.date.hint')}
            />
            <TextArea {...text(`other${n}what`)} optional rows={2} maxlength={2000} />
          </Row>
        ))}
      </FormGroup>
      <FormGroup title={t('lessons.field.checks')} hint={t('lessons.form.checks.hint')}>
        {numbers(SLOTS.checks).map((n) => (
          <TextField key={n} {...text(`check${n}`)} optional maxlength={400} />
        ))}
      </FormGroup>
      <Origin t={t} state={state} isHidden={isHidden} />
      <Frame {...at} />
      <Proof {...at} />
    </>
  )
}

/** Rows after the third are folded until they hold something. */
function Row(props: {
  readonly t: Words
  readonly state: FormState
  readonly kind: 'other' | 'source'
  readonly number: number
  readonly children: JSX.Element[]
}): JSX.Element {
  const { t, state, kind, number, children } = props
  const isFilled = Object.entries(state.typed).some(
    ([name, held]) => name.startsWith(`${kind}${number}`) && held !== '',
  )
  return (
    <details open={number === 1 || isFilled}>
      <summary>{t(`lessons.row.${kind}`, { number })}</summary>
      <div class="stack">{children}</div>
    </details>
  )
}

/** The record that it was learned from: a closed action, a note, the minute of a session, an ask. */
function Origin({ t, state, isHidden }: Omit<Props, 'isUpdate'>): JSX.Element {
  const at = (name: string) => ({ t, state, name, label: labelOf(t, name) })
  return (
    <FormGroup title={t('lessons.form.anchor')}>
      {isHidden ? (
        <p>{t('lessons.form.anchor.hidden')}</p>
      ) : (
        <>
          <TextField
            {...at('anchorAddress')}
            optional
            maxlength={300}
            hint={t('lessons.field.anchorAddress.hint')}
          />
          <TextField
            {...at('anchorDetail')}
            optional
            maxlength={300}
            hint={t('lessons.field.anchorDetail.hint')}
          />
        </>
      )}
    </FormGroup>
  )
}

type Fields = Pick<Props, 't' | 'state'>

function Frame({ t, state }: Fields): JSX.Element {
  const at = (name: string) => ({ t, state, name, label: labelOf(t, name) })
  return (
    <FormGroup title={t('lessons.form.frame')}>
      <CheckboxesField
        {...at('themes')}
        options={THEMES.map((value) => ({ value, label: t(`frame.theme.${value}`) }))}
      />
      <CheckboxesField
        {...at('goals')}
        options={SYSTEMS.map((goal) => ({ value: String(goal), label: t(`frame.system.${goal}`) }))}
      />
      <CheckboxesField
        {...at('stages')}
        options={STAGES.map((value) => ({ value, label: t(`frame.phase.${value}`) }))}
      />
      <CheckboxesField
        {...at('hazards')}
        optional
        options={CRISIS_TYPES.map((value) => ({ value, label: t(`frame.crisis-type.${value}`) }))}
      />
    </FormGroup>
  )
}

function Proof({ t, state }: Fields): JSX.Element {
  const at = (name: string) => ({ t, state, name, label: labelOf(t, name) })
  return (
    <FormGroup title={t('lessons.form.proof')}>
      <RadioField
        {...at('grade')}
        optional
        options={GRADES.map((grade) => ({
          value: String(grade),
          label: `${t(`lessons.grade.${grade}`)}: ${t(`lessons.grade.${grade}.means`)}`,
        }))}
      />
      <TextArea {...at('gradeReason')} optional rows={2} />
      <TextArea {...at('limits')} optional rows={3} hint={t('lessons.field.limits.hint')} />
      {numbers(SLOTS.sources).map((n) => (
        <Row key={n} t={t} state={state} kind="source" number={n}>
          <TextField {...at(`source${n}title`)} optional maxlength={300} />
          <TextField {...at(`source${n}url`)} optional type="url" />
          <TextField
            {...at(`source${n}on`)}
            optional
            width="short"
            hint={t('lessons.field.on.hint')}
          />
        </Row>
      ))}
      <RadioField
        {...at('shownTo')}
        inline
        options={AUDIENCES.map((value) => ({ value, label: t(`lessons.shown.${value}`) }))}
      />
    </FormGroup>
  )
}
