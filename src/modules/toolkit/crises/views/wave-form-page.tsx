import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { crisisHref } from '../links.ts'
import type { Crisis } from '../service.ts'

type Props = { readonly t: Words; readonly crisis: Crisis; readonly state: FormState }

/** Opens the next wave, and says what becomes of the one before. */
export function WaveFormPage({ t, crisis, state }: Props): JSX.Element {
  const here = crisisHref(crisis.id)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('crises.room'), href: '/crises' },
          { label: crisis.title, href: here },
        ]}
        title={t('crises.wave.new')}
        point={t('crises.wave.point')}
      />
      {crisis.phase === 'closed' ? (
        <Notice t={t} kind="warning" title={t('crises.error.closed')} />
      ) : (
        <div class="measure">
          <Form t={t} action={`${here}/waves`} page={`${here}/waves/new`} state={state} keep>
            <DateField t={t} state={state} name="openedOn" label={t('crises.wave.opened')} />
            <TextField
              t={t}
              state={state}
              name="title"
              label={t('crises.wave.title')}
              hint={t('crises.wave.title.hint')}
              maxlength={120}
              optional
            />
            <TextArea
              t={t}
              state={state}
              name="note"
              label={t('crises.wave.note')}
              maxlength={2000}
              optional
            />
            <FormActions>
              <Button>{t('crises.wave.save')}</Button>
              <LinkButton kind="quiet" href={here}>
                {t('crises.cancel')}
              </LinkButton>
            </FormActions>
          </Form>
        </div>
      )}
    </div>
  )
}
