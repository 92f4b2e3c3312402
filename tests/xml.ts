/** An element as it was read: names with their prefix, text without its escapes. */
export type Read = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly held: Read[]
  text: string
}

const TOKEN =
  /<\?xml version="1\.0" encoding="UTF-8"\?>\n|<\/([\w:.-]+)>|<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|([^<]+)/y
const ATTRIBUTE = /([A-Za-z_][\w:.-]*)="([^"<]*)"/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no document may hold
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
}

function plain(text: string): string {
  if (UNFIT.test(text) || !text.isWellFormed()) throw new Error('a sign that XML may not hold')
  return text.replace(/&([^;]{0,8};?)/g, (whole, name: string) => {
    const sign = SIGNS[name.replace(/;$/, '')]
    if (sign === undefined || !name.endsWith(';')) throw new Error(`${whole} is no reference`)
    return sign
  })
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in found) throw new Error(`${name} is there twice`)
    found[name] = plain(value)
  }
  return found
}

const begun = (name: string, said: string): Read => ({
  ...{ name, attributes: attributesOf(said), held: [], text: '' },
})

/** One piece of the document, put where it belongs. */
function take(open: Read[], found: RegExpExecArray): void {
  const [whole, ends, begins, said = '', alone, text = ''] = found
  const here = open.at(-1)
  if (!here) throw new Error('everything is closed')
  if (whole.startsWith('<?') && found.index > 0) throw new Error('a declaration in the middle')
  if (ends !== undefined && here.name !== ends) throw new Error(`${ends} was not open`)
  if (ends !== undefined) open.pop()
  here.text += plain(text)
  if (begins === undefined) return
  const read = begun(begins, said)
  here.held.push(read)
  if (alone === '') open.push(read)
}

/** The root of a well-formed document; anything else throws. It is strict: what we write is plain. */
export function readXml(document: string): Read {
  const top = begun('', '')
  const open: Read[] = [top]
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex
    const found = TOKEN.exec(document)
    if (!found) throw new Error(`not well-formed from ${document.slice(at, at + 60)}`)
    take(open, found)
  }
  const [root] = top.held
  if (open.length > 1 || top.held.length !== 1 || !root || top.text.trim() !== '')
    throw new Error('a document has one root, which is closed')
  return root
}

/** Every element of a name, wherever it stands. */
export const within = (read: Read, name: string): readonly Read[] => [
  ...read.held.filter((one) => one.name === name),
  ...read.held.flatMap((one) => within(one, name)),
]

export const textsIn = (read: Read, name: string): readonly string[] =>
  within(read, name).map(({ text }) => text)
