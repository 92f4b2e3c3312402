export { lessonsHref } from './forms.ts'
export { type LessonCounts, type LessonRow, lessonCounts, listLessons } from './queries.ts'
export { readingRoutes } from './routes.tsx'
