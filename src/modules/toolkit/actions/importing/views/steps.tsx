import type { ComponentChildren, JSX } from 'preact'
import { Button } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import { plainForm } from '../forms.ts'
import { still } from '../policy.ts'
import type { Import } from '../queries.ts'

export const importHref = (id: string, step = ''): string =>
  `/actions/import/${id}${step === '' ? '' : `/${step}`}`

const STEPS = ['reading', 'mapping', 'rows'] as const
type ImportStep = (typeof STEPS)[number]

type Props = {
  readonly t: Words
  readonly held: Import
  readonly here: ImportStep | null
  readonly point: ComponentChildren
  readonly children: ComponentChildren
}

/** A step is offered once the one before is done. */
const leads = (step: ImportStep, held: Import): boolean =>
  step === 'reading' || (step === 'rows' ? still.checkable(held) : still.mappable(held))

/** The frame of an import's pages: which file, which step, and the way out. */
export function ImportFrame({ t, held, here, point, children }: Props): JSX.Element {
  const open = still.readable(held)
  const title =
    here === null
      ? t('actions.import.of', { file: held.fileName })
      : t(`actions.import.step.${here}.title`)
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('actions.room'), href: '/actions' },
          { label: t('actions.import.title'), href: '/actions/import' },
        ]}
        title={title}
        marks={here === null ? undefined : <span class="muted">{held.fileName}</span>}
        point={point}
      />
      {open && here !== null && (
        <Tabs
          label={t('actions.import.steps')}
          items={STEPS.filter((step) => leads(step, held)).map((step, index) => ({
            label: `${index + 1}. ${t(`actions.import.step.${step}`)}`,
            href: importHref(held.id, step),
            here: step === here,
          }))}
        />
      )}
      {children}
      {open && (
        <Form
          t={t}
          action={importHref(held.id, 'disposal')}
          page={importHref(held.id)}
          state={plainForm.blank}
          label={t('actions.import.discard')}
        >
          <FormActions>
            <Button kind="quiet" small>
              {t('actions.import.discard')}
            </Button>
          </FormActions>
        </Form>
      )}
    </div>
  )
}
