import { Button } from '#web/parts/button/button.tsx'
import type { Example } from '#web/parts/example.ts'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { BusyForm } from './busy-form.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Around a form',
    draw: (t) => (
      <BusyForm t={t}>
        <Form
          t={t}
          action="#import"
          page="/import"
          state={{ typed: {}, errors: [], restored: null }}
          label="Import"
        >
          <FormActions>
            <Button>Import the survey</Button>
          </FormActions>
        </Form>
      </BusyForm>
    ),
  },
]
