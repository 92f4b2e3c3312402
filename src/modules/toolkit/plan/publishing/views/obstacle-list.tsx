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
  return (
    <ul>
      {props.obstacles.map((obstacle) => (
        <li key={`${obstacle.kind} ${'section' in obstacle ? obstacle.section : ''}`}>
          <OneObstacle t={props.t} planId={props.planId} obstacle={obstacle} />
        </li>
      ))}
    </ul>
  )
}

function OneObstacle(props: {
  readonly t: Words
  readonly planId: string
  readonly obstacle: Obstacle
}): JSX.Element {
  const { t, planId, obstacle } = props
  switch (obstacle.kind) {
    case 'section-open':
      return (
        <a href={sectionHref(planId, obstacle.section)}>
          {t('plan.obstacle.section-open', { section: t(`plan.section.${obstacle.section}`) })}
        </a>
      )
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
