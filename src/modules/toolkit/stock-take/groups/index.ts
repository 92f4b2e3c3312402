export { addGroup, type CityGroup, groupName, groupsOf, systemName } from './service.ts'
