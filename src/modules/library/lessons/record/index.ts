export { beginsWith, may, problemsOf } from './policy.ts'
export {
  findLesson,
  type Lesson,
  openingOf,
  type Revision,
  revisionsOf,
} from './queries.ts'
export {
  changeLesson,
  checkLesson,
  draftLesson,
  lessonById,
  marked,
  moved,
  noteChange,
  openWorking,
  returnLesson,
  type Seen,
  type Suggestion,
  suggestLesson,
  updateLesson,
} from './service.ts'
export type { LessonViews } from './tables.ts'
export { cardsOf, keepText, publishedLesson, publishedLessons } from './texts/index.ts'
export type { LessonValues } from './values/index.ts'
