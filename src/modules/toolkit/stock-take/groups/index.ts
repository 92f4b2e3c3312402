export {
  addGroup,
  type CityGroup,
  groupName,
  groupsOf,
  systemName,
  systemSentence,
} from './service.ts'
