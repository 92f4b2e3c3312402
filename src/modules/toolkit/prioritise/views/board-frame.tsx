import type { ComponentChildren, JSX } from 'preact'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Layout } from '#web/parts/layout/layout.tsx'
import { type Crumb, PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { BOARD_PAGES, BOARDS, type BoardPage, boardHref, isShown } from '../links.ts'
import type { Board } from '../queries.ts'

type Props = {
  readonly t: Words
  readonly board: Board
  /** The page of the board the reader is on; none on its overview. */
  readonly here?: BoardPage | undefined
  readonly title: string
  readonly point?: ComponentChildren
  readonly marks?: ComponentChildren
  readonly actions?: ComponentChildren
  readonly aside?: ComponentChildren
  readonly children: ComponentChildren
}

/** Every page of a board: its head, and the list of its pages at the side. */
export function BoardFrame(props: Props): JSX.Element {
  const { t, board, here } = props
  const rail = {
    title: board.title,
    links: [
      {
        label: t('prioritise.page.overview'),
        href: boardHref(board.id),
        here: here === undefined,
      },
      ...BOARD_PAGES.filter((page) => isShown(page, board.mayReadNames)).map((page) => ({
        label: t(`prioritise.page.${page}`),
        href: boardHref(board.id, page),
        here: page === here,
      })),
    ],
  }
  const trail: Crumb[] = [{ label: t('prioritise.room'), href: BOARDS }]
  if (here !== undefined) trail.push({ label: board.title, href: boardHref(board.id) })
  return (
    <Layout t={t} rail={rail} aside={props.aside}>
      <PageHead
        t={t}
        trail={trail}
        title={props.title}
        point={props.point}
        marks={
          <>
            {props.marks}
            {board.demo && <DemoMark t={t} />}
          </>
        }
        actions={props.actions}
      />
      {props.children}
    </Layout>
  )
}
