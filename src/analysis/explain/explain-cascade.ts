import type { DynamicInoperability } from '../systems/services/dynamic-inoperability.ts'
import type { Cascade } from '../systems/services/threshold-cascade.ts'
import { type Message, message } from './message.ts'

/**
 * What a page may say about a cascade: who falls first, who after whom, how large it is, and who stands.
 *
 * Returns  rounds from 1 for the first to follow; `share` 0..1
 */
export function explainCascade({ rounds, labels, failed, standing }: Cascade): Message[] {
  const names = (places: readonly number[]) => places.map((at) => labels[at] as string)
  const [first, ...after] = rounds
  if (!first) return [message('cascade.nothing')]
  const said = [message('cascade.first', { services: names(first) })]
  if (after.length === 0) said.push(message('cascade.stops'))
  for (const [at, round] of after.entries())
    said.push(message('cascade.round', { round: at + 1, services: names(round) }))
  const of = labels.length
  said.push(message('cascade.size', { failed, of, share: failed / of, rounds: after.length }))
  if (standing.length > 0) said.push(message('cascade.stands', { services: names(standing) }))
  return said
}

/**
 * What a page may say about a disruption over time: who is hit hardest and when, how much outage it amounts to, what it
 * costs, and where it ends.
 *
 * Returns  shares 0..1; times and money in the units of the input; services without any loss are left out
 */
export function explainDisruption(result: DynamicInoperability): Message[] {
  const { labels, peak, peakAt, cumulated, loss, totalLoss, saturated } = result
  const hit = labels
    .map((service, at) => ({
      service,
      lost: peak[at] as number,
      at: peakAt[at] as number,
      outage: cumulated[at] as number,
      ...(loss && { loss: loss[at] as number }),
    }))
    .filter(({ lost }) => lost > 0)
    .sort((a, b) => b.outage - a.outage)
  const said = hit.map((facts) => message('disruption.service', facts))
  const lost = saturated.map((at) => labels[at] as string)
  if (lost.length > 0) said.push(message('disruption.lost-wholly', { services: lost }))
  if (totalLoss !== null) said.push(message('disruption.loss', { loss: totalLoss }))
  if (!result.equilibrium) said.push(message('disruption.no-rest'))
  return said.length > 0 ? said : [message('disruption.nothing')]
}
