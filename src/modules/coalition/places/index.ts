export { kilometresBetween } from '../positions/index.ts'
export {
  countryName,
  countryOptions,
  isCountry,
  languageName,
} from './policy.ts'
export {
  type ExternalId,
  externalIdsOf,
  findPlace,
  insertExternalIds,
  insertNames,
  insertPlaces,
  type Place,
  placesSharingName,
} from './queries.ts'
export { placeRoutes } from './routes.tsx'
export {
  addPlaceByHand,
  changeParent,
  changeSuccessor,
  foldedName,
  foldedNames,
  type HandPlace,
  namesFor,
  placeFromGazetteer,
  spellingsOf,
  updateFacts,
} from './service.ts'
