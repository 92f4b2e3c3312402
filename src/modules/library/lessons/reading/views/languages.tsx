import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { lessonHref } from '../../links.ts'
import type { Reading } from '../service.ts'

type Props = { readonly t: Words; readonly reading: Reading }

/** What the reader has to know of the language it is shown in: a translation, an older one, or none of theirs. */
export function Told({ t, reading }: Props): JSX.Element | null {
  const { lang, revision, translatedFrom, isOwn, said } = reading
  const language = langName(lang, t.lang)
  if (translatedFrom === null)
    return isOwn ? null : (
      <Notice t={t} kind="info" title={t('lessons.told.original', { language })} />
    )
  const pieces = [
    ...[said.headline, said.situation, said.gradeReason, said.limits],
    ...said.others,
    ...said.checks,
  ]
  const older = pieces.filter(({ state }) => state === 'stale' || state === 'missing').length
  const machine = pieces.filter(({ maker }) => maker === 'machine').length
  const values = {
    ...{ language, original: langName(revision.lang, t.lang) },
    ...{ from: translatedFrom, now: revision.revision },
  }
  return (
    <Notice
      t={t}
      kind={older > 0 ? 'warning' : 'info'}
      title={t(machine > 0 ? 'lessons.told.by-machine' : 'lessons.told.by-person', values)}
    >
      {older > 0 && <p>{t('lessons.told.older', { ...values, count: older })}</p>}
      {!isOwn && <p>{t('lessons.told.not-yours', values)}</p>}
    </Notice>
  )
}

/** The languages it is there in. */
export function Languages({ t, reading }: Props): JSX.Element | null {
  const { lesson, langs, lang, revision } = reading
  if (langs.length < 2) return null
  return (
    <SideBlock title={t('lessons.languages')}>
      <ul class="plain-list">
        {langs.map((tag) => (
          <li key={tag}>
            <a
              href={`${lessonHref(lesson.number)}?lang=${tag}`}
              lang={tag}
              hreflang={tag}
              aria-current={tag === lang ? 'true' : undefined}
            >
              {langName(tag)}
            </a>
            {tag === revision.lang && (
              <span class="muted small"> {t('lessons.languages.original')}</span>
            )}
          </li>
        ))}
      </ul>
    </SideBlock>
  )
}
