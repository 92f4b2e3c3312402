import { conclude, type Row, readOptions } from '../rows.ts'
import { measureCoreIndex } from './core-index.ts'
import { loopGrowth, measureLoops } from './loops.ts'
import { assignmentGrowth, measureAssignment, measureStable } from './matching.ts'
import { openNpmPeers } from './npm-peers.ts'
import { measureOpinions } from './opinions.ts'
import { measurePortfolio, measureYalps } from './portfolio.ts'
import { measurePrim } from './prim.ts'
import { openPython, PYTHON_MODULES } from './python.ts'
import { measurePromethee, measureTopsis, rankingGrowth } from './ranking.ts'
import { measureDynamics, measureInoperability, serviceGrowth } from './services.ts'
import { measureSmaa, measureSmaaOnThreads, smaaGrowth } from './smaa.ts'

const options = readOptions()
const isQuick = options.quick
/** Work of milliseconds, of tenths of a second, and of seconds. */
const [many, some, few] = isQuick ? [3, 2, 1] : [15, 7, 3]

const python = await openPython()
const npm = openNpmPeers()
const rows: Row[] = []
const notes: string[] = []
const stage = (name: string) => process.stderr.write(`measuring: ${name}\n`)

try {
  // The first solve of a process is one of the figures, so the solver comes before all else.
  stage('portfolio')
  rows.push(...(await measurePortfolio(some)))
  if (!isQuick) {
    const yalps = await measureYalps(npm)
    rows.push(...yalps.rows)
    notes.push(...yalps.notes)
  }
  rows.push(...(await measureCoreIndex(some)))
  stage('ranking')
  rows.push(...(await measureTopsis(some, python)))
  rows.push(...(await measurePromethee(some, python)))
  stage('robustness')
  const smaa = await measureSmaa(some, python)
  rows.push(...smaa.rows, ...(await measureSmaaOnThreads(some)))
  notes.push(...smaa.notes)
  rows.push(...(await measurePrim(some, python)))
  stage('matching')
  rows.push(...(await measureAssignment(some, python, npm)))
  rows.push(...(await measureStable(many, python)))
  stage('systems')
  rows.push(...(await measureLoops({ turns: few, isQuick }, python)))
  rows.push(...(await measureInoperability(many, python)))
  rows.push(...(await measureDynamics(some, python)))
  stage('agreement')
  rows.push(...(await measureOpinions({ turns: few, isQuick }, python)))
  stage('growth')
  for (const curve of [
    ...rankingGrowth(some),
    ...smaaGrowth(some),
    loopGrowth(some),
    assignmentGrowth(some),
    serviceGrowth(some),
  ]) {
    rows.push(...curve.rows)
    notes.push(...curve.notes)
  }
} finally {
  python?.stop()
}
notes.push(
  python?.kernel ? `numpy multiplies with ${python.kernel}` : 'the kernel of numpy is not known',
)
const missing = [
  ...PYTHON_MODULES.filter((module) => !python?.name(module)),
  ...Object.entries(npm).flatMap(([name, found]) => (found ? [] : [`npm ${name}`])),
]
if (missing.length > 0)
  notes.push(`peers that are missing here, whose rows stand alone: ${missing.join(', ')}`)
conclude({ name: 'analysis', rows, notes }, options)
