import type { JSX } from 'preact'

type Props = {
  /**
   * HTML that the platform's Markdown reader has already made safe.
   * Danger: it is put into the page as it is. Never hand over text that a person typed.
   */
  readonly html: string
  /** The language of the text, where it is not the page's. */
  readonly lang?: string | undefined
  readonly dir?: 'ltr' | 'rtl' | 'auto' | undefined
}

/** Long text that people wrote, set to be read. */
export function Prose({ html, lang, dir }: Props): JSX.Element {
  return <div class="prose" lang={lang} dir={dir} dangerouslySetInnerHTML={{ __html: html }} />
}
