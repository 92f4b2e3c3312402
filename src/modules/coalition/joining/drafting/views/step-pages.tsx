import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import { labelsOf } from './labels.ts'
import { PopulationFields } from './place-pages.tsx'
import { StepFrame, type WishHead } from './step-frame.tsx'

type Props = {
  readonly t: Words
  readonly wish: WishHead
  readonly state: FormState
}

const TYPES = ['city', 'metropolitan-body', 'group-of-municipalities'] as const
const TIERS = ['municipality', 'district', 'metropolitan', 'province', 'national'] as const
const OFFICES = [
  'chief-resilience-officer',
  'mayor',
  'deputy-mayor',
  'city-manager',
  'municipal-secretary',
  'other',
] as const
const MANDATES = ['office', 'resolution', 'delegation-letter'] as const

function SaveForm(
  props: Props & {
    readonly step: 'identity' | 'signatory' | 'deputy' | 'pledges'
    readonly children: preact.ComponentChildren
  },
) {
  const { t, wish, step, state } = props
  const path = `/joining/${wish.id}/${step}`
  return (
    <StepFrame t={t} wish={wish} step={step}>
      <Form t={t} action={path} page={path} state={state} labels={labelsOf(t)} keep>
        {props.children}
        <FormActions>
          <Button>{t('joining.save')}</Button>
        </FormActions>
      </Form>
    </StepFrame>
  )
}

export function IdentityPage(props: Props & { readonly addresses: readonly string[] }) {
  const { t, state, addresses } = props
  const field = { t, state }
  return (
    <SaveForm {...props} step="identity">
      <TextField
        {...field}
        name="legalName"
        label={t('joining.identity.legal-name')}
        hint={t('joining.identity.legal-name.hint')}
        autocomplete="organization"
      />
      <RadioField
        {...field}
        name="memberType"
        label={t('coalition.type')}
        options={TYPES.map((value) => ({ value, label: t(`coalition.type.${value}`) }))}
      />
      <RadioField
        {...field}
        name="tier"
        label={t('joining.identity.tier')}
        options={TIERS.map((value) => ({ value, label: t(`joining.tier.${value}`) }))}
      />
      <TextField
        {...field}
        name="website"
        type="url"
        label={t('joining.identity.website')}
        hint={t('joining.identity.website.hint')}
      />
      <RadioField
        {...field}
        name="officialAddress"
        label={t('joining.identity.address')}
        hint={t('joining.identity.address.hint')}
        options={addresses.map((value) => ({ value, label: value }))}
      />
      <p class="small">
        <a href="/account">{t('joining.identity.address.add')}</a>
      </p>
      <TextField
        {...field}
        name="leadTitle"
        label={t('joining.identity.lead-title')}
        autocomplete="organization-title"
        width="half"
      />
      <TextField
        {...field}
        name="leadPhone"
        type="tel"
        label={t('joining.identity.lead-phone')}
        hint={t('joining.identity.lead-phone.hint')}
        autocomplete="tel"
        width="half"
        optional
      />
      <TextField
        {...field}
        name="languages"
        label={t('joining.identity.languages')}
        width="half"
        optional
      />
      <TextField
        {...field}
        name="registerId"
        label={t('joining.identity.register')}
        hint={t('joining.identity.register.hint')}
        width="half"
        optional
      />
      <PopulationFields {...field} />
    </SaveForm>
  )
}

export function SignatoryPage(props: Props) {
  const { t, state } = props
  const field = { t, state }
  return (
    <SaveForm {...props} step="signatory">
      <RadioField
        {...field}
        name="networkCity"
        label={t('joining.signatory.network')}
        hint={t('joining.signatory.network.hint')}
        inline
        options={[
          { value: 'yes', label: t('joining.yes') },
          { value: 'no', label: t('joining.no') },
        ]}
      />
      <TextField {...field} name="signatoryName" label={t('joining.signatory.name')} />
      <RadioField
        {...field}
        name="signatoryOffice"
        label={t('joining.signatory.office')}
        options={OFFICES.map((value) => ({ value, label: t(`joining.office.${value}`) }))}
      />
      <TextField
        {...field}
        name="signatoryTitle"
        label={t('joining.signatory.title')}
        hint={t('joining.signatory.title.hint')}
        width="half"
      />
      <TextField
        {...field}
        name="signatoryEmail"
        type="email"
        label={t('joining.signatory.email')}
        width="half"
        autocomplete="off"
      />
      <TextField
        {...field}
        name="signatoryPhone"
        type="tel"
        label={t('joining.signatory.phone')}
        width="half"
        optional
        autocomplete="off"
      />
      <CheckField
        {...field}
        name="signatoryNamed"
        label={t('joining.signatory.named')}
        hint={t('joining.signatory.named.hint')}
      />
      <FormGroup title={t('joining.signatory.mandate')} hint={t('joining.signatory.mandate.hint')}>
        <RadioField
          {...field}
          name="mandate"
          label={t('joining.signatory.mandate.kind')}
          options={MANDATES.map((value) => ({ value, label: t(`joining.mandate.${value}`) }))}
        />
        <TextField
          {...field}
          name="mandateReference"
          label={t('joining.signatory.reference-label')}
          hint={t('joining.signatory.reference.hint')}
          optional
        />
        <DateField
          {...field}
          name="mandateDate"
          label={t('joining.signatory.date-label')}
          optional
        />
        <DateField {...field} name="mandateUntil" label={t('joining.signatory.until')} optional />
      </FormGroup>
    </SaveForm>
  )
}

export function DeputyPage(props: Props) {
  const { t, state } = props
  const field = { t, state }
  return (
    <SaveForm {...props} step="deputy">
      <TextField {...field} name="deputyName" label={t('joining.deputy.name')} autocomplete="off" />
      <TextField
        {...field}
        name="deputyTitle"
        label={t('joining.deputy.title')}
        width="half"
        autocomplete="off"
      />
      <TextField
        {...field}
        name="deputyEmail"
        type="email"
        label={t('joining.deputy.email')}
        hint={t('joining.deputy.email.hint')}
        width="half"
        autocomplete="off"
      />
    </SaveForm>
  )
}

export const PLEDGE_FIELDS = [
  ['active-support', 'support'],
  ['share-knowledge', 'share'],
  ['advocate', 'advocate'],
] as const

export function PledgesPage(props: Props) {
  const { t, state } = props
  const field = { t, state }
  return (
    <SaveForm {...props} step="pledges">
      {PLEDGE_FIELDS.map(([commitment, name]) => (
        <FormGroup
          key={commitment}
          title={t(`joining.commitment.${commitment}`)}
          hint={t(`joining.commitment.${commitment}.text`)}
        >
          <TextArea
            {...field}
            name={`${name}What`}
            label={t('joining.pledges.what')}
            hint={t('joining.pledges.what.hint')}
            rows={2}
            maxlength={400}
          />
          <TextField
            {...field}
            name={`${name}Measure`}
            label={t('joining.pledges.measure')}
            hint={t('joining.pledges.measure.hint')}
            maxlength={200}
          />
          <DateField {...field} name={`${name}Due`} label={t('joining.pledges.due')} />
          <CheckField {...field} name={`${name}Public`} label={t('joining.pledges.public')} />
        </FormGroup>
      ))}
    </SaveForm>
  )
}
