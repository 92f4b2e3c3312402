import type { ComponentChildren, JSX } from 'preact'
import type { LoopLink } from '#platform/provenance/provenance.ts'
import { licenceAddress } from '#web/documents/citable.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { CitingFiles } from '#web/parts/citing/citing.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { LoopStrip } from '#web/parts/loop-strip/loop-strip.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import { Languages, Told } from '../../../translations/index.ts'
import { letterHref, NOTES, noteHref, versionHref } from '../../links.ts'
import { NoteBody, NoteContents } from '../../views/body.tsx'
import { factsOf } from '../../views/facts.tsx'
import { creditLine } from '../publication/index.ts'
import { type Credit, type Edition, langQuery } from '../service.ts'

type Props = {
  readonly t: Words
  readonly edition: Edition
  readonly links: readonly LoopLink[]
  /** The translations there are and asking for one, for whoever may. */
  readonly desk: ComponentChildren
  /** What the rooms draw beside it. */
  readonly panels: ComponentChildren
  readonly cited: string
  /** The files for reference managers are of the version that stands now, where all may read it. */
  readonly hasFiles: boolean
}

/** One version of a note, to be read. */
export function NotePage(props: Props): JSX.Element {
  const { t, edition, links } = props
  const { version, number, lang } = edition
  const { content } = version
  const here = versionHref(number, version.number)
  const asked = langQuery(edition)
  return (
    <>
      <PageHead
        t={t}
        trail={[{ label: t('notes.title'), href: NOTES }]}
        title={content.title}
        titleLang={titleLang(t, edition)}
        point={content.claim}
        marks={<Marks t={t} edition={edition} />}
        actions={
          <>
            <LinkButton href={`${here}.pdf${asked}`} download kind="quiet">
              {t('notes.pdf')}
            </LinkButton>
            <LinkButton href={`${here}.epub${asked}`} download kind="quiet">
              {t('notes.epub')}
            </LinkButton>
            <LinkButton href={`${here}/print${asked}`} kind="quiet">
              {t('notes.print')}
            </LinkButton>
          </>
        }
      />
      <Standing t={t} edition={edition} />
      <Told t={t} of={edition.language} />
      <Layout t={t} aside={<Aside {...props} />}>
        <NoteContents t={t} note={content} />
        <NoteBody t={t} number={number} lang={lang} note={content} parts={edition.parts} />
        <ReviewRecord t={t} edition={edition} />
        <Section title={t('notes.loop')} id="loop">
          <LoopStrip t={t} here="lesson" links={links} />
        </Section>
      </Layout>
    </>
  )
}

/** The language of the title, where it is not the page's. */
const titleLang = (t: Words, { lang }: Edition): string | undefined =>
  lang === t.lang ? undefined : lang

/** The address of what is read: the note's own for its newest version. */
const pageOf = ({ number, version, current }: Edition): string =>
  version.number === current ? noteHref(number) : versionHref(number, version.number)

function Marks({ t, edition }: { readonly t: Words; readonly edition: Edition }): JSX.Element {
  const { version, demo } = edition
  return (
    <>
      <Tag>{t(`notes.kind.${version.content.kind}`)}</Tag>
      <span>
        {t('notes.version-line', { version: version.number, day: t.date(version.publishedAt) })}
      </span>
      {demo && <DemoMark t={t} />}
    </>
  )
}

/** What a reader has to know first: there is a newer version, or another note took its place. */
function Standing({ t, edition }: { readonly t: Words; readonly edition: Edition }) {
  const { version, current, successor, number } = edition
  if (successor)
    return (
      <Notice t={t} kind="warning" title={t('notes.superseded')}>
        <p>
          <a href={noteHref(successor.number)}>{successor.title}</a>
        </p>
      </Notice>
    )
  if (version.number === current) return null
  return (
    <Notice t={t} kind="warning" title={t('notes.older', { version: version.number })}>
      <p>
        <a href={versionHref(number, current)}>{t('notes.newest', { version: current })}</a>
      </p>
    </Notice>
  )
}

function Aside({ t, edition, cited, desk, panels, hasFiles }: Props): JSX.Element {
  const { version, number, lang } = edition
  const { content } = version
  return (
    <>
      {panels}
      <SideBlock title={t('notes.authors')}>
        <ul class="plain-list stack close">
          {edition.credits.map((credit) => (
            <li key={credit.body}>
              <CreditLine credit={credit} />
            </li>
          ))}
        </ul>
        {edition.talks && (
          <p>
            <a href={letterHref(number)}>{t('notes.letter.title')}</a>
          </p>
        )}
      </SideBlock>
      <SideBlock title={t('notes.facts')}>
        <Facts
          items={factsOf(t, content.kind, content).map(({ term, value }) => ({
            term,
            value: <span lang={lang === t.lang ? undefined : lang}>{value}</span>,
          }))}
        />
      </SideBlock>
      <SideBlock title={t('notes.cite')}>
        <p class="small">{cited}</p>
        {hasFiles && <CitingFiles href={noteHref(number)} />}
        <p class="small">
          {t('notes.licence')}: <a href={licenceAddress(content.licence)}>{content.licence}</a>
        </p>
      </SideBlock>
      <Languages t={t} of={edition.language} href={pageOf(edition)} />
      <Versions t={t} edition={edition} />
      {desk}
    </>
  )
}

function CreditLine({ credit }: { readonly credit: Credit }): JSX.Element {
  if (credit.href === null) return <>{creditLine(credit)}</>
  return (
    <>
      {credit.name !== null && `${credit.name}, `}
      <a href={credit.href}>{credit.body}</a>
    </>
  )
}

function Versions({ t, edition }: { readonly t: Words; readonly edition: Edition }): JSX.Element {
  const { number, versions } = edition
  return (
    <SideBlock title={t('notes.versions')}>
      <Timeline
        t={t}
        items={versions.map((one) => ({
          key: String(one.number),
          at: one.publishedAt.toISOString().slice(0, 10),
          title: (
            <a href={versionHref(number, one.number)}>
              {t('notes.version-number', { number: one.number })}
            </a>
          ),
          note:
            one.number === 1 ? undefined : (
              <>
                {one.changes}{' '}
                <a href={`${versionHref(number, one.number)}/changes`}>{t('notes.compare')}</a>
              </>
            ),
        }))}
      />
    </SideBlock>
  )
}

function ReviewRecord({ t, edition }: { readonly t: Words; readonly edition: Edition }) {
  const { reviews } = edition.version.content
  return (
    <Section title={t('notes.reviews.title')} id="reviews">
      <p>{t('notes.reviews.about')}</p>
      <ul class="plain-list stack close">
        {reviews.map((review) => {
          const name = edition.reviewers.get(review.kind)
          const by = name === undefined ? review.name : `${name}, ${review.name}`
          return (
            <li key={review.kind}>
              {t(`notes.review-line.${review.kind}`, { by, day: t.date(review.on) })}
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** The address of a note that was taken back: it stays, and says why. */
export function TombstonePage(props: {
  readonly t: Words
  readonly edition: Edition
}): JSX.Element {
  const { t, edition } = props
  const { version, number } = edition
  return (
    <>
      <PageHead
        t={t}
        trail={[{ label: t('notes.title'), href: NOTES }]}
        title={version.content.title}
        marks={<Marks t={t} edition={edition} />}
      />
      <Notice t={t} kind="danger" title={t('notes.retracted')}>
        <p>{edition.reason}</p>
      </Notice>
      <p>
        {t('notes.retracted.text', { number, authors: t.list(edition.credits.map(creditLine)) })}
      </p>
    </>
  )
}
