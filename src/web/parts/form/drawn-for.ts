import { createContext } from 'preact'

/** The person and seat the page is drawn for; its forms say so, and are refused from any other. */
export const DrawnFor = createContext('')
