import { escaped } from './markup.ts'

/** A piece of XML that is well-formed by the way it was made. */
export type Xml = { readonly xml: string }

type Held = Xml | string | number | null
type Attributes = Readonly<Record<string, string | number | undefined>>

/** Signs that no XML 1.0 document may hold, escaped or not. Source: XML 1.0, production 2 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const text = (said: string | number): string =>
  escaped(String(said).toWellFormed().replace(UNFIT, '').replaceAll('\r', '\n'))

/** An element: texts are escaped, elements go in as they are, null is left out. */
export function el(name: string, attributes: Attributes, ...held: readonly Held[]): Xml {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${text(value ?? '')}"`)
    .join('')
  const inside = held
    .filter((one) => one !== null)
    .map((one) => (typeof one === 'object' ? one.xml : text(one)))
    .join('')
  return { xml: inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>` }
}

/** Elements one after the other. */
export const all = (held: readonly Held[]): Xml => ({
  xml: held
    .flatMap((one) => (one === null ? [] : typeof one === 'object' ? one.xml : text(one)))
    .join(''),
})

/** A whole document of one root. */
export const xmlDocument = ({ xml }: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
