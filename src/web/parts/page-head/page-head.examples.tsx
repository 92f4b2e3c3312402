import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import type { Example } from '#web/parts/example.ts'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import { PageHead } from './page-head.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Of a record',
    draw: (t) => (
      <PageHead
        t={t}
        trail={[
          { label: 'Toolkit', href: '#toolkit' },
          { label: 'Portamar', href: '#portamar' },
        ]}
        title="Heat and a closed harbour"
        marks={
          <>
            <Status tone="going">Second stage</Status>
            <VisibilityMark t={t} visibility="coalition" />
            <DemoMark t={t} />
          </>
        }
        point="Fourteen groups are hurt, outdoor workers and older people most; six actions answer them and two are stuck."
        actions={
          <>
            <Button>Start a new stock-take</Button>
            <LinkButton href="#print" kind="quiet">
              Print for the council
            </LinkButton>
          </>
        }
      />
    ),
  },
]
