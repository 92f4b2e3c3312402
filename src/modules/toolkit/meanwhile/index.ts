export { type Difference, Differences } from './views/differences.tsx'
