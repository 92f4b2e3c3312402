import { CONTENT_LANGS, LANG_NAMES, LANGS, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'
import { READS, ZONE_OPTIONS } from '../forms.ts'

const READ_OPTIONS = CONTENT_LANGS.map((value) => ({ value, label: langName(value) })).toSorted(
  (one, other) => one.label.localeCompare(other.label, 'en'),
)

type Props = {
  t: Words
  rail: { title: string; links: readonly RailLink[] }
  state: FormState
  /** Somebody new, whose name is not known yet. */
  welcome: boolean
}

/** What others see of a person, and how the platform speaks to them. */
export function AccountPage({ t, rail, state, welcome }: Props) {
  const next = state.typed.next
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide">
        <PageHead t={t} title={t('people.account.title')} point={t('people.account.point')} />
        {welcome && (
          <Notice t={t} kind="info" title={t('people.account.welcome')}>
            <p>{t('people.account.welcome.text')}</p>
          </Notice>
        )}
        <Form t={t} action="/account" page="/account" state={state}>
          {typeof next === 'string' && <input type="hidden" name="next" value={next} />}
          <TextField
            t={t}
            state={state}
            name="name"
            autocomplete="name"
            maxlength={120}
            label={t('people.account.name')}
            hint={t('people.account.name.hint')}
          />
          <RadioField
            t={t}
            state={state}
            name="lang"
            inline
            label={t('people.account.lang')}
            hint={t('people.account.lang.hint')}
            options={LANGS.map((lang) => ({ value: lang, label: LANG_NAMES[lang] }))}
          />
          <FormGroup title={t('people.account.reads')} hint={t('people.account.reads.hint')}>
            {READS.map((name, at) => (
              <SelectField
                key={name}
                t={t}
                state={state}
                name={name}
                optional
                label={t('people.account.reads.place', { place: at + 1 })}
                blank={t('people.account.reads.none')}
                options={READ_OPTIONS}
              />
            ))}
          </FormGroup>
          <ZoneField t={t} state={state} welcome={welcome} />
          <FormActions>
            <Button>{t('people.account.save')}</Button>
          </FormActions>
        </Form>
        <form method="post" action="/sign-out">
          <Button kind="quiet">{t('shell.sign-out')}</Button>
        </form>
      </div>
    </Layout>
  )
}

/** A script fills in the browser's zone for somebody new; without one they choose. */
function ZoneField({ t, state, welcome }: Pick<Props, 't' | 'state' | 'welcome'>) {
  const field = (
    <SelectField
      t={t}
      state={state}
      name="zone"
      label={t('people.account.zone')}
      hint={t('people.account.zone.hint')}
      blank={t('people.account.zone.blank')}
      options={ZONE_OPTIONS}
    />
  )
  return welcome && state.restored === null ? <own-zone>{field}</own-zone> : field
}
