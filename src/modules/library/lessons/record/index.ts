export { anchorCard, anchored, anchorTyped } from './anchors/index.ts'
export { type RevisionLine, revisionsOf, seesRevision } from './history/index.ts'
export { beginsWith, may, problemsOf } from './policy.ts'
export {
  findLesson,
  findRevision,
  type Lesson,
  openingOf,
  type Revision,
  seenLessons,
} from './queries.ts'
export {
  changeLesson,
  checkLesson,
  draftLesson,
  keepSuggestion,
  lessonById,
  marked,
  moved,
  noteChange,
  openLesson,
  openWorking,
  returnLesson,
  type Seen,
  type Suggestion,
  suggestLesson,
  updateLesson,
} from './service.ts'
export {
  AUDIENCES,
  GRADES,
  type Grade,
  type LessonState,
  type LessonTables,
  type LessonViews,
} from './tables.ts'
export { cardsOf, keepText, publishedLesson, publishedLessons, textsOf } from './texts/index.ts'
export { isPartDate, isWebAddress, type LessonValues } from './values/index.ts'
