import { bestLang } from '#kernel/languages.ts'
import type { RecordKind } from '#platform/provenance/provenance.ts'
import { lessonHref } from './links.ts'
import { lessonOrigin } from './origins/index.ts'
import { cardsOf } from './record/index.ts'

/** What a lesson is for the loop strip: one card, in the page's language where there is one. */
export const LESSON_KIND: RecordKind = {
  kind: 'lesson',
  stage: 'lesson',
  origin: lessonOrigin,
  async cards(work, actor, ids, lang = 'en') {
    const rows = await cardsOf(work, actor, ids)
    return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((same) => {
      const langs = same.map((row) => row.lang).filter((tag) => tag !== null)
      const original = same.find((row) => row.original)?.lang ?? lang
      const best = bestLang(langs, [lang], original)
      const card = same.find((row) => row.lang === best) ?? same[0]
      if (!card) return []
      return [{ id: card.id, title: card.headline ?? '', href: lessonHref(card.number) }]
    })
  },
}
