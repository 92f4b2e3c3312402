import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Layout, type RailLink, Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'
import { removalForm } from '../forms.ts'
import type { passkeysOf } from '../queries.ts'

type Passkeys = Awaited<ReturnType<typeof passkeysOf>>
type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  passkeys: Passkeys
}

/** The passkeys of an account: what they are called, when they were last used, and a new one. */
export function PasskeysPage({ t, rail, passkeys }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead t={t} title={t('people.passkeys.title')} point={t('people.passkeys.point')} />
        {passkeys.length === 0 ? (
          <EmptyState t={t} title={t('people.passkeys.none')}>
            <p>{t('people.passkeys.none.text')}</p>
          </EmptyState>
        ) : (
          <Table
            t={t}
            caption={t('people.passkeys.title')}
            captionHeard
            cards
            columns={columns(t)}
            rows={passkeys}
            keyOf={(row) => row.id}
          />
        )}
        <AddPasskey t={t} />
      </div>
    </Layout>
  )
}

const columns = (t: Words): readonly Column<Passkeys[number]>[] => [
  { key: 'name', head: t('people.passkeys.name'), cell: (row) => row.name },
  { key: 'added', head: t('people.passkeys.added'), cell: (row) => t.date(row.created_at) },
  {
    key: 'used',
    head: t('people.passkeys.used'),
    cell: (row) => (row.last_used_at ? t.instant(row.last_used_at) : t('people.passkeys.never')),
  },
  { key: 'remove', head: t('people.change'), cell: (row) => <Removal t={t} row={row} /> },
]

function Removal({ t, row }: { t: Words; row: Passkeys[number] }) {
  return (
    <Form
      t={t}
      action="/account/passkeys/removal"
      page="/account/passkeys"
      state={removalForm.blank}
      label={t('people.passkeys.remove-named', { name: row.name })}
    >
      <input type="hidden" name="id" value={row.id} />
      <div class="row">
        <Button kind="quiet" small>
          {t('people.passkeys.remove')}
        </Button>
      </div>
    </Form>
  )
}

/** Adding one needs a script and a browser that knows passkeys; the page says so until both are there. */
function AddPasskey({ t }: { t: Words }) {
  return (
    <Section title={t('people.passkeys.add')}>
      <noscript>
        <p>{t('people.passkeys.script')}</p>
      </noscript>
      <passkey-button
        hidden
        data-ceremony="registration"
        data-options="/account/passkeys/options"
        data-answer="/account/passkeys"
        data-failed={t('people.passkey.failed')}
      >
        <div class="stack">
          <TextField
            t={t}
            state={removalForm.blank}
            name="name"
            width="half"
            maxlength={80}
            label={t('people.passkeys.name')}
            hint={t('people.passkeys.name.hint')}
          />
          <p>
            <button type="button" class="button button-primary">
              {t('people.passkeys.add.submit')}
            </button>
          </p>
          <p class="muted" role="status" />
        </div>
      </passkey-button>
    </Section>
  )
}
