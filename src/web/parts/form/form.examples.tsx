import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import type { Example } from '#web/parts/example.ts'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from './form.tsx'

const blank: FormState = { typed: {}, errors: [], restored: null }

const wrong: FormState = {
  typed: { fmWhat: 'We lost the market hall roof and need an engineer for two days.' },
  errors: [{ field: 'fmTitle', key: 'form.required' }],
  restored: new Date('2026-03-04T14:03:00Z'),
  version: 3,
}

export const examples: readonly Example[] = [
  {
    title: 'With an error and a restored draft',
    draw: (t) => (
      <Form
        t={t}
        action="/asks"
        page="/asks/new"
        state={wrong}
        once="k3"
        keep
        label="Ask"
        labels={{ fmTitle: 'Your question in one line' }}
      >
        <TextField t={t} state={wrong} name="fmTitle" label="Your question in one line" />
        <TextArea t={t} state={wrong} name="fmWhat" label="What happened?" />
        <FormActions>
          <Button>Ask the coalition</Button>
        </FormActions>
      </Form>
    ),
  },
  {
    title: 'Groups',
    draw: (t) => (
      <Form t={t} action="/offers" page="/offers/new" state={blank} label="Offer">
        <FormGroup title="What you offer" hint="Cities read this first.">
          <TextField t={t} state={blank} name="fmOffer" label="In one line" />
        </FormGroup>
        <FormGroup title="How to reach you">
          <TextField t={t} state={blank} name="fmMail" type="email" label="E-mail" width="half" />
        </FormGroup>
        <FormActions>
          <Button>Offer help</Button>
          <Button kind="quiet">Keep as a draft</Button>
        </FormActions>
      </Form>
    ),
  },
]
