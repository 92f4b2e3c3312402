/** What the log says of an error: enough to find its cause, nothing of what it was about. */
export type LoggedError = {
  readonly type: string
  readonly message: string
  readonly stack: string
  /** Of PostgreSQL (SQLSTATE) or of the system. */
  readonly reason?: string
  readonly constraint?: string
  readonly table?: string
  readonly cause?: LoggedError
}

const ADDRESS = /[^\s@<>"'(),;:=]{1,64}@[^\s@<>"'(),;:=]{1,255}/g
/** Nothing of ours that is so long is a word: codes, tokens and keys are. */
const TOKEN = /\b[\w-]{32,}\b/g
const DIGITS = /(?<![\w-])\d{8}(?![\w-])/g
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const bare = (text: string): string =>
  text
    .replace(ADDRESS, '[address]')
    .replace(TOKEN, (token) => (ID.test(token) ? token : '[left out]'))
    .replace(DIGITS, '[left out]')

const textIn = (error: object, name: string): string | undefined => {
  const held: unknown = Reflect.get(error, name)
  return typeof held === 'string' ? held : undefined
}

/**
 * An error by a closed list of its properties. Databases and mail relays put rows, addresses and
 * parameters into theirs (`detail`, `where`, `rejected`, `response`), and those are somebody's.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const facts = {
    reason: textIn(error, 'code'),
    constraint: textIn(error, 'constraint'),
    table: textIn(error, 'table'),
  }
  const known = Object.entries(facts).filter(([, held]) => held !== undefined)
  return {
    type: error.name,
    message: bare(error.message).slice(0, 500),
    stack: frames.slice(0, 12).join('\n'),
    ...Object.fromEntries(known),
    ...(error.cause instanceof Error ? { cause: loggedError(error.cause) } : {}),
  }
}
