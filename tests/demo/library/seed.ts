import type { Actor } from '#kernel/actor.ts'
import type { Work } from '#platform/database/work.ts'
import type { BODIES } from '../../world.ts'
import type { CityKey } from '../cities.ts'
import { CITIES } from '../cities.ts'
import { seat } from '../people.ts'
import { ago, type Cast, found } from '../stage.ts'
import { LESSONS } from './lessons/index.ts'
import { NOTES } from './notes/index.ts'
import { type Stop, seedLesson } from './seed-lessons.ts'
import { seedNote } from './seed-notes.ts'

/** Lessons that are still on the desk, and one that was taken back; the others are published. */
const STOPS: Readonly<Record<string, Stop>> = {
  'seed-money-small': 'suggested',
  'neighbours-by-road': 'suggested',
  'call-list-for-heat': 'drafted',
  'routes-of-waste': 'drafted',
  'price-of-t-days': 'checked',
  'evacuees-carry-on': 'retired',
}

/** Days before today: of the first lesson and the last, and of the first note. */
const [FIRST, LAST, FIRST_NOTE] = [640, 9, 300]

export type Library = {
  readonly secretariat: (typeof BODIES)['secretariat']
  readonly editor: Actor
  readonly casts: ReadonlyMap<CityKey, Cast>
  /** Those of the small world, who were there before everybody. */
  readonly eldest: readonly Cast[]
}

/** Fills the library as it would have filled: suggested by cities, worked on at the desk. */
export async function seedLibrary(work: Work, library: Library): Promise<void> {
  const { secretariat, editor } = library
  const steward = await seat(
    ago(work, 700),
    secretariat.id,
    {
      name: 'Marisol Quintavar',
      lang: 'es',
      zone: 'America/Bogota',
      domain: 'c2r-secretariat.example',
    },
    'theme-steward',
  )
  const desk = [editor, steward] as const
  for (const [index, lesson] of LESSONS.entries()) {
    // Themes take turns, as they would have.
    const place = (index * 7) % LESSONS.length
    const days = Math.round(FIRST - ((FIRST - LAST) * place) / (LESSONS.length - 1))
    const suggester = found(memberAt(library, days, index), 'city that was there')
    const stop = STOPS[lesson.key] ?? 'published'
    await seedLesson(work, lesson, {
      days,
      stop,
      suggester: suggester.lead,
      desk: turned(desk, index),
    })
  }
  const members = [...library.casts.values()]
  for (const [index, note] of NOTES.entries()) {
    const days = FIRST_NOTE - index * 45
    const there = members.filter((cast) => joinedOf(library, cast) > days + 60)
    const authors = [0, 1, 2].map((nth) => found(there[(index * 3 + nth) % there.length], 'author'))
    await seedNote(work, note, { days, authors, desk: turned(desk, index) })
  }
}

const turned = <T>([one, other]: readonly [T, T], index: number): readonly [T, T] =>
  index % 2 === 0 ? [one, other] : [other, one]

function joinedOf({ casts }: Library, cast: Cast): number {
  const key = [...casts].find(([, each]) => each === cast)?.[0]
  const city = key ? CITIES[key] : undefined
  return !city || ('silent' in city && city.silent) ? 0 : city.joined
}

/** A city that was a member by then, another one each time. */
function memberAt(library: Library, days: number, index: number): Cast | undefined {
  const members = [...library.casts.values()].filter((cast) => joinedOf(library, cast) > days + 20)
  const there = [...library.eldest, ...members]
  return there[index % there.length]
}
