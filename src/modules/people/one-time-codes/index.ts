export {
  keyInGroups,
  newRecoveryCode,
  otpauthUri,
  plainCode,
  SECRET_BYTES,
  seal,
  stepsOf,
  unseal,
} from './service.ts'
