export { deskPanel } from './cards.tsx'
