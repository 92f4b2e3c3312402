import { takeToken } from '#platform/limits/limits.ts'
import { addressOf, networkOf } from '#web/edge.ts'
import type { FormState } from '#web/forms.ts'
import { type Ctx, page, room, see } from '#web/http.tsx'
import { BOARDS, saidHref, weightsHref } from '../links.ts'
import { criteriaOf } from '../queries.ts'
import { contradictionIn, sentenceOf } from '../statements/index.ts'
import { filledAnswer, isWay, readAnswer, type Way } from './forms.ts'
import { saidBy } from './queries.ts'
import { type Answering, answeringByLink, answeringFor, keepAnswer } from './service.ts'
import { AnswerPage, NoLink } from './views/answer-page.tsx'

export const answerRoutes = room()

/** A workshop of forty people behind one address can answer; nobody can try links. */
const LIMIT = { burst: 60, perMinute: 60 }

/** Where the answer is shown: on the private page, or on the city's. */
type Place = {
  readonly who: Answering
  readonly token: string | null
}

/**
 * Nothing of a private page may be kept, indexed or told to another site. Not `no-referrer`: with it
 * browsers send their forms from no origin, and the edge refuses those.
 */
function keepPrivate(c: Ctx): void {
  c.header('Referrer-Policy', 'same-origin')
  c.header('X-Robots-Tag', 'noindex, nofollow')
  c.header('Cache-Control', 'no-store')
}

async function answerPage(
  c: Ctx,
  { who, token }: Place,
  shown: { readonly way: Way; readonly state: FormState | null },
  status: 200 | 422 = 200,
): Promise<Response> {
  const { work, t } = c.var
  const { way } = shown
  const criteria = await criteriaOf(work, who.boardId)
  const labels = new Map(criteria.map(({ id, label }) => [id, label]))
  const statements = await saidBy(work, who.id)
  const torn = contradictionIn(
    criteria.map(({ id }) => id),
    [{ author: who.id, statements }],
  )
  const home = token === null ? saidHref(who.boardId, who.id) : weightsHref(token)
  return page(
    c,
    { title: who.question },
    <AnswerPage
      t={t}
      name={who.name}
      question={who.question}
      criteria={criteria}
      way={way}
      state={
        shown.state ??
        filledAnswer(
          way,
          criteria,
          statements.map(({ said }) => said),
        )
      }
      sentences={statements.map(({ said }) => sentenceOf(t, said, labels))}
      contradiction={(torn ?? []).map(({ statement, rules }) =>
        sentenceOf(t, statement.said, labels, rules),
      )}
      closed={who.state === 'closed'}
      asked={who.asked}
      hrefOf={(one) => `${home}?way=${one}`}
      action={token === null ? `${home}/${way}` : `/weights/answers/${way}`}
      page={token === null ? home : '/weights'}
      token={token}
    />,
    status,
  )
}

const wayOf = (c: Ctx): Way => {
  const asked = c.req.query('way')
  return isWay(asked) ? asked : 'order'
}

/** Reads and keeps an answer, then goes back to the page that shows what was said. */
async function answer(c: Ctx, place: Place, data: FormData): Promise<Response> {
  const { work, actor, t } = c.var
  const asked = c.req.param('way')
  const way: Way = isWay(asked) ? asked : 'order'
  const read = readAnswer(way, await criteriaOf(work, place.who.boardId), data)
  if (!read.ok) return answerPage(c, place, { way, state: read.state }, 422)
  await keepAnswer(work, actor, place.who, { t, way, said: read.said })
  const { who, token } = place
  const home = token === null ? saidHref(who.boardId, who.id) : weightsHref(token)
  const answered = see(c, `${home}?way=${way}`, 'prioritise.done.said')
  // The address holds the token: the platform must not note it as this form's answer.
  if (token !== null) c.set('settled', false)
  return answered
}

async function placeOf(c: Ctx, token: string): Promise<Place | null> {
  keepPrivate(c)
  await takeToken(c.var.work, `weights ${networkOf(addressOf(c))}`, LIMIT)
  const who = await answeringByLink(c.var.work, token)
  return who ? { who, token } : null
}

const noLink = (c: Ctx): Response => {
  const { t } = c.var
  return page(c, { title: t('prioritise.link.gone') }, <NoLink t={t} />, 404)
}

answerRoutes.get('/weights/:token', async (c) => {
  const place = await placeOf(c, c.req.param('token'))
  return place ? answerPage(c, place, { way: wayOf(c), state: null }) : noLink(c)
})

answerRoutes.post('/weights/answers/:way', async (c) => {
  const data = await c.req.formData()
  const place = await placeOf(c, String(data.get('token') ?? ''))
  data.delete('token')
  return place ? answer(c, place, data) : noLink(c)
})

const SAID = `${BOARDS}/:id/stakeholders/:stakeholder/weights`

const ownPlace = async (c: Ctx): Promise<Place> => {
  const { work, actor } = c.var
  const [id = '', stakeholder = ''] = [c.req.param('id'), c.req.param('stakeholder')]
  return { who: await answeringFor(work, actor, id, stakeholder), token: null }
}

answerRoutes.get(SAID, async (c) =>
  answerPage(c, await ownPlace(c), { way: wayOf(c), state: null }),
)

answerRoutes.post(`${SAID}/:way`, async (c) => answer(c, await ownPlace(c), await c.req.formData()))
