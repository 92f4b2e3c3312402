import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink, Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { oneForm } from '../forms.ts'
import type { ownAddresses } from '../queries.ts'

type Addresses = Awaited<ReturnType<typeof ownAddresses>>
type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  addresses: Addresses
  state: FormState
}

/** The addresses that sign in to an account; mail goes to one of them. */
export function AddressesPage({ t, rail, addresses, state }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead t={t} title={t('people.addresses.title')} point={t('people.addresses.point')} />
        <Table
          t={t}
          caption={t('people.addresses.title')}
          captionHeard
          cards
          columns={columns(t)}
          rows={addresses}
          keyOf={(row) => row.id}
        />
        <Section title={t('people.addresses.add')}>
          <Form t={t} action="/account/addresses" page="/account/addresses" state={state}>
            <TextField
              t={t}
              state={state}
              name="address"
              type="email"
              maxlength={254}
              label={t('people.sign-in.address')}
              hint={t('people.addresses.add.hint')}
            />
            <FormActions>
              <Button>{t('people.sign-in.send')}</Button>
            </FormActions>
          </Form>
        </Section>
      </div>
    </Layout>
  )
}

const columns = (t: Words): readonly Column<Addresses[number]>[] => [
  {
    key: 'address',
    head: t('people.sign-in.address'),
    cell: (row) => (
      <span class="row">
        {row.address}
        {row.is_primary && <Status tone="done">{t('people.addresses.primary')}</Status>}
      </span>
    ),
  },
  {
    key: 'confirmed',
    head: t('people.addresses.confirmed'),
    cell: (row) => t.date(row.confirmed_at),
  },
  { key: 'change', head: t('people.change'), cell: (row) => <Changes t={t} row={row} /> },
]

function Changes({ t, row }: { t: Words; row: Addresses[number] }) {
  if (row.is_primary) return null
  return (
    <Form
      t={t}
      action="/account/addresses/primary"
      page="/account/addresses"
      state={oneForm.blank}
      label={t('people.addresses.change-named', { address: row.address })}
    >
      <input type="hidden" name="id" value={row.id} />
      <div class="row">
        <Button kind="quiet" small>
          {t('people.addresses.make-primary')}
        </Button>
        <Button kind="quiet" small formaction="/account/addresses/removal">
          {t('people.addresses.remove')}
        </Button>
      </div>
    </Form>
  )
}
