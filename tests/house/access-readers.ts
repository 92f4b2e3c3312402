import type { Table } from './access.ts'

/** Whoever wants the briefings needs no account: a mailed link, for whoever holds it, is the way in. */
export const READERS: Table = {
  'GET /briefings/subscribe': 'ooooooooooooo',
  'GET /briefings/subscribe/sent': 'ooooooooooooo',
  'GET /briefings/confirmation/:token': 'ooooooooooooo',
  'POST /briefings/subscribe': '>>>>>>>>>>>>>',
  'POST /briefings/confirmation/:token': '>>>>>>>>>>>>>',
}
