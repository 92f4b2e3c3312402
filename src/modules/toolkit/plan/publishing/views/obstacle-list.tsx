import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import { sectionHref } from '../../links.ts'
import type { Obstacle } from '../obstacles/index.ts'

/** What still stands in the way of publication, each with the way to mend it. */
export function ObstacleList(props: {
  readonly t: Words
  readonly planId: string
  readonly obstacles: readonly Obstacle[]
}): JSX.Element {
  const { t, planId, obstacles } = props
  const open = obstacles.flatMap((one) => (one.kind === 'section-open' ? [one.section] : []))
  const others = obstacles.filter((one) => one.kind !== 'section-open')
  return (
    <ul>
      {open.length > 0 && (
        <li>
          {t('plan.obstacle.sections-open', { count: open.length })}
          <ul>
            {open.map((section) => (
              <li key={section}>
                <a href={sectionHref(planId, section)}>{t(`plan.section.${section}`)}</a>
              </li>
            ))}
          </ul>
        </li>
      )}
      {others.map((obstacle) => (
        <li key={obstacle.kind}>
          <OneObstacle t={t} planId={planId} obstacle={obstacle} />
        </li>
      ))}
    </ul>
  )
}

function OneObstacle(props: {
  readonly t: Words
  readonly planId: string
  readonly obstacle: Exclude<Obstacle, { readonly kind: 'section-open' }>
}): JSX.Element {
  const { t, obstacle } = props
  switch (obstacle.kind) {
    case 'crisis-hidden':
      return <a href={`/crises/${obstacle.crisisId}/edit`}>{t('plan.obstacle.crisis-hidden')}</a>
    case 'portfolio-undecided':
      return (
        <a href={`/portfolios/${obstacle.portfolioId}`}>{t('plan.obstacle.portfolio-undecided')}</a>
      )
    case 'actions-hidden':
      return (
        <>
          {t('plan.obstacle.actions-hidden', { count: obstacle.actions.length })}{' '}
          {obstacle.actions.map(({ id, code }, index) => (
            <>
              {index > 0 && ', '}
              <a key={id} href={`/actions/${id}`}>
                {code}
              </a>
            </>
          ))}
        </>
      )
  }
}
