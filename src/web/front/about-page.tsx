import { markdownHtml } from '#web/markdown.ts'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'

type Heading = 'front.about.data' | 'front.about.accessibility' | 'front.about.licence'

/** One of the three pages the footer leads to; their texts are Markdown in the catalog. */
export function AboutPage({ t, heading }: { t: Words; heading: Heading }) {
  return (
    <div class="stack">
      <PageHead t={t} title={t(heading)} />
      <Prose html={markdownHtml(t(`${heading}.text`))} />
    </div>
  )
}
