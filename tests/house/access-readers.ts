import type { Table } from './access.ts'
import type { Stage } from './access-stage.ts'

/** Lists and addresses are the editor's and the data-protection officer's. Whoever wants the briefings needs no account: a mailed link, for whoever holds it, is the way in. */
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
  'GET /briefings/mine': 'soooooooooooo',
  'GET /briefings/digest': 'soooooooooooo',
  'GET /mail/:token/digest': 'ooooooooooooo',
  'POST /briefings/mine/subscriptions': 'x------>-----',
  'POST /briefings/mine/links': 'x------------',
  'POST /briefings/mine/links/removal': 'x------------',
  'POST /briefings/digest': 'x>>>>>>>>>>>>',
  'POST /mail/:token/digest': '>>>>>>>>>>>>>',
  'GET /briefings/readers': 'sxxxxxxxxxoxo',
  'GET /briefings/readers/imports': 'sxxxxxxxxxoxo',
  'GET /briefings/readers/imports/:id': 'sxxxxxxxxxoxo',
  'GET /briefings/readers/imports/:id/lines.csv': 'sxxxxxxxxxoxo',
  'POST /briefings/readers/imports': 'xxxxxxxxxxfxf',
  'POST /briefings/readers/imports/:id/confirmation': 'xxxxxxxxxx>x>',
  'POST /briefings/readers/imports/:id/reversal': 'xxxxxxxxxx>x>',
  'POST /briefings/readers/search': 'xxxxxxxxxxoxo',
  'POST /briefings/readers/suppressions': 'xxxxxxxxxx>x>',
  'POST /briefings/readers/suppressions/lifting': 'xxxxxxxxxx>x>',
  'POST /briefings/readers/record': 'xxxxxxxxxxxxo',
  'POST /briefings/readers/erasure': 'xxxxxxxxxxxx>',
  'POST /briefings/subscribe': '>>>>>>>>>>>>>',
  'POST /briefings/confirmation/:token': '>>>>>>>>>>>>>',
}

export const READERS_FIELDS = {
  '/briefings/readers/search': () => ({ address: 'somebody@mail.example' }),
  '/briefings/readers/suppressions': () => ({ hash: '0'.repeat(32), why: 'By letter.' }),
  '/briefings/readers/suppressions/lifting': (at: Stage) => ({
    ...{ hash: '0'.repeat(32), why: 'By letter.' },
    id: at.suppression ?? '',
  }),
  '/briefings/readers/record': () => ({ hash: '0'.repeat(32) }),
  '/briefings/readers/erasure': () => ({ hash: '0'.repeat(32), why: 'By letter.' }),
}
