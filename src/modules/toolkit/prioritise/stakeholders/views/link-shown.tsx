import type { JSX } from 'preact'
import { LinkButton } from '#web/parts/button/button.tsx'
import { CopyText } from '#web/parts/copy-text/copy-text.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import { boardHref } from '../../links.ts'
import type { Board } from '../../queries.ts'
import { BoardFrame } from '../../views/board-frame.tsx'

type Props = {
  readonly t: Words
  readonly board: Board
  readonly name: string
  readonly link: string
  readonly expires: Date
}

/** The one time the private link is shown. */
export function LinkShown({ t, board, name, link, expires }: Props): JSX.Element {
  return (
    <BoardFrame
      t={t}
      board={board}
      here="stakeholders"
      title={t('prioritise.link.title', { name })}
      point={t('prioritise.link.point', { when: t.date(expires) })}
    >
      <Notice t={t} kind="warning" title={t('prioritise.link.once')}>
        {t('prioritise.link.once-text')}
      </Notice>
      <CopyText t={t} text={link} />
      <p>
        <LinkButton href={boardHref(board.id, 'stakeholders')} kind="quiet">
          {t('prioritise.link.back')}
        </LinkButton>
      </p>
    </BoardFrame>
  )
}
