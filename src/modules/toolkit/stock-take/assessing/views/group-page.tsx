import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Crisis, crisisHref } from '../../../crises/index.ts'
import { type CityGroup, groupName } from '../../groups/index.ts'
import { stockTakeHref } from '../../links.ts'
import { stockTakeTrail } from '../../matrix/index.ts'

type Props = {
  readonly t: Words
  readonly crisis: Crisis
  readonly groups: readonly CityGroup[]
  readonly state: FormState
}

/** Adds a group to the city's list: who is vulnerable changes while a crisis goes on. */
export function GroupPage({ t, crisis, groups, state }: Props): JSX.Element {
  const here = `${crisisHref(crisis.id)}/stock-take/groups`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={stockTakeTrail(t, crisis)}
        title={t('stock-take.group.new')}
        point={t('stock-take.group.point')}
      />
      <div class="measure stack">
        <Form t={t} action={here} page={`${here}/new`} state={state}>
          <TextField
            t={t}
            state={state}
            name="label"
            label={t('stock-take.group.label')}
            hint={t('stock-take.group.label.hint')}
            maxlength={80}
          />
          <FormActions>
            <Button>{t('stock-take.group.save')}</Button>
            <LinkButton kind="quiet" href={stockTakeHref(crisis.id)}>
              {t('crises.cancel')}
            </LinkButton>
          </FormActions>
        </Form>
      </div>
      <div class="measure stack close">
        <h2>{t('stock-take.group.have')}</h2>
        <p>{t.list(groups.map((group) => groupName(t, group.key, group.label)))}</p>
      </div>
    </div>
  )
}
