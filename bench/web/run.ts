import { conclude, readOptions } from '../rows.ts'
import { type Effort, measurePages, type Subject } from './pages.ts'
import { startPlatform } from './platform.ts'
import { listenToPages } from './statements.ts'

const options = readOptions()
const connections = [1, 16, 64]
const effort: Effort = options.quick
  ? { connections, repeats: 2, ms: 200 }
  : { connections, repeats: 5, ms: 1_500 }

const SUBJECTS: readonly Subject[] = [
  { name: 'start page', path: '/' },
  { name: 'list of rooms', path: '/rooms' },
  { name: 'search', path: '/search?q=flood' },
  { name: 'crises', path: '/crises' },
]

const platform = await startPlatform()
try {
  const listen = await listenToPages(platform)
  const { rows, notes } = await measurePages(platform, listen, SUBJECTS, effort)
  conclude({ name: 'web', rows, notes }, options)
} finally {
  await platform.stop()
}
