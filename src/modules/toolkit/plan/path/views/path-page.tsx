import type { JSX } from 'preact'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { effort, Path, type PathStep } from '#web/parts/path/path.tsx'
import type { Words } from '#web/words.ts'
import { PATH_DAYS, type PathView, type Step } from '../service.ts'

type Props = { readonly t: Words; readonly city: string; readonly path: PathView }

/** The way from a crisis to an adopted framework: what is done, the one next step, and the minutes left. */
export function PathPage({ t, city, path }: Props): JSX.Element {
  const done = path.steps.filter(({ state }) => state === 'done').length
  return (
    <div class="stack wide measure">
      <PageHead t={t} title={t('plan.path.title')} point={t('plan.path.point', { city })} />
      {done === path.steps.length ? (
        <Notice t={t} kind="success" title={t('plan.path.all-done')}>
          {t('plan.path.all-done-text')}
        </Notice>
      ) : (
        <Figures t={t} path={path} done={done} />
      )}
      {path.crisisTitle !== null && <p>{t('plan.path.crisis', { title: path.crisisTitle })}</p>}
      <Path t={t} label={t('plan.path.title')} steps={path.steps.map((step) => drawn(t, step))} />
      <p class="muted small">
        {path.timings === 0
          ? t('plan.path.estimate-default')
          : t('plan.path.estimate-own', { count: path.timings })}
      </p>
    </div>
  )
}

function Figures(props: {
  readonly t: Words
  readonly path: PathView
  readonly done: number
}): JSX.Element {
  const { t, path, done } = props
  return (
    <Facts
      figures
      items={[
        {
          term: t('plan.path.done'),
          value: t('plan.path.done-of', { done, all: path.steps.length }),
        },
        { term: t('plan.path.left'), value: effort(t, path.minutesLeft) },
        {
          term: t('plan.path.day'),
          value: path.day === null ? '—' : t.number(path.day),
          source: t('plan.path.day-of', { all: PATH_DAYS }),
        },
      ]}
    />
  )
}

function drawn(t: Words, step: Step): PathStep {
  const { key, state, minutes, href, count } = step
  const counted =
    count && state !== 'done'
      ? t('plan.path.count', { have: count.have, need: count.need })
      : undefined
  return {
    key,
    state,
    href,
    title: t(`plan.step.${key}`),
    note: counted ?? t(`plan.step.${key}-note`),
    ...(state === 'done' ? {} : { minutes }),
    ...(state === 'next'
      ? { action: <LinkButton href={href}>{t(`plan.step.${key}-do`)}</LinkButton> }
      : {}),
  }
}
