import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly city: { readonly name: string; readonly slug: string }
}

const trailOf = ({ t, city }: Props) => [
  { label: t('coalition.title'), href: '/coalition' },
  { label: city.name, href: `/coalition/cities/${city.slug}` },
]

/** Write to a city: the platform carries the message, and shows nobody's address but the writer's. */
export function LetterPage(props: Props) {
  const { t, state, city } = props
  const path = `/coalition/cities/${city.slug}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={trailOf(props)}
        title={t('coalition.write', { city: city.name })}
        point={t('coalition.write.point')}
      />
      <Form t={t} action={`${path}/letters`} page={`${path}/letter`} state={state} keep>
        <TextField
          t={t}
          state={state}
          name="subject"
          label={t('coalition.write.subject')}
          maxlength={120}
        />
        <TextArea
          t={t}
          state={state}
          name="message"
          label={t('coalition.write.message')}
          hint={t('coalition.write.hint')}
          maxlength={4000}
          rows={8}
        />
        <FormActions>
          <Button>{t('coalition.write.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

/** The city is a member already: the way in is its own team. */
export function TeamRequestPage(props: Props) {
  const { t, state, city } = props
  const path = `/coalition/cities/${city.slug}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={trailOf(props)}
        title={t('coalition.team.title', { city: city.name })}
        point={t('coalition.team.point', { city: city.name })}
      />
      <Form t={t} action={`${path}/team-requests`} page={`${path}/team-request`} state={state} keep>
        <TextArea
          t={t}
          state={state}
          name="message"
          label={t('coalition.team.message')}
          hint={t('coalition.team.hint')}
          maxlength={2000}
          rows={6}
        />
        <FormActions>
          <Button>{t('coalition.team.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
