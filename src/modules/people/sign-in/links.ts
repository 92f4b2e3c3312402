import { ownPath } from '#web/http.tsx'

const withNext = (path: string, next: string): string =>
  next === '/' ? path : `${path}${path.includes('?') ? '&' : '?'}next=${encodeURIComponent(next)}`

/** Where somebody wanted to go: a path of ours, or the start. */
export const nextOf = (text: unknown): string => {
  const path = ownPath(typeof text === 'string' ? text : undefined, '/')
  return path.length > 2000 || path.startsWith('/sign-in') ? '/' : path
}

export const signInHref = (next: string): string => withNext('/sign-in', next)
export const codeHref = (ask: string): string => `/sign-in/code?ask=${ask}`
/** An officer's second step: the passkey. */
export const officerHref = (next: string): string => withNext('/sign-in/officer', next)
/** The first thing a new account is asked: what to call its owner. */
export const welcomeHref = (next: string): string => withNext('/account?welcome=1', next)
