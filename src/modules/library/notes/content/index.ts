export {
  blankDraft,
  contentSeal,
  type NoteDraft,
  obstaclesOf,
  type PublishedNote,
  SECTIONS,
  sectionsOf,
  writtenDraft,
} from './service.ts'
