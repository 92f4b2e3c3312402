import { Button } from '#web/parts/button/button.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { type Column, Table } from '#web/parts/table/table.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { NAMELESS } from '../../sign-in/index.ts'
import type { Method } from '../../tables.ts'
import { oneForm } from '../forms.ts'

type SignInRow = {
  id: string
  method: Method
  label: string
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  here: boolean
}
type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  signIns: readonly SignInRow[]
}

/** Where an account is signed in, each to be ended at once. */
export function SignInsPage({ t, rail, signIns }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead t={t} title={t('people.sign-ins.title')} point={t('people.sign-ins.point')} />
        <Table
          t={t}
          caption={t('people.sign-ins.title')}
          captionHeard
          cards
          columns={columns(t)}
          rows={signIns}
          keyOf={(row) => row.id}
        />
        {signIns.length > 1 && (
          <Form
            t={t}
            action="/account/sign-ins/revocation"
            page="/account/sign-ins"
            state={oneForm.blank}
          >
            <p>
              <Button kind="danger">{t('people.sign-ins.end-others')}</Button>
            </p>
          </Form>
        )}
      </div>
    </Layout>
  )
}

const browserName = (t: Words, { label }: SignInRow): string =>
  label === NAMELESS ? t('people.sign-ins.nameless') : label

const columns = (t: Words): readonly Column<SignInRow>[] => [
  {
    key: 'browser',
    head: t('people.sign-ins.browser'),
    cell: (row) => (
      <span class="row">
        {browserName(t, row)}
        {row.here && <Status tone="going">{t('people.sign-ins.here')}</Status>}
      </span>
    ),
  },
  {
    key: 'method',
    head: t('people.sign-ins.method'),
    cell: (row) => t(`people.method.${row.method}`),
  },
  { key: 'began', head: t('people.sign-ins.began'), cell: (row) => t.instant(row.created_at) },
  { key: 'seen', head: t('people.sign-ins.seen'), cell: (row) => t.instant(row.last_seen_at) },
  { key: 'end', head: t('people.change'), cell: (row) => <Ending t={t} row={row} /> },
]

function Ending({ t, row }: { t: Words; row: SignInRow }) {
  if (row.here) return null
  return (
    <Form
      t={t}
      action={`/account/sign-ins/${row.id}/revocation`}
      page="/account/sign-ins"
      state={oneForm.blank}
      label={t('people.sign-ins.end-named', {
        browser: browserName(t, row),
        when: t.instant(row.created_at),
      })}
    >
      <div class="row">
        <Button kind="quiet" small>
          {t('people.sign-ins.end')}
        </Button>
      </div>
    </Form>
  )
}
