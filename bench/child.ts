import { type ChildProcess, fork } from 'node:child_process'

type Told = { readonly id: number; readonly answer?: unknown; readonly error?: string }

/** In a child: answers every plan its parent sends, one after the other, until the parent goes. */
export function servePlans<Plan, Result>(work: (plan: Plan) => Promise<Result>): void {
  if (process.send === undefined) return
  process.on('message', ({ id, plan }: { id: number; plan: Plan }) => {
    work(plan).then(
      (answer) => process.send?.({ id, answer }),
      (error: unknown) => process.send?.({ id, error: String((error as Error).stack ?? error) }),
    )
  })
  process.on('disconnect', () => process.exit(0))
}

/** A process of our own that is asked plan by plan. */
export class Child<Plan, Result> {
  readonly #process: ChildProcess
  readonly #waiting = new Map<number, (told: Told) => void>()
  #asked = 0

  /** `file` is a whole path; the child is plain Node, which reads TypeScript without a loader. */
  constructor(file: string) {
    this.#process = fork(file, [], { serialization: 'advanced', execArgv: [] })
    this.#process.on('message', (told: Told) => this.#waiting.get(told.id)?.(told))
    this.#process.on('exit', (code) => {
      for (const [id, tell] of this.#waiting) tell({ id, error: `${file} ended with ${code}` })
    })
  }

  ask(plan: Plan): Promise<Result> {
    const id = ++this.#asked
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ answer, error }) => {
        this.#waiting.delete(id)
        if (error === undefined) resolve(answer as Result)
        else reject(new Error(error))
      })
      this.#process.send({ id, plan })
    })
  }

  async stop(): Promise<void> {
    const child = this.#process
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
}
