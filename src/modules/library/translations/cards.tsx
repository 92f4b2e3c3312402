import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import type { Aligned, Maker } from './segments/index.ts'
import type { TranslatedKind, TranslationState } from './tables.ts'

const TONES: Readonly<Record<TranslationState, StatusTone>> = {
  ...{ requested: 'idle', 'in-work': 'going', reviewed: 'going', published: 'done' },
}

/** Where a translation stands, and whether what readers have is older than its original. */
export function TranslationMark(props: {
  readonly t: Words
  readonly state: TranslationState
  readonly stale: number
}): JSX.Element {
  const { t, state, stale } = props
  return (
    <>
      <Status tone={TONES[state]}>{t(`translating.state.${state}`)}</Status>
      {stale > 0 && <Status tone="warning">{t('translating.stale', { count: stale })}</Status>}
    </>
  )
}

/** One piece of a text as it is read: in which language, by whom, and whether the original moved on. */
export type Piece = {
  readonly text: string
  readonly lang: string
  readonly state: 'original' | Aligned['state']
  readonly maker: Maker
}

/** In which language a record is read, and how that stands to its original. */
export type InLanguage = {
  readonly kind: TranslatedKind
  readonly lang: string
  /** The language it was written in. */
  readonly original: string
  /** Every language it is there in. */
  readonly langs: readonly string[]
  /** The revision that the translation was made from; null for the original. */
  readonly madeFrom: number | null
  /** The revision of the original that is read. */
  readonly now: number
  /** Whether the reader reads the language it is shown in. */
  readonly isOwn: boolean
  readonly pieces: readonly Piece[]
}

/** Of how many pieces something is to be said. */
export const countsOf = (pieces: readonly Piece[]) => ({
  older: pieces.filter(({ state }) => state === 'stale' || state === 'missing').length,
  machine: pieces.filter(({ maker }) => maker === 'machine').length,
})

/** How a translation was made, in a sentence; of the original nothing has to be said. */
export function madeFromLine(t: Words, of: InLanguage): string | null {
  const { kind, madeFrom, now, lang, original, pieces } = of
  if (madeFrom === null) return null
  const names = { language: langName(lang, t.lang), original: langName(original, t.lang) }
  const by = countsOf(pieces).machine > 0 ? 'by-machine' : 'by-person'
  return t(`translating.told.${by}`, { ...names, kind, from: madeFrom, now })
}

/** What has to be said of a piece that is older than the original, is not translated, or was a machine's. */
export const saidOf = (t: Words, { state, maker }: Piece): string =>
  [
    ...(state === 'stale' || state === 'missing' ? [t(`translating.said.${state}`)] : []),
    ...(maker === 'machine' ? [t('translating.said.machine')] : []),
  ].join(' ')

type Props = { readonly t: Words; readonly of: InLanguage }

/** What the reader has to know of the language it is shown in: a translation, an older one, or none of theirs. */
export function Told({ t, of }: Props): JSX.Element | null {
  const { kind, now, isOwn } = of
  const made = madeFromLine(t, of)
  const language = langName(of.lang, t.lang)
  if (made === null)
    return isOwn ? null : (
      <Notice t={t} kind="info" title={t('translating.told.original', { language })} />
    )
  const { older } = countsOf(of.pieces)
  return (
    <Notice t={t} kind={older > 0 ? 'warning' : 'info'} title={made}>
      {older > 0 && <p>{t('translating.told.older', { kind, now, count: older })}</p>}
      {!isOwn && <p>{t('translating.told.not-yours')}</p>}
    </Notice>
  )
}

/** The languages it is there in, each a link; `href` is the address of the page without one. */
export function Languages({ t, of, href }: Props & { readonly href: string }): JSX.Element | null {
  const { langs, lang, original } = of
  if (langs.length < 2) return null
  return (
    <SideBlock title={t('translating.languages')}>
      <ul class="plain-list">
        {langs.map((tag) => (
          <li key={tag}>
            <a
              href={`${href}?lang=${tag}`}
              lang={tag}
              hreflang={tag}
              aria-current={tag === lang ? 'true' : undefined}
            >
              {langName(tag)}
            </a>
            {tag === original && (
              <span class="muted small"> {t('translating.languages.original')}</span>
            )}
          </li>
        ))}
      </ul>
    </SideBlock>
  )
}
