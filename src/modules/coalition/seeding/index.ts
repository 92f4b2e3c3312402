export {
  type SeededMember,
  type SeededPartner,
  seedMember,
  seedMembers,
  seedPartner,
} from './service.ts'
