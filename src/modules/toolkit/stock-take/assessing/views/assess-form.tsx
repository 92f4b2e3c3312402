import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { NumberField } from '#web/parts/fields/number-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { mayCrisis } from '../../../crises/index.ts'
import { cellHref, stockTakeHref } from '../../links.ts'
import { ConfidenceField, type Field, TrendField } from '../../matrix/index.ts'
import { LEVELS } from '../forms.ts'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly field: Field
  readonly place: string
  readonly state: FormState
}

/** Everything a cell says; what is not known is one of the answers. */
export function AssessForm({ t, actor, field, place, state }: Props): JSX.Element {
  const { crisis } = field
  const at = { system: field.system, group: field.group.key, place }
  const held = field.impacts.find((impact) => impact.place === place)
  const shown = VISIBILITIES.filter(
    (level) => mayCrisis.show(actor, crisis, level) || level === held?.visibility,
  )
  return (
    <div class="measure">
      <Form
        t={t}
        action={cellHref(crisis.id, at)}
        page={cellHref(crisis.id, { ...at, place: '' })}
        state={state}
        keep
      >
        <LevelFields t={t} state={state} />
        <PeopleFields t={t} state={state} />
        <TextField
          t={t}
          state={state}
          name="place"
          label={t('stock-take.place')}
          hint={t('stock-take.place.hint')}
          maxlength={120}
          optional
        />
        <TextField
          t={t}
          state={state}
          name="source"
          label={t('stock-take.source-of')}
          hint={t('stock-take.source-of.hint')}
          maxlength={500}
          optional
        />
        <TextArea
          t={t}
          state={state}
          name="statement"
          label={t('stock-take.statement')}
          hint={t('stock-take.statement.hint')}
          maxlength={2000}
          optional
        />
        <TextField
          t={t}
          state={state}
          name="whoCouldKnow"
          label={t('stock-take.who-could-know')}
          hint={t('stock-take.who-could-know.hint')}
          maxlength={200}
          optional
        />
        <RadioField
          t={t}
          state={state}
          name="visibility"
          label={t('stock-take.visibility')}
          hint={t('stock-take.visibility.hint')}
          options={shown.map((level) => ({ value: level, label: t(`frame.visibility.${level}`) }))}
        />
        <FormActions>
          <Button>{t('stock-take.save')}</Button>
          <LinkButton kind="quiet" href={stockTakeHref(crisis.id)}>
            {t('crises.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </div>
  )
}

type Fields = { readonly t: Words; readonly state: FormState }

function LevelFields({ t, state }: Fields): JSX.Element {
  return (
    <>
      <RadioField
        t={t}
        state={state}
        name="severity"
        label={t('stock-take.severity.question')}
        options={LEVELS.map((level) => ({
          value: level,
          label: t(`stock-take.severity.${level}`),
          hint: t(`stock-take.guide.${level}`),
        }))}
      />
      <TrendField t={t} state={state} />
      <ConfidenceField t={t} state={state} />
    </>
  )
}

function PeopleFields({ t, state }: Fields): JSX.Element {
  return (
    <FormGroup title={t('stock-take.people')} hint={t('stock-take.people.hint')}>
      <NumberField
        t={t}
        state={state}
        name="peopleLow"
        label={t('stock-take.people.low')}
        whole
        optional
      />
      <NumberField
        t={t}
        state={state}
        name="peopleHigh"
        label={t('stock-take.people.high')}
        hint={t('stock-take.people.high.hint')}
        whole
        optional
      />
      <DateField
        t={t}
        state={state}
        name="peopleOn"
        label={t('stock-take.people-on')}
        hint={t('stock-take.people-on-hint')}
        optional
      />
    </FormGroup>
  )
}
