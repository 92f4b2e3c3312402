import type { JSX } from 'preact'
import { type Page, slicedPage } from '#kernel/pages.ts'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Layout, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import { VisibilityMark } from '#web/parts/visibility-mark/visibility-mark.tsx'
import type { Words } from '#web/words.ts'
import { publicHref, versionHref } from '../../links.ts'
import type { Adoption, OpenVersion } from '../../publishing/index.ts'
import { DocumentBody } from './document.tsx'
import { HowMade } from './how-made.tsx'

export type ReadingView = {
  /** The reader's own words, for what stands around the plan. */
  readonly t: Words
  /** The words of the plan's language, for what is in it. */
  readonly own: Words
  readonly open: OpenVersion
  /** Which page of the versions stands beside it. */
  readonly versionsPage: number
  readonly links: readonly LoopLink[]
}

export const adoptionText = (t: Words, adoption: Adoption): string =>
  t('plan.adoption.line', {
    body: adoption.adoptedBy,
    day: t.date(adoption.adoptedOn),
    number: adoption.decisionNumber,
    version: adoption.versionNumber,
  })

/** What a version says of its adoption: its own, or else that there is none, with those of others. */
export function adoptionLines(
  t: Words,
  number: number | null,
  adoptions: readonly Adoption[],
): readonly string[] {
  const own = adoptions.filter(({ versionNumber }) => versionNumber === number)
  if (own.length > 0) return own.map((adoption) => adoptionText(t, adoption))
  if (adoptions.length === 0) return [t('plan.adoption.none')]
  const others = adoptions.map((adoption) => adoptionText(t, adoption))
  return [t('plan.adoption.none-version'), ...others]
}

export function PlanPage(props: ReadingView): JSX.Element {
  const { t, own, open, links } = props
  const { plan, version } = open
  const { content } = version
  const here = versionHref(plan.slug, version.number)
  return (
    <Layout t={t} aside={<Aside {...props} />}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={[{ label: t('plan.room'), href: '/plans' }]}
          title={content.title}
          point={t('plan.cover', { city: content.city.name, crisis: content.crisis.title })}
          marks={
            <>
              <VisibilityMark t={t} visibility={plan.visibility} />
              {content.city.demo && <DemoMark t={t} />}
            </>
          }
          actions={
            <>
              <LinkButton href={`${here}/print`}>{t('plan.export.print')}</LinkButton>
              <LinkButton href={`${here}.docx`} kind="quiet" download>
                {t('plan.export.docx')}
              </LinkButton>
              <LinkButton href={`${here}.json`} kind="quiet" download>
                {t('plan.export.json')}
              </LinkButton>
            </>
          }
        />
        <Standing {...props} />
        <DocumentBody t={own} document={content} />
        <HowMade
          t={own}
          document={content}
          sha256={version.sha256}
          open={false}
          data={`${here}.json`}
        />
        <LoopStrip t={t} here="action" links={links} />
      </div>
    </Layout>
  )
}

/** Is this what stands? An old version says so, and leads to the newest. */
function Standing({ t, open }: ReadingView): JSX.Element | null {
  const { plan, version, versions } = open
  const newest = versions[0]?.number ?? version.number
  if (plan.nextSlug)
    return (
      <Notice t={t} kind="warning" title={t('plan.standing.superseded')}>
        <a href={publicHref(plan.nextSlug)}>{t('plan.standing.next-plan')}</a>
      </Notice>
    )
  if (version.number < newest)
    return (
      <Notice t={t} kind="info" title={t('plan.standing.old', { number: version.number })}>
        <a href={publicHref(plan.slug)}>{t('plan.standing.newest', { number: newest })}</a>
      </Notice>
    )
  return null
}

/** So many versions stand beside a plan at once. */
export const VERSIONS_SIZE = 10

/** The way to older and newer versions, where there are more than stand beside a plan at once. */
export function VersionPages(props: {
  readonly t: Words
  readonly versions: Page<unknown>
  readonly here: string
}): JSX.Element {
  const { page, pages } = props.versions
  const at = (number: number) => `${props.here}?versions=${number}`
  return (
    <Pager
      t={props.t}
      label={props.t('plan.versions.title')}
      page={page}
      pages={pages}
      previous={page > 1 ? at(page - 1) : undefined}
      next={page < pages ? at(page + 1) : undefined}
    />
  )
}

function Aside({ t, open, versionsPage }: ReadingView): JSX.Element {
  const { plan, version, adoptions } = open
  const versions = slicedPage(open.versions, versionsPage, VERSIONS_SIZE)
  return (
    <>
      <SideBlock title={t('plan.contents')}>
        <ol>
          {version.content.sections.map(({ key }) => (
            <li key={key}>
              <a href={`#${key}`}>{t(`plan.section.${key}`)}</a>
            </li>
          ))}
        </ol>
      </SideBlock>
      <SideBlock title={t('plan.adoption.title')}>
        <ul class="plain-list stack close">
          {adoptionLines(t, version.number, adoptions).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </SideBlock>
      <SideBlock title={t('plan.versions.title')}>
        <ul class="plain-list stack close">
          {versions.rows.map((each) => (
            <li key={each.number}>
              <a href={versionHref(plan.slug, each.number)}>
                {t('plan.versions.line', {
                  number: each.number,
                  day: t.date(each.publishedAt),
                })}
              </a>
              {each.note !== '' && <span class="muted"> {each.note}</span>}
            </li>
          ))}
        </ul>
        <VersionPages t={t} versions={versions} here={versionHref(plan.slug, version.number)} />
      </SideBlock>
    </>
  )
}
