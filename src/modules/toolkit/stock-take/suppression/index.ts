export { type Counted, FEWEST, type People, protectPeople } from './service.ts'
