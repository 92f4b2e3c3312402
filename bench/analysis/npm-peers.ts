import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const FOLDER = path.resolve(import.meta.dirname, '../../.cache/bench-peers')
/** Peers of the bench, no dependency of the product: fetched when the bench runs, beside the code. */
const PACKAGES = { munkres: '2.0.4', yalps: '0.6.4' } as const

type Munkres = (costs: readonly (readonly number[])[]) => readonly (readonly [number, number])[]

export type YalpsModel = {
  readonly direction: 'maximize'
  readonly objective: string
  readonly constraints: Readonly<Record<string, { readonly max?: number; readonly min?: number }>>
  readonly variables: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly binaries: true
}

type YalpsSolution = { readonly status: string; readonly result: number }

type Yalps = (model: YalpsModel, options: { readonly timeout: number }) => YalpsSolution

type Found<Solve> = { readonly version: string; readonly solve: Solve }

export type NpmPeers = {
  readonly munkres: Found<Munkres> | null
  readonly yalps: Found<Yalps> | null
}

/** Null for a package that is not here and could not be fetched. */
export function openNpmPeers(): NpmPeers {
  const names = Object.keys(PACKAGES)
  if (!names.every((name) => existsSync(homeOf(name)))) {
    const named = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`)
    process.stderr.write(`peers: fetching ${named.join(' and ')}\n`)
    mkdirSync(FOLDER, { recursive: true })
    const words = ['install', '--prefix', FOLDER, '--no-save', '--no-package-lock', '--silent']
    spawnSync('npm', [...words, '--ignore-scripts', ...named], { stdio: 'ignore' })
  }
  return {
    munkres: load('munkres', (held) => held.munkres as Munkres),
    yalps: load('yalps', (held) => held.solve as Yalps),
  }
}

const homeOf = (name: string) => path.join(FOLDER, 'node_modules', name)

function load<Solve>(
  name: keyof typeof PACKAGES,
  pick: (held: Record<string, unknown>) => Solve,
): Found<Solve> | null {
  if (!existsSync(homeOf(name))) return null
  const about = readFileSync(path.join(homeOf(name), 'package.json'), 'utf8')
  const { version } = JSON.parse(about) as { version: string }
  return { version, solve: pick(requirePeer(name) as Record<string, unknown>) }
}

const requirePeer = createRequire(path.join(FOLDER, 'package.json'))
