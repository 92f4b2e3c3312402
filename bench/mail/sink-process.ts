import { openSink, type Sink, type SinkOptions } from '#tests/mailing/sink.ts'
import { servePlans } from '../child.ts'

/** What the sink's process is asked: to begin, and what it took. */
export type SinkPlan =
  | { readonly do: 'open'; readonly options: SinkOptions }
  | { readonly do: 'taken' }
  | { readonly do: 'messages' }
  | { readonly do: 'close' }

export type SinkAnswer = {
  readonly url: string
  readonly taken: ReadonlyMap<string, number>
  readonly messages: readonly string[]
}

let sink: Sink | null = null

/** A sink in a process of its own: what it took survives whatever happens to the sender. */
servePlans<SinkPlan, SinkAnswer>(async (plan) => {
  if (plan.do === 'open') sink = await openSink(plan.options)
  if (!sink) throw new Error('the sink is not open')
  if (plan.do === 'close') await sink.close()
  return {
    url: sink.url,
    taken: plan.do === 'taken' ? sink.taken : new Map(),
    messages: plan.do === 'messages' ? sink.messages.map(({ raw }) => raw) : [],
  }
})
