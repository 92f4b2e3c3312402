import type { Page } from '#kernel/pages.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import { Pages } from '../../cards.tsx'
import { countryName, countryOptions } from '../../places/index.ts'
import { PARTNER_KINDS } from '../forms.ts'
import type { PartnerRow } from '../queries.ts'
import { PartnerState } from './desk-pages.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly addresses: readonly string[]
}

const labelsOf = (t: Words): Readonly<Record<string, string>> => ({
  name: t('joining.identity.legal-name'),
  kind: t('partners.kind'),
  country: t('coalition.country'),
  website: t('joining.identity.website'),
  registerName: t('partners.form.register'),
  registerId: t('partners.form.register-id'),
  officialAddress: t('joining.identity.address'),
  agentTitle: t('joining.identity.lead-title'),
  brings: t('partners.form.brings'),
  commercial: t('partners.form.commercial'),
  commercialInterest: t('partners.form.interest'),
})

/** An organisation asks to join: who it is, who speaks for it, what it brings, what it earns. */
export function PartnerFormPage({ t, state, addresses }: Props) {
  const field = { t, state }
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.partners'), href: '/coalition/partners' }]}
        title={t('partners.begin')}
        point={t('partners.begin.point')}
      />
      <Form
        t={t}
        action="/partnering"
        page="/partnering/new"
        state={state}
        labels={labelsOf(t)}
        keep
      >
        <WhoFields {...field} />
        <FormGroup title={t('partners.form.agent')} hint={t('partners.form.agent.hint')}>
          <RadioField
            {...field}
            name="officialAddress"
            label={t('joining.identity.address')}
            options={addresses.map((value) => ({ value, label: value }))}
          />
          <TextField
            {...field}
            name="agentTitle"
            label={t('joining.identity.lead-title')}
            width="half"
            autocomplete="organization-title"
          />
        </FormGroup>
        <FormGroup title={t('partners.form.brings-title')}>
          <TextArea
            {...field}
            name="brings"
            label={t('partners.form.brings')}
            hint={t('partners.form.brings.hint')}
            maxlength={1000}
          />
          <RadioField
            {...field}
            name="commercial"
            label={t('partners.form.commercial')}
            hint={t('partners.form.commercial.hint')}
            inline
            options={[
              { value: 'yes', label: t('joining.yes') },
              { value: 'no', label: t('joining.no') },
            ]}
          />
          <TextArea
            {...field}
            name="commercialInterest"
            label={t('partners.form.interest')}
            maxlength={1000}
            rows={2}
            optional
          />
          <CheckField {...field} name="eligible" label={t('partners.form.eligible')} />
        </FormGroup>
        <FormActions>
          <Button>{t('partners.form.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

function WhoFields(field: Pick<Props, 't' | 'state'>) {
  const { t } = field
  return (
    <FormGroup title={t('partners.form.who')}>
      <TextField
        {...field}
        name="name"
        label={t('joining.identity.legal-name')}
        autocomplete="organization"
      />
      <RadioField
        {...field}
        name="kind"
        label={t('partners.kind')}
        options={PARTNER_KINDS.map((value) => ({ value, label: t(`partners.kind.${value}`) }))}
      />
      <SelectField
        {...field}
        name="country"
        label={t('coalition.country')}
        blank={t('coalition.filter.choose')}
        options={countryOptions(t.lang)}
      />
      <TextField {...field} name="website" type="url" label={t('joining.identity.website')} />
      <TextField
        {...field}
        name="registerName"
        label={t('partners.form.register')}
        hint={t('partners.form.register.hint')}
      />
      <TextField {...field} name="registerId" label={t('partners.form.register-id')} width="half" />
    </FormGroup>
  )
}

type Queue = { readonly t: Words; readonly title: string; readonly list: Page<PartnerRow> }

export function PartnerQueuePage({ t, title, list }: Queue) {
  const href = (page: number) => `/partnering?page=${page}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.partners'), href: '/coalition/partners' }]}
        title={title}
        point={t('partners.queue.point')}
      />
      {list.rows.length === 0 ? (
        <EmptyState
          t={t}
          title={t('partners.queue.none')}
          action={
            <LinkButton href="/partnering/new" kind="quiet">
              {t('partners.begin')}
            </LinkButton>
          }
        >
          {t('partners.queue.none.text')}
        </EmptyState>
      ) : (
        <Table
          t={t}
          caption={title}
          captionHeard
          rows={list.rows}
          keyOf={(row) => row.id}
          cards
          columns={[
            {
              key: 'name',
              head: t('partners.name'),
              cell: (row) => <a href={`/partnering/${row.id}`}>{row.name}</a>,
            },
            {
              key: 'kind',
              head: t('partners.kind'),
              cell: (row) => t(`partners.kind.${row.kind}`),
            },
            {
              key: 'country',
              head: t('coalition.country'),
              cell: (row) => countryName(t.lang, row.country),
            },
            {
              key: 'state',
              head: t('joining.state'),
              cell: (row) => <PartnerState t={t} state={row.state} />,
            },
            {
              key: 'due',
              head: t('partners.recheck'),
              cell: (row) => (row.recheck_on ? t.date(row.recheck_on) : ''),
            },
          ]}
        />
      )}
      <Pages t={t} list={list} href={href} />
    </div>
  )
}
