import type { JSX } from 'preact'
import type { Page } from '#kernel/pages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Path, type PathStep } from '#web/parts/path/path.tsx'
import { Status } from '#web/parts/tag/tag.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { planHref, publicHref, sectionHref, versionHref } from '../links.ts'
import type { Adoption, Draft } from '../publishing/index.ts'
import { ObstacleList } from '../publishing/views/obstacle-list.tsx'
import { adoptionText, VersionPages } from '../reading/views/plan-page.tsx'
import type { SectionRecord } from '../record/index.ts'

export type WorkView = {
  readonly t: Words
  readonly draft: Draft
  readonly sections: readonly SectionRecord[]
  /** Minutes each open section still takes, at this city's pace. */
  readonly minutesOf: (key: SectionRecord['key']) => number
  readonly versions: Page<{ readonly number: number; readonly publishedAt: Date }>
  readonly adoptions: readonly Adoption[]
  readonly links: readonly LoopLink[]
  readonly canEdit: boolean
  readonly canPublish: boolean
}

/** A plan as its city works on it: what is filled, what is left, and how long that takes. */
export function WorkPage(props: WorkView): JSX.Element {
  const { t, draft, links } = props
  return (
    <Layout t={t} aside={<Aside {...props} />}>
      <div class="stack wide">
        <Head {...props} />
        <Section title={t('plan.work.sections')}>
          <Path t={t} label={t('plan.work.sections')} steps={stepsOf(props)} />
        </Section>
        <Section title={t('plan.work.publication')}>
          {draft.obstacles.length > 0 ? (
            <Notice t={t} kind="info" title={t('plan.publication.not-yet')}>
              <ObstacleList t={t} planId={draft.plan.id} obstacles={draft.obstacles} />
            </Notice>
          ) : (
            <p>{t(draft.isNew ? 'plan.work.ready' : 'plan.work.unchanged')}</p>
          )}
        </Section>
        <LoopStrip t={t} here="action" links={links} />
      </div>
    </Layout>
  )
}

function Head({ t, draft, canEdit, canPublish }: WorkView): JSX.Element {
  const { plan, obstacles, isNew } = draft
  const href = planHref(plan.id)
  return (
    <PageHead
      t={t}
      trail={[{ label: t('plan.room'), href: '/plans' }]}
      title={plan.title}
      point={t('plan.cover', { city: plan.bodyName, crisis: plan.crisisTitle })}
      marks={
        <>
          <Status tone={plan.state === 'draft' ? 'going' : 'done'}>
            {t(`plan.state.${plan.state}`)}
          </Status>
          <VisibilityMark t={t} visibility={plan.visibility} />
          {plan.demo && <DemoMark t={t} />}
        </>
      }
      actions={
        <>
          {canPublish && isNew && obstacles.length === 0 && (
            <LinkButton href={`${href}/publication`}>{t('plan.publication.action')}</LinkButton>
          )}
          <LinkButton href={`${href}/print`} kind="quiet">
            {t('plan.export.print-draft')}
          </LinkButton>
          {canEdit && (
            <LinkButton href={`${href}/settings`} kind="quiet">
              {t('plan.settings.title')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

function stepsOf(props: WorkView): PathStep[] {
  const first = props.sections.find(({ state }) => state === 'open')
  return props.sections.map((section) => ({
    key: section.key,
    title: props.t(`plan.section.${section.key}`),
    ...(props.canEdit ? { href: sectionHref(props.draft.plan.id, section.key) } : {}),
    ...(section.state === 'open'
      ? openStep(props, section, section === first)
      : doneStep(props, section)),
  }))
}

type Standing = Pick<PathStep, 'state' | 'minutes' | 'note' | 'action'>

function doneStep({ t }: WorkView, { state, reason }: SectionRecord): Standing {
  if (state === 'filled') return { state: 'done' }
  return { state: 'done', note: t('plan.not-yet-because', { reason }) }
}

function openStep(props: WorkView, { key }: SectionRecord, isNext: boolean): Standing {
  const { t, draft, minutesOf, canEdit } = props
  const minutes = minutesOf(key)
  if (!isNext || !canEdit) return { state: 'later', ...(canEdit ? { minutes } : {}) }
  const href = sectionHref(draft.plan.id, key)
  return {
    state: 'next',
    minutes,
    action: <LinkButton href={href}>{t('plan.work.fill')}</LinkButton>,
  }
}

function Aside({ t, draft, versions, adoptions, canPublish }: WorkView): JSX.Element {
  const { plan } = draft
  return (
    <>
      <SideBlock title={t('plan.versions.title')}>
        {versions.total === 0 ? (
          <p class="muted">{t('plan.versions.none')}</p>
        ) : (
          <>
            <p>
              <a href={publicHref(plan.slug)}>{t('plan.versions.read')}</a>
            </p>
            <ul class="plain-list stack close">
              {versions.rows.map(({ number, publishedAt }) => (
                <li key={number}>
                  <a href={versionHref(plan.slug, number)}>
                    {t('plan.versions.line', { number, day: t.date(publishedAt) })}
                  </a>
                </li>
              ))}
            </ul>
            <VersionPages t={t} versions={versions} here={planHref(plan.id)} />
          </>
        )}
      </SideBlock>
      <SideBlock title={t('plan.adoption.title')}>
        {adoptions.length === 0 && <p class="muted">{t('plan.adoption.none')}</p>}
        {adoptions.map((adoption) => (
          <p key={adoption.id}>{adoptionText(t, adoption)}</p>
        ))}
        {canPublish && versions.total > 0 && (
          <p>
            <a href={`${planHref(plan.id)}/adoption`}>{t('plan.adoption.record')}</a>
          </p>
        )}
      </SideBlock>
      <SideBlock title={t('plan.export.title')}>
        <ul class="plain-list stack close">
          <li>
            <a href={`${planHref(plan.id)}.docx`} download>
              {t('plan.export.docx')}
            </a>
          </li>
          <li>
            <a href={`${planHref(plan.id)}.json`} download>
              {t('plan.export.json')}
            </a>
          </li>
        </ul>
      </SideBlock>
    </>
  )
}
