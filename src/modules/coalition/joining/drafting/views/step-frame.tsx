import type { ComponentChildren } from 'preact'
import { Layout } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { STEPS, type Step } from '../../policy.ts'

export type WishHead = {
  readonly id: string
  readonly place_name: string
  readonly done: Readonly<Record<Step, boolean>>
}

type Props = {
  readonly t: Words
  readonly wish: WishHead
  readonly step: Step
  readonly children: ComponentChildren
}

/** One step of the way: the list of steps at the side, one idea in the middle. */
export function StepFrame({ t, wish, step, children }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('joining.of', { place: wish.place_name }), href: `/joining/${wish.id}` },
        ]}
        title={t(`joining.step.${step}`)}
        point={t(`joining.step.${step}.point`)}
      />
      <Layout
        t={t}
        rail={{
          title: t('joining.steps'),
          links: STEPS.map((one) => ({
            label: t(`joining.step.${one}`),
            href: `/joining/${wish.id}/${one}`,
            here: one === step,
            note: wish.done[one] ? '✓' : undefined,
          })),
        }}
      >
        {children}
      </Layout>
    </div>
  )
}
