import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { ActionCard, ActionRecord } from '../../record/index.ts'
import { moveForms } from '../forms.ts'
import { ASKING, type Move } from '../policy.ts'

/** Beside an action: what can be done with it now. */
export function MovePanel(props: {
  readonly t: Words
  readonly action: ActionRecord
  readonly moves: readonly Move[]
}): JSX.Element | null {
  const { t, action, moves } = props
  if (moves.length === 0) return null
  return (
    <div class="stack close">
      {moves.map((move) =>
        ASKING.has(move) ? (
          <p key={move}>
            <a href={`/actions/${action.id}/${move}`}>{t(`actions.move.${move}`)}</a>
          </p>
        ) : (
          <Form
            key={move}
            t={t}
            action={`/actions/${action.id}/${move}`}
            page={`/actions/${action.id}`}
            state={moveForms.plain.blank}
          >
            <FormActions>
              <Button small kind="quiet">
                {t(`actions.move.${move}`)}
              </Button>
            </FormActions>
          </Form>
        ),
      )}
    </div>
  )
}

type PageProps = {
  readonly t: Words
  readonly action: ActionRecord
  readonly move: Move
  readonly state: FormState
  readonly others: readonly ActionCard[]
}

/** A move that needs words: its own short page. */
export function MovePage({ t, action, move, state, others }: PageProps): JSX.Element {
  const here = `/actions/${action.id}/${move}`
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('actions.room'), href: '/actions' },
          { label: `${action.code} ${action.title}`, href: `/actions/${action.id}` },
        ]}
        title={t(`actions.move.${move}`)}
        point={t(`actions.move-meaning.${move as 'blockage'}`)}
      />
      <Form t={t} action={here} page={here} state={state}>
        <Fields {...{ t, state, move, others }} />
        <FormActions>
          <Button>{t(`actions.move.${move}`)}</Button>
          <LinkButton kind="quiet" href={`/actions/${action.id}`}>
            {t('actions.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </div>
  )
}

function Fields({ t, state, move, others }: Omit<PageProps, 'action'>): JSX.Element {
  const at = { t, state }
  if (move === 'blockage')
    return (
      <>
        <TextArea
          {...at}
          name="condition"
          rows={3}
          label={t('actions.move.condition')}
          hint={t('actions.move.condition-hint')}
        />
        <TextField {...at} name="owner" width="half" label={t('actions.move.owner')} />
      </>
    )
  if (move === 'completion')
    return (
      <>
        {(['planned', 'happened', 'why', 'tell'] as const).map((name) => (
          <TextArea
            key={name}
            {...at}
            name={name}
            rows={3}
            maxlength={4000}
            optional
            label={t(`actions.closing.${name}`)}
          />
        ))}
      </>
    )
  if (move === 'supersession')
    return (
      <SelectField
        {...at}
        name="successor"
        width="full"
        label={t('actions.move.successor')}
        blank={t('actions.form.choose')}
        options={others.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
      />
    )
  return <TextArea {...at} name="reason" rows={3} label={t('actions.move.reason')} />
}
