import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'

const CHECKERS = ['/usr/bin/epubcheck', '/usr/share/java/epubcheck.jar']

/** What a program says of a file that holds these bytes; null where the program is missing. */
function saidOf(bytes: Uint8Array, name: string, words: (file: string) => readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'c2r-made-'))
  const file = path.join(folder, name)
  writeFileSync(file, bytes)
  const [program = '', ...rest] = words(file)
  const done = spawnSync(program, rest, { encoding: 'utf8', timeout: 120_000 })
  rmSync(folder, { recursive: true, force: true })
  return done.error ? null : { code: done.status, text: `${done.stdout}${done.stderr}` }
}

/**
 * What is wrong with an EPUB: epubcheck's own errors and warnings. Where it is not installed the
 * structure is looked at by other means, and the log says so.
 */
export function epubFaults(bytes: Uint8Array): readonly string[] {
  const jar = CHECKERS.find((file) => existsSync(file))
  const said = jar ? saidOf(bytes, 'made.epub', (file) => ['java', '-jar', jar, file]) : null
  if (said?.text.includes('EPUBCheck completed'))
    return said.text.split('\n').filter((line) => /^(FATAL|ERROR|WARNING|USAGE)/.test(line))
  console.warn('epubcheck is not installed: the structure of the EPUB was looked at by hand')
  return structureFaults(bytes)
}

/** The rules a book breaks first: its first file, what it names, and tags that do not close. */
export function structureFaults(bytes: Uint8Array): readonly string[] {
  const files = unzipSync(bytes)
  const faults: string[] = []
  if (strFromU8(bytes.subarray(30, 38)) !== 'mimetype') faults.push('mimetype is not first')
  if (strFromU8(files.mimetype ?? new Uint8Array()) !== 'application/epub+zip')
    faults.push('mimetype says something else')
  const listed = strFromU8(files['OEBPS/package.opf'] ?? new Uint8Array())
  for (const [, href] of listed.matchAll(/<item [^>]*href="([^"]+)"/g))
    if (!files[`OEBPS/${href}`]) faults.push(`${href} is missing`)
  for (const [name, held] of Object.entries(files))
    if (/\.(xhtml|opf|xml)$/.test(name)) faults.push(...openTags(name, strFromU8(held)))
  return faults
}

function openTags(name: string, text: string): readonly string[] {
  const open: string[] = []
  for (const [whole, close, tag = ''] of text.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*>/g)) {
    if (whole.endsWith('/>')) continue
    if (close === '') open.push(tag)
    else if (open.pop() !== tag) return [`${name}: ${tag} closes what is not open`]
  }
  return open.map((tag) => `${name}: ${tag} stays open`)
}

/** What poppler reads in a PDF: its facts and tags, and its text; null where it is not installed. */
export function pdfRead(bytes: Uint8Array) {
  const facts = saidOf(bytes, 'made.pdf', (file) => ['pdfinfo', file])
  const tags = saidOf(bytes, 'made.pdf', (file) => ['pdfinfo', '-struct-text', file])
  const text = saidOf(bytes, 'made.pdf', (file) => ['pdftotext', file, '-'])
  return facts && tags && text && { facts: facts.text, tags: tags.text, text: text.text }
}
