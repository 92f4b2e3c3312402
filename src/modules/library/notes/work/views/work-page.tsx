import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import type { PublishedNote } from '../../content/index.ts'
import { editHref, NOTES, noteHref } from '../../links.ts'
import type { Margin } from '../../margin/index.ts'
import { may } from '../../policy.ts'
import type { NoteRecord } from '../../queries.ts'
import { factsOf } from '../../views/facts.tsx'
import { StepMark } from '../../views/step.tsx'
import type { History, ToAsk } from '../queries.ts'
import { DraftText, MarginSection } from './margin-section.tsx'
import { MovesSection } from './moves-section.tsx'
import { PeopleSection, ReviewsSection } from './people-section.tsx'

export type WorkView = {
  readonly t: Words
  readonly actor: Actor
  readonly note: NoteRecord
  /** What was typed into a form of this page that could not be taken. */
  readonly state: FormState | null
  readonly margin: Margin
  readonly figures: PublishedNote['figures']
  readonly bodies: ToAsk
  readonly history: History
}

/** One note at work: where it stands, what comes next, who is in it, and its text with its margin. */
export function WorkPage(view: WorkView): JSX.Element {
  const { t, actor, note } = view
  const trail = [
    { label: t('notes.title'), href: NOTES },
    may.call(actor)
      ? { label: t('notes.desk'), href: `${NOTES}/desk` }
      : { label: t('notes.mine'), href: `${NOTES}/mine` },
  ]
  return (
    <>
      <PageHead
        t={t}
        trail={trail}
        title={note.draft.title}
        point={note.draft.claim}
        marks={
          <>
            <StepMark t={t} step={note.step} standing={note.standing} />
            <Tag>{t(`notes.kind.${note.kind}`)}</Tag>
          </>
        }
        actions={
          <>
            {may.write(actor, note) && (
              <LinkButton href={editHref(note.id)}>{t('notes.edit')}</LinkButton>
            )}
            {note.standing !== 'none' && (
              <LinkButton href={noteHref(note.number)} kind="quiet">
                {t('notes.read')}
              </LinkButton>
            )}
          </>
        }
      />
      {view.state && <Refused t={t} state={view.state} />}
      <Layout t={t} aside={<Aside {...view} />}>
        <MovesSection {...view} />
        <ReviewsSection {...view} />
        <DraftText {...view} />
        <MarginSection {...view} />
        <PeopleSection {...view} />
      </Layout>
    </>
  )
}

/** What could not be taken, at the head of the page: its form is further down. */
function Refused({ t, state }: { readonly t: Words; readonly state: FormState }): JSX.Element {
  return (
    <Notice t={t} kind="danger">
      <ul class="plain-list">
        {state.errors.map(({ key, values }) => (
          <li key={key}>{t(key, values)}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Aside({ t, note, history }: WorkView): JSX.Element {
  return (
    <>
      <SideBlock title={t('notes.facts')}>
        <Facts
          items={[
            { term: t('notes.number'), value: t('notes.number-kept', { number: note.number }) },
            ...factsOf(t, note.kind, note.draft),
            { term: t('notes.licence'), value: note.draft.licence },
          ]}
        />
      </SideBlock>
      <SideBlock title={t('notes.history')}>
        <Timeline
          t={t}
          items={history.map(({ at, key, what, who, why }) => ({
            ...{ at, key },
            title: t(`notes.history.${what as 'begun'}`),
            who: who ?? undefined,
            note: why ?? undefined,
          }))}
        />
      </SideBlock>
    </>
  )
}
