import type { JSX } from 'preact'
import { Difference } from '#web/parts/difference/difference.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type PublishedNote, sectionsOf } from '../../content/index.ts'
import { partsBetween, textChanges } from '../../differences/index.ts'
import { noteHref, versionHref } from '../../links.ts'
import { factsOf } from '../../views/facts.tsx'
import type { Edition } from '../service.ts'

type Props = {
  readonly t: Words
  readonly edition: Edition
  readonly before: PublishedNote
}

/** What one version says otherwise than the one before. */
export function ChangesPage({ t, edition, before }: Props): JSX.Element {
  const { number, version } = edition
  const now = version.content
  const lines = (note: PublishedNote) =>
    [note.title, note.claim, note.licence]
      .concat(factsOf(t, note.kind, note).map(({ term, value }) => `${term}: ${value}`))
      .join('\n')
  const facts = lines(before) === lines(now) ? null : partsBetween(lines(before), lines(now))
  const parts = sectionsOf(now.kind)
    .map(({ key }) => ({
      key,
      changes: textChanges(before.sections[key] ?? '', now.sections[key] ?? ''),
    }))
    .filter(({ changes }) => changes.length > 0)
  return (
    <>
      <PageHead
        t={t}
        trail={[
          { label: now.title, href: noteHref(number) },
          {
            label: t('notes.version-number', { number: version.number }),
            href: versionHref(number, version.number),
          },
        ]}
        title={t('notes.changes.title', { number: version.number })}
        point={version.changes}
      />
      {facts && (
        <Section title={t('notes.facts')}>
          <Difference parts={facts} />
        </Section>
      )}
      {parts.map(({ key, changes }) => (
        <Section key={key} title={t(`notes.section.${key}`)}>
          {changes.map((change, index) => (
            <Difference key={`${key}${index + 1}`} parts={change} />
          ))}
        </Section>
      ))}
      {!facts && parts.length === 0 && <p>{t('notes.changes.none')}</p>}
    </>
  )
}
