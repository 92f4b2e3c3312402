import { markdownHtml } from '#web/markdown.ts'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'

/** What the footer leads to: the title and the text of each page, which is Markdown in the catalog. */
export const ABOUT = {
  data: { title: 'front.about.data', text: 'front.about.data.text' },
  accessibility: { title: 'front.about.accessibility', text: 'front.about.accessibility.text' },
  licence: { title: 'front.about.licence', text: 'front.about.licence.text' },
} as const

export type Topic = keyof typeof ABOUT

/** One of the three pages about ourselves. */
export function AboutPage({ t, topic }: { t: Words; topic: Topic }) {
  return (
    <div class="stack">
      <PageHead t={t} title={t(ABOUT[topic].title)} />
      <Prose html={markdownHtml(t(ABOUT[topic].text))} />
    </div>
  )
}
