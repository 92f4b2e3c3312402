import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'

/** Debian's own: its packages are not those of another Python that may come first on the path. */
const PYTHON = '/usr/bin/python3'
const APT = '/usr/bin/apt-get'
const PACKAGES = ['python3-numpy', 'python3-scipy', 'python3-networkx', 'python3-sklearn']

export const PYTHON_MODULES = ['numpy', 'scipy', 'networkx', 'sklearn'] as const

type Module = (typeof PYTHON_MODULES)[number]

/** A block of numbers as the peer sees it: the same bytes, in a file that is written once. */
export type Table = { readonly data: Float64Array; readonly shape: readonly number[] }

export type Python = {
  /** "numpy 1.24.2", or null where the module is not installed. */
  name(module: Module): string | null
  /** What numpy multiplies with, where that can be read. */
  readonly kernel: string | null
  ask<Answer extends object>(task: string, input: object): Promise<Answer & { seconds: number }>
  stop(): void
}

/** The peers in Python, in a process of their own; null where Debian's numpy is not there. */
export async function openPython(): Promise<Python | null> {
  if (run(`import ${PYTHON_MODULES.join()}`) !== 0) install()
  if (run('import numpy') !== 0) return null
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-bench-'))
  const script = path.join(import.meta.dirname, 'peer.py')
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(PYTHON, [script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: plainEnvironment(),
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const files = new Files(folder)
  const ask = async (task: string, input: object) => {
    child.stdin.write(`${JSON.stringify({ task, ...files.written(input) })}\n`)
    const { value } = await lines.next()
    if (value === undefined) throw new Error(`the peer in Python ended over ${task}`)
    return files.read(JSON.parse(value) as Record<string, unknown>)
  }
  const about = (await ask('versions', {})) as {
    versions: Partial<Record<Module, string>>
    kernel: string | null
  }
  return {
    name: (module) => {
      const version = about.versions[module]
      return version === undefined ? null : `${module} ${version}`
    },
    kernel: about.kernel,
    ask: ask as Python['ask'],
    stop: () => {
      child.kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** OpenBLAS chooses its code by the processor; a setting meant for another one makes it slow. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { OPENBLAS_CORETYPE: _kind, OPENBLAS_L2_SIZE: _size, ...rest } = process.env
  return rest
}

const run = (code: string): number | null =>
  spawnSync(PYTHON, ['-c', code], { stdio: 'ignore' }).status

/** As `bin/test` fetches its browser: only where this user may, and a run without peers goes on. */
function install(): void {
  if (process.getuid?.() !== 0 || !existsSync(APT)) return
  process.stderr.write(`peers: installing ${PACKAGES.join(', ')}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync(APT, ['update'], { env, stdio: 'ignore' })
  spawnSync(APT, ['install', '-y', '--no-install-recommends', ...PACKAGES], {
    env,
    stdio: 'ignore',
  })
}

class Files {
  readonly #folder: string
  readonly #written = new Map<Float64Array, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  written(input: object): object {
    return Object.fromEntries(
      Object.entries(input).map(([name, given]) => [
        name,
        isTable(given) ? { file: this.#fileOf(given.data), shape: given.shape } : given,
      ]),
    )
  }

  #fileOf(data: Float64Array): string {
    const before = this.#written.get(data)
    if (before !== undefined) return before
    const file = path.join(this.#folder, `input-${this.#written.size}`)
    writeFileSync(file, new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    this.#written.set(data, file)
    return file
  }

  read(answer: Record<string, unknown>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(answer).map(([name, held]) => [name, isFile(held) ? taken(held.file) : held]),
    )
  }
}

function taken(file: string): Float64Array {
  const bytes = readFileSync(file)
  rmSync(file)
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length))
}

const isTable = (given: unknown): given is Table =>
  typeof given === 'object' && given !== null && 'data' in given && 'shape' in given

const isFile = (held: unknown): held is { file: string } =>
  typeof held === 'object' && held !== null && 'file' in held && 'shape' in held
