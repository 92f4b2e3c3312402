import type { DecisionMatrix, Message } from '#analysis'
import type { MessageKey } from '#kernel/messages.ts'
import { CATALOGS } from '#locales/catalog.ts'
import { type RankingNames, rankingSentences } from '#toolkit'
import type { Words } from '#web/words.ts'

/** What the files call things is what sentences call them. */
export function namesFrom({ actions, criteria }: DecisionMatrix): RankingNames {
  const labels = new Map(criteria.map(({ id, label }) => [id, label]))
  const labelOf = (id: string) => labels.get(id) ?? id
  return {
    action: (at) => actions[at] ?? '',
    actionById: (id) => id,
    criterion: (at) => criteria[at]?.label ?? '',
    criterionById: labelOf,
    stakeholder: (id) => id,
  }
}

/** A sentence of ours where the pages' own would not be true: a command ranks by the weights it is given. */
const OWN = new Set(['ranking.leader'])

/** Sentences about a ranking; those that the pages of rankings have are theirs. */
export function sentencesFrom(
  t: Words,
  names: RankingNames,
  messages: readonly Message[],
): readonly string[] {
  return messages.flatMap((one) => {
    if (!OWN.has(one.key)) return rankingSentences(t, names, [one])
    const { action, score } = one.values
    return [
      t('analysis.ranking.leader', {
        action: String(action),
        score: t.number(Number(score) * 100, { maximumFractionDigits: 0 }),
      }),
    ]
  })
}

const keyOf = (key: string): MessageKey => {
  const own = `analysis.${key}`
  if (own in CATALOGS.en) return own as MessageKey
  throw new Error(`no catalog has a sentence for ${key}`)
}

/** A gap of a match is an amount, of a portfolio a share of its value. */
const isShare = (key: string, name: string): boolean =>
  name === 'share' || (name === 'gap' && !key.startsWith('match.'))

/** Sentences about anything else: lists are listed, shares are per cents, numbers have the digits they need. */
export const sayingOf =
  (t: Words) =>
  ({ key, values }: Message): string =>
    t(
      keyOf(key),
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          key.startsWith('loop.') && typeof value === 'object'
            ? around(value)
            : shown(t, name, isShare(key, name) ? t.percent(Number(value), 1) : value),
        ]),
      ),
    )

/** A loop is said in the order of its arrows, and back to where it began. */
const around = (factors: readonly string[]): string => [...factors, factors[0] ?? ''].join(' → ')

/** Reasons of the library have words; another is the file's own. */
function reasonOf(t: Words, reason: string): string {
  const key = `analysis.match.reason.${reason}`
  return key in CATALOGS.en ? t(key as MessageKey) : reason
}

function shown(t: Words, name: string, value: Message['values'][string]): string | number {
  if (typeof value === 'object') return value.length === 0 ? t('analysis.none') : t.list(value)
  if (typeof value === 'string') return name === 'reason' ? reasonOf(t, value) : value
  return value
}
