import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import type { Words } from '#web/words.ts'
import { type Finding, LARGEST_MAIL } from '../../checking/index.ts'
import { links } from '../../links.ts'

type Props = {
  readonly t: Words
  readonly issueId: string
  readonly findings: readonly Finding[]
  /** What each block is called, for the link to it. */
  readonly nameOf: (blockId: string) => string
}

/** Units: a kilobyte of a thousand bytes, as mail readers count. */
export const kilobytes = (t: Words, bytes: number): string =>
  t.number(bytes / 1000, { maximumFractionDigits: 1 })

const said = (t: Words, { fault, about }: Finding): string =>
  fault === 'too-large'
    ? t('issues.fault.too-large', {
        size: kilobytes(t, Number(about)),
        most: kilobytes(t, LARGEST_MAIL),
      })
    : t(`issues.fault.${fault}`, { about })

/** What would fail a reader, each with the way to the block where it is mended. */
export function FindingList({ t, issueId, findings, nameOf }: Props): JSX.Element {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={`${finding.fault}${finding.blockId}${finding.lang}${finding.about}`}>
          {finding.blockId === null ? (
            <a href={links.facts(issueId)}>{t('issues.fault.whole')}</a>
          ) : (
            <a href={links.block(issueId, finding.blockId)}>
              <bdi>{nameOf(finding.blockId)}</bdi>
            </a>
          )}
          {': '}
          {said(t, finding)} <span class="muted">({langName(finding.lang, t.lang)})</span>
        </li>
      ))}
    </ul>
  )
}
