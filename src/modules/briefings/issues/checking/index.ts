export {
  type Finding,
  faultsOf,
  isVague,
  LARGEST_MAIL,
  openChoices,
  sizeOf,
} from './service.ts'
