import type { MailingList } from '#platform/mailing/tables.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { Held } from '../../held/index.ts'
import { links } from '../../links.ts'
import { masked } from '../../policy.ts'

type Props = {
  readonly t: Words
  readonly held: Held
  readonly list: MailingList | null
  readonly token: string
  readonly state: FormState
}

const LESS = ['weekly', 'monthly', 'sessions', 'pause'] as const

/** Less mail, or none. To open it changes nothing: programs that look at links come here too. */
export function LeavingPage({ t, held, list, token, state }: Props) {
  const { subscriber } = held
  const changes = list === 'briefings' && subscriber?.state === 'confirmed'
  const offered = changes ? [...LESS, 'none' as const] : (['none'] as const)
  const what = t(`readers.list.${list ?? 'all'}`)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('readers.leave.title')}
        point={
          subscriber
            ? t('readers.leave.point', { list: what, address: masked(subscriber.address) })
            : t('readers.leave.point-unknown', { list: what })
        }
      />
      <Form t={t} action={links.choice(token)} page={links.leaving(token)} state={state}>
        <RadioField
          t={t}
          state={state}
          name="choice"
          label={t('readers.leave.choose')}
          options={offered.map((value) => ({
            value,
            label: t(`readers.choice.${value}`),
          }))}
        />
        <FormActions>
          <Button>{t('readers.leave.do')}</Button>
        </FormActions>
      </Form>
      <p>
        <a href={links.mail(token)}>{t('readers.leave.all')}</a>
      </p>
    </div>
  )
}
