import type { Actor } from '#kernel/actor.ts'
import type { RoomLink } from '#web/house.ts'
import type { Words } from '#web/words.ts'

type Props = { t: Words; actor: Actor; rooms: readonly RoomLink[] }

/** The rooms as a plain list: what a phone shows for the menu. */
export function RoomsPage({ t, actor, rooms }: Props) {
  return (
    <div class="measure stack">
      <h1>{t('shell.rooms')}</h1>
      <ul class="room-list plain-list">
        {rooms
          .filter((room) => room.shownTo?.(actor) ?? true)
          .map((room) => (
            <li key={room.href}>
              <a href={room.href}>{t(room.key)}</a>
            </li>
          ))}
      </ul>
    </div>
  )
}
