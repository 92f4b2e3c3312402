import type { Hono } from 'hono'
import { type Ctx, type Env, room, see } from '#web/http.tsx'
import { LESSONS, lessonHref } from '../links.ts'
import { wholeNumber } from '../reading/forms.ts'
import { openLesson } from '../record/index.ts'
import { decideProposal } from './service.ts'

/** A city decides whether what its action taught goes to the editors. */
export function proposingRoutes(): Hono<Env> {
  const routes = room()
  const decide = async (c: Ctx, lets: boolean) => {
    const { work, actor } = c.var
    const lesson = await openLesson(work, actor, wholeNumber(c.req.param('number')))
    await decideProposal(work, actor, lesson.id, lets)
    return see(
      c,
      lessonHref(lesson.number),
      lets ? 'lessons.release.done' : 'lessons.withholding.done',
    )
  }
  routes.post(`${LESSONS}/:number/release`, (c) => decide(c, true))
  routes.post(`${LESSONS}/:number/withholding`, (c) => decide(c, false))
  return routes
}
