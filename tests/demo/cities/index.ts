import type { CityKey } from '../cities.ts'
import type { Story } from '../shapes.ts'
import { altavera } from './altavera.ts'
import { aubert } from './aubert.ts'
import { calandria } from './calandria.ts'
import { devgiripur } from './devgiripur.ts'
import { harrowmere } from './harrowmere.ts'
import { iruca } from './iruca.ts'
import { kazeura } from './kazeura.ts'
import { louzia } from './louzia.ts'
import { lwandlethu } from './lwandlethu.ts'
import { malinaw } from './malinaw.ts'
import { naisorolevu } from './naisorolevu.ts'
import { nyamirende } from './nyamirende.ts'
import { oduwari } from './oduwari.ts'
import { sahlan } from './sahlan.ts'
import { serayan } from './serayan.ts'
import { villarena } from './villarena.ts'
import { wexley } from './wexley.ts'

/** What happened where; a city that is not here has joined and opened nothing yet. */
export const STORIES: Readonly<Partial<Record<CityKey, Story>>> = {
  altavera,
  aubert,
  calandria,
  devgiripur,
  harrowmere,
  iruca,
  kazeura,
  louzia,
  lwandlethu,
  malinaw,
  naisorolevu,
  nyamirende,
  oduwari,
  sahlan,
  serayan,
  villarena,
  wexley,
}
