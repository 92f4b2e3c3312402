import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { CheckboxesField } from '#web/parts/fields/checkboxes-field.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import type { Words } from '#web/words.ts'
import { may, ROLES_OF, type Team } from '../../team/index.ts'

type Props = { t: Words; actor: Actor; body: Team; state: FormState }

/** What somebody is to be in a body: only roles that the reader may give. */
export function PlaceFields({ t, actor, body, state }: Props) {
  const roles = ROLES_OF[body.kind].filter((role) => may.giveRoles(actor, body, [role]))
  return (
    <>
      <CheckboxesField
        t={t}
        state={state}
        name="roles"
        label={t('people.team.roles')}
        options={roles.map((role) => ({
          value: role,
          label: t(`frame.role.${role}`),
          hint: t(`people.role.${role}`),
        }))}
      />
      {body.kind === 'city' && (
        <TextField
          t={t}
          state={state}
          name="department"
          width="half"
          maxlength={120}
          optional
          label={t('people.team.department')}
          hint={t('people.team.department.hint')}
        />
      )}
      <DateField
        t={t}
        state={state}
        name="termEnds"
        optional
        label={t('people.team.term')}
        hint={t('people.team.term.hint')}
      />
    </>
  )
}
