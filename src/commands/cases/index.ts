import { statSync } from 'node:fs'
import { casesIn } from './case-file.ts'
import { faultsOf } from './running.ts'

/**
 * Runs every worked example of a folder and prints each failure with both numbers.
 *
 * Returns the exit code: 0 when all passed, 1 when one failed, 2 when there is no such folder or nothing in it
 */
export async function runCases(folder: string, say: (line: string) => void): Promise<number> {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    say(`There is no folder ${folder}: name one that holds worked examples as .json files.`)
    return 2
  }
  const cases = casesIn(folder)
  if (cases.length === 0) {
    say(`The folder ${folder} holds no .json file: nothing was run.`)
    return 2
  }
  let passed = 0
  for (const one of cases) {
    const faults = 'fault' in one ? [one.fault] : await faultsOf(one.example)
    if (faults.length === 0) passed++
    for (const fault of faults) say(`FAILED  ${one.file}  ${fault}`)
  }
  say(`${passed} passed, ${cases.length - passed} failed`)
  return passed === cases.length ? 0 : 1
}
