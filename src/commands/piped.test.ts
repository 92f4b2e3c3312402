import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'

test('who reads the first lines of an answer and leaves hears no complaint', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/c2r.ts', '--help'])
  child.stdout.destroy()
  let complaint = ''
  child.stderr.on('data', (text) => {
    complaint += text
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect([code, complaint]).toEqual([0, ''])
})
