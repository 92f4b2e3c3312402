import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node'

export type Text = { readonly name: string; readonly html: string }

const RULES = {
  // Pages are drawn by a renderer that writes <br/>; both spellings mean the same in HTML.
  'void-style': ['error', { style: 'selfclosing' }],
  // Check boxes of one question share a name and are read as a list.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  // HTML 5 allows every id without a space; ours begin with record ids and hold field names.
  'valid-id': ['error', { relaxed: true }],
  // A title says what a city called its own thing; how long that is, is the city's affair.
  'long-title': 'off',
  // Spaces at the ends of lines in texts that people wrote.
  'no-trailing-whitespace': 'off',
} as const

/** What html-validate finds, one line a fault. */
export async function validated(texts: readonly Text[]): Promise<readonly string[]> {
  const checker = new HtmlValidate(
    new FileSystemConfigLoader({
      root: true,
      extends: ['html-validate:recommended'],
      rules: structuredClone(RULES) as never,
    }),
  )
  const faults: string[] = []
  for (const { name, html } of texts) {
    const { results } = await checker.validateString(html, `${name}.html`)
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        faults.push(`${name}: ${ruleId}, ${message}, at ${selector}`)
  }
  return faults
}

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

type Said = {
  readonly type: string
  readonly url: string
  readonly message: string
  readonly extract?: string
}

/** The Nu checker is a program for Java, which few machines have. */
export const hasJava = (): boolean => spawnSync('java', ['-version']).status === 0

/** What the Nu checker finds in all texts at once. */
export async function nuChecked(texts: readonly Text[]): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-html-'))
  for (const [index, { html }] of texts.entries())
    writeFileSync(path.join(folder, `${index}.html`), html)
  try {
    const output = await java(['-Xss8m', '-jar', JAR, '--format', 'json', '--errors-only', folder])
    const { messages } = JSON.parse(output) as { messages: readonly Said[] }
    if (readdirSync(folder).length !== texts.length) throw new Error('pages were lost')
    return messages.map(({ url, message, extract }) => {
      const { name } = texts[Number(path.parse(url).name)] ?? { name: url }
      return `${name}: ${message} ${extract ?? ''}`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The checker writes to the error stream and ends with 1 when it found something. */
const java = (args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile('java', args, { maxBuffer: 64 * 1024 * 1024, timeout: 180_000 }, (error, _, said) => {
      if (said.trimStart().startsWith('{')) resolve(said)
      else reject(error ?? new Error(said))
    })
  })
