export {
  blankDraft,
  CLIMATES,
  contentSeal,
  LICENCES,
  type NoteDraft,
  type Obstacle,
  obstaclesOf,
  type PublishedNote,
  SECTIONS,
  type SectionKey,
  sectionsOf,
  writtenDraft,
} from './service.ts'
