export { LESSON_KIND, LessonCard } from './cards.tsx'
export { DESK, LESSONS } from './links.ts'
export { proposingListener } from './proposing/index.ts'
export { publishLesson, rejectLesson, retireLesson } from './publishing/index.ts'
export {
  type LessonCounts,
  type LessonRow,
  lessonCounts,
  lessonsHref,
  listLessons,
} from './reading/index.ts'
export {
  changeLesson,
  checkLesson,
  draftLesson,
  type LessonValues,
  type LessonViews,
  may,
  returnLesson,
  type Suggestion,
  suggestLesson,
  updateLesson,
} from './record/index.ts'
export { lessonRoutes } from './routes.tsx'
export { LESSON_SOURCE } from './translating/index.ts'
