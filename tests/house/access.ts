import { ISSUES } from './access-briefings.ts'
import { FINDING } from './access-finding.ts'
import { COALITION, HOUSE, JOINING, PEOPLE } from './access-floor.ts'
import { LIBRARY } from './access-library.ts'
import { MAILINGS } from './access-mailings.ts'
import { NOTES } from './access-notes.ts'
import { OPEN } from './access-open.ts'
import { READERS } from './access-readers.ts'
import { ACTIONS, ADOPTIONS, BOARDS, CRISES, PLANS, PORTFOLIOS } from './access-toolkit.ts'

/**
 * What each route answers to each of thirteen, in this order:
 *
 *     visitor          nobody signed in
 *     chen             signed in, without a seat; the wishes to join and to be a partner are Chen's
 *     farid elena      viewer and reviewer of Tamsara, whose records stand in every address
 *     dina             its contributor for Public works, who leads the action
 *     chidi bo amina   its office: analyst, deputy, lead
 *     gita             lead of another city
 *     lena             lead of a partner; one wish to join is hers
 *     jun hana kofi    of the secretariat: editor, membership officer, administrator
 *
 *     o  the page        >  on to another page        s  to the sign-in
 *     x  forbidden       -  as if nothing were there
 *     f  the form again  c  allowed, but not as things stand
 *
 * One row where it is the same however visible Tamsara's records are; else two: with all of them the
 * office's own, and with all of them public. A form is sent filled in, so that its letter says who may.
 */
export type Table = Readonly<Record<string, string | readonly [hidden: string, open: string]>>

export const ACCESS: Table = {
  ...HOUSE,
  ...PEOPLE,
  ...COALITION,
  ...JOINING,
  ...CRISES,
  ...ACTIONS,
  ...ADOPTIONS,
  ...BOARDS,
  ...PORTFOLIOS,
  ...READERS,
  ...MAILINGS,
  ...OPEN,
  ...PLANS,
  ...ISSUES,
  ...NOTES,
  ...LIBRARY,
  ...FINDING,
}
