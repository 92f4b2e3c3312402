import type { Example } from '#web/parts/example.ts'
import { Button, LinkButton } from './button.tsx'

export const examples: readonly Example[] = [
  {
    title: 'One primary, the rest quiet',
    draw: () => (
      <div class="row">
        <Button>Send to the secretariat</Button>
        <Button kind="quiet" name="then" value="later">
          Keep as a draft
        </Button>
        <Button kind="danger">Withdraw the application</Button>
        <LinkButton href="#plan" kind="quiet">
          Read the plan
        </LinkButton>
      </div>
    ),
  },
  {
    title: 'Small and disabled',
    draw: () => (
      <div class="row">
        <Button small>Add an action</Button>
        <Button small kind="quiet">
          Copy the link
        </Button>
        <Button disabled>Send the update</Button>
      </div>
    ),
  },
]
