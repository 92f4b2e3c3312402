import { ZONE_OPTIONS } from '#people'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'
import { links } from '../../links.ts'
import { masked } from '../../policy.ts'

type Props = {
  readonly t: Words
  readonly token: string
  readonly ask: { readonly address: string; readonly purpose: 'subscription' | 'address' }
  readonly state: FormState
}

/** The mailbox's own page: nothing has happened until its button is pressed. */
export function ConfirmPage({ t, token, ask, state }: Props) {
  const path = links.confirmation(token)
  const moves = ask.purpose === 'address'
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t(moves ? 'readers.move.confirm' : 'readers.confirm.title')}
        point={t(moves ? 'readers.move.confirm.point' : 'readers.confirm.point', {
          address: masked(ask.address),
        })}
      />
      <p class="measure">{t('readers.consent')}</p>
      <Form t={t} action={path} page={links.subscribe} state={state} manyTimes>
        {!moves && (
          <own-zone>
            <SelectField
              t={t}
              state={state}
              name="zone"
              optional
              label={t('readers.zone')}
              hint={t('readers.zone.hint')}
              blank={t('readers.zone.none')}
              options={ZONE_OPTIONS}
            />
          </own-zone>
        )}
        <FormActions>
          <Button>{t(moves ? 'readers.move.confirm.do' : 'readers.confirm.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

export function OverPage({ t, used }: { readonly t: Words; readonly used: boolean }) {
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        title={t(used ? 'readers.confirm.used' : 'readers.confirm.over')}
        point={t(used ? 'readers.confirm.used.text' : 'readers.confirm.over.text')}
      />
      <p>
        <LinkButton href={links.subscribe}>{t('readers.confirm.again')}</LinkButton>
      </p>
    </div>
  )
}
