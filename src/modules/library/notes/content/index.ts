export {
  blankDraft,
  CLIMATES,
  contentSeal,
  LICENCES,
  type NoteDraft,
  obstaclesOf,
  type PublishedNote,
  SECTIONS,
  type SectionKey,
  sectionsOf,
  writtenDraft,
} from './service.ts'
