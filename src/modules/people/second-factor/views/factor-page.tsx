import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, type RailLink, Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { Factors } from '../../guard/index.ts'
import { plainForm } from '../forms.ts'
import { BeginApp } from './begin-app.tsx'

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  factors: Factors
}

/** What somebody can show besides their mailbox, and what to do when it is lost. */
export function FactorPage({ t, rail, factors }: Props) {
  const { app, passkeys } = factors
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead t={t} title={t('people.factor.title')} point={t('people.factor.point')} />
        <Section title={t('people.factor.app.title')}>
          {app === null ? (
            <EmptyState t={t} title={t('people.factor.app.none')}>
              <p>{t('people.factor.app.what')}</p>
              <BeginApp t={t} label={t('people.factor.app.begin')} />
            </EmptyState>
          ) : (
            <App t={t} app={app} />
          )}
        </Section>
        {app !== null && <Codes t={t} left={factors.recoveryCodes} />}
        <Section title={t('people.passkeys.title')}>
          <p>{t('people.factor.passkeys', { passkeys })}</p>
          <p>
            <LinkButton kind="quiet" href="/account/passkeys">
              {t('people.factor.passkeys.see')}
            </LinkButton>
          </p>
        </Section>
      </div>
    </Layout>
  )
}

function App({ t, app }: { t: Words; app: NonNullable<Factors['app']> }) {
  const used = app.usedAt === null ? t('people.passkeys.never') : t.instant(app.usedAt)
  return (
    <div class="stack">
      <Facts
        items={[
          { term: t('people.passkeys.added'), value: t.date(app.since) },
          { term: t('people.passkeys.used'), value: used },
        ]}
      />
      <BeginApp quiet t={t} label={t('people.factor.app.replace')} />
      <Form
        t={t}
        action="/account/second-factor/app/removal"
        page="/account/second-factor"
        state={plainForm.blank}
        label={t('people.factor.app.remove')}
      >
        <FormActions>
          <Button kind="danger">{t('people.factor.app.remove')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

function Codes({ t, left }: { t: Words; left: number }) {
  return (
    <Section title={t('people.factor.codes.title')}>
      <p>{t('people.factor.codes.left', { left })}</p>
      <Form
        t={t}
        action="/account/second-factor/recovery-codes"
        page="/account/second-factor"
        state={plainForm.blank}
        label={t('people.factor.codes.renew')}
      >
        <p class="muted">{t('people.factor.codes.renew.text')}</p>
        <FormActions>
          <Button kind="quiet">{t('people.factor.codes.renew')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}
