import type { Table } from './access.ts'

/** Whoever wants the briefings needs no account: a mailed link, for whoever holds it, is the way in. */
export const READERS: Table = {
  'GET /briefings/subscribe': 'ooooooooooooo',
  'GET /briefings/subscribe/sent': 'ooooooooooooo',
  'GET /briefings/confirmation/:token': 'ooooooooooooo',
  'GET /mail/:token': 'ooooooooooooo',
  'GET /mail/:token/unsubscribe': 'ooooooooooooo',
  'GET /mail/:token/data.json': 'ooooooooooooo',
  'POST /mail/:token': '>>>>>>>>>>>>>',
  'POST /mail/:token/unsubscribe': 'ooooooooooooo',
  'POST /mail/:token/choice': '>>>>>>>>>>>>>',
  'POST /mail/:token/address': '>>>>>>>>>>>>>',
  'POST /mail/:token/erasure': '>>>>>>>>>>>>>',
  'POST /briefings/subscribe': '>>>>>>>>>>>>>',
  'POST /briefings/confirmation/:token': '>>>>>>>>>>>>>',
}
