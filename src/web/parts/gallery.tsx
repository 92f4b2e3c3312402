import type { JSX } from 'preact'
import type { Words } from '#web/words.ts'
import { examples as autoRefresh } from './auto-refresh/auto-refresh.examples.tsx'
import { examples as bars } from './bars/bars.examples.tsx'
import { examples as beside } from './beside/beside.examples.tsx'
import { examples as busyForm } from './busy-form/busy-form.examples.tsx'
import { examples as button } from './button/button.examples.tsx'
import { examples as card } from './card/card.examples.tsx'
import { examples as citing } from './citing/citing.examples.tsx'
import { examples as copyText } from './copy-text/copy-text.examples.tsx'
import { examples as demoMark } from './demo-mark/demo-mark.examples.tsx'
import { examples as difference } from './difference/difference.examples.tsx'
import { examples as dotInterval } from './dot-interval/dot-interval.examples.tsx'
import { examples as emptyState } from './empty-state/empty-state.examples.tsx'
import { examples as errorSummary } from './error-summary/error-summary.examples.tsx'
import type { Example } from './example.ts'
import { examples as facts } from './facts/facts.examples.tsx'
import { examples as fields } from './fields/fields.examples.tsx'
import { examples as figure } from './figure/figure.examples.tsx'
import { examples as filterBar } from './filter-bar/filter-bar.examples.tsx'
import { examples as form } from './form/form.examples.tsx'
import { examples as heatMap } from './heat-map/heat-map.examples.tsx'
import { examples as layout } from './layout/layout.examples.tsx'
import { examples as loopSteps } from './loop-steps/loop-steps.examples.tsx'
import { examples as loopStrip } from './loop-strip/loop-strip.examples.tsx'
import { examples as mark } from './mark/mark.examples.tsx'
import { examples as notice } from './notice/notice.examples.tsx'
import { examples as pageHead } from './page-head/page-head.examples.tsx'
import { examples as pager } from './pager/pager.examples.tsx'
import { examples as path } from './path/path.examples.tsx'
import { examples as progress } from './progress/progress.examples.tsx'
import { examples as prose } from './prose/prose.examples.tsx'
import { examples as qrCode } from './qr-code/qr-code.examples.tsx'
import { examples as rankMatrix } from './rank-matrix/rank-matrix.examples.tsx'
import { examples as shell } from './shell/shell.examples.tsx'
import { examples as table } from './table/table.examples.tsx'
import { examples as tabs } from './tabs/tabs.examples.tsx'
import { examples as tag } from './tag/tag.examples.tsx'
import { examples as timeline } from './timeline/timeline.examples.tsx'
import { examples as trend } from './trend/trend.examples.tsx'
import { examples as visibilityMark } from './visibility-mark/visibility-mark.examples.tsx'
import { examples as worldMap } from './world-map/world-map.examples.tsx'

/** Every part with its examples; a test holds this list against the folders on the disk. */
export const GALLERY: Readonly<Record<string, readonly Example[]>> = {
  'auto-refresh': autoRefresh,
  bars: bars,
  'busy-form': busyForm,
  button: button,
  beside: beside,
  card: card,
  difference: difference,
  citing: citing,
  'copy-text': copyText,
  'demo-mark': demoMark,
  'dot-interval': dotInterval,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  facts: facts,
  fields: fields,
  figure: figure,
  'filter-bar': filterBar,
  form: form,
  'heat-map': heatMap,
  layout: layout,
  'loop-steps': loopSteps,
  'loop-strip': loopStrip,
  mark: mark,
  notice: notice,
  'page-head': pageHead,
  pager: pager,
  path: path,
  progress: progress,
  prose: prose,
  'qr-code': qrCode,
  'rank-matrix': rankMatrix,
  shell: shell,
  table: table,
  tabs: tabs,
  tag: tag,
  timeline: timeline,
  trend: trend,
  'visibility-mark': visibilityMark,
  'world-map': worldMap,
}

type View = {
  readonly dir: 'ltr' | 'rtl'
  /** `system` follows the reader's device. */
  readonly theme: 'light' | 'dark' | 'system'
}

/**
 * The body of `/dev/parts`. Direction and theme are the document's: the caller writes `dir` and
 * `data-theme` on `html`; here they are only named, and repeated for a page that cannot.
 */
export function galleryPage(t: Words, view: View): JSX.Element {
  const theme = view.theme === 'system' ? undefined : view.theme
  return (
    <div class="page gallery" dir={view.dir} data-theme={theme}>
      <header class="page-head">
        <h1>{t('parts.gallery.title')}</h1>
        <p class="page-point">{t('parts.gallery.point')}</p>
      </header>
      <nav aria-label={t('parts.gallery.title')}>
        <ul class="row plain-list">
          {Object.keys(GALLERY).map((name) => (
            <li key={name}>
              <a href={`#part-${name}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(GALLERY).map(([name, examples]) => (
        <GalleryPart key={name} t={t} name={name} examples={examples} />
      ))}
    </div>
  )
}

function GalleryPart(props: {
  readonly t: Words
  readonly name: string
  readonly examples: readonly Example[]
}): JSX.Element {
  return (
    <section class="gallery-part" id={`part-${props.name}`}>
      <h2>{props.name}</h2>
      {props.examples.map((example) => (
        <div key={example.title} class="gallery-example">
          <p class="gallery-state">{example.title}</p>
          {example.draw(props.t)}
        </div>
      ))}
    </section>
  )
}
