import type { ComponentChildren, JSX } from 'preact'
import type { Words } from '#web/words.ts'

export type RankRow = {
  readonly key: string
  readonly label: ComponentChildren
  /** For rank 1, 2, … : how often the action stands there, as a share of one, and its half-width. */
  readonly ranks: readonly { readonly share: number; readonly halfWidth?: number | undefined }[]
}

type Props = {
  readonly t: Words
  readonly caption: string
  /** The word over the first column: "Action". */
  readonly corner: string
  readonly rows: readonly RankRow[]
}

/** As many ranks as stand beside each other on a phone. */
const FEW = 2

/** How often each action takes each rank when the weights are not known: share, bar and half-width. */
export function RankMatrix({ t, caption, corner, rows }: Props): JSX.Element {
  const ranks = Math.max(0, ...rows.map((row) => row.ranks.length))
  const order = Array.from({ length: ranks }, (_, index) => index)
  return (
    <>
      {ranks > FEW && <p class="ranks-hint">{t('parts.rank.sideways')}</p>}
      <section class="ranks-scroll" aria-label={caption} tabindex={0}>
        <table class="ranks">
          <caption class="heard">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {order.map((rank) => (
                <th key={rank} scope="col">
                  {t('parts.rank', { rank: rank + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                {order.map((rank) => (
                  <Cell key={rank} t={t} rank={row.ranks[rank]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Under half a per cent nothing but a point is drawn: the eye should rest on what is likely. */
const QUIET = 0.005

const percent = (share: number) => `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`

function Cell(props: {
  readonly t: Words
  readonly rank: RankRow['ranks'][number] | undefined
}): JSX.Element {
  const { t, rank } = props
  if (rank === undefined || rank.share < QUIET) {
    return (
      <td class="ranks-none">
        <span aria-hidden="true">·</span>
        <span class="heard">{t.percent(0)}</span>
      </td>
    )
  }
  const { share, halfWidth = 0 } = rank
  return (
    <td>
      <span class="ranks-share">{t.percent(share)}</span>
      {halfWidth > 0 && (
        <span class="ranks-half"> ±{t.number(halfWidth * 100, { maximumFractionDigits: 1 })}</span>
      )}
      <svg class="chart ranks-bar" width="100%" height="8" aria-hidden="true">
        <rect class="ranks-track" width="100%" height="8" />
        <rect class="ranks-fill" width={percent(share)} height="8" />
        {halfWidth > 0 && (
          <line
            class="ranks-whisker"
            x1={percent(share - halfWidth)}
            x2={percent(share + halfWidth)}
            y1="4"
            y2="4"
          />
        )}
      </svg>
    </td>
  )
}
