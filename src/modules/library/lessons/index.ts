export { LESSON_KIND } from './cards.tsx'
export { publishLesson, rejectLesson, retireLesson } from './publishing/index.ts'
export {
  changeLesson,
  checkLesson,
  draftLesson,
  type LessonValues,
  type LessonViews,
  returnLesson,
  type Suggestion,
  suggestLesson,
  updateLesson,
} from './record/index.ts'
export { LESSON_SOURCE } from './translating/index.ts'
