import type { Edition, Piece, Segment } from '../content/index.ts'
import { type Found, foundIn, plainText } from '../marks/index.ts'
import { issueMail } from '../rendering/index.ts'

const FAULTS = [
  'no-alt',
  'picture-elsewhere',
  'heading-jump',
  'vague-link',
  'link-scheme',
  'empty-block',
  'gone',
  'too-large',
  'no-text',
  'no-choice',
  'nothing',
] as const
type Fault = (typeof FAULTS)[number]

/** What would fail a reader, and in which block. */
export type Finding = {
  readonly fault: Fault
  /** Null: the whole issue. */
  readonly blockId: string | null
  readonly lang: string
  /** The words, address or figure it is about. */
  readonly about: string
}

/**
 * Units: bytes of HTML and text together, in UTF-8. Gmail cuts a message off at 102 kB of HTML.
 */
export const LARGEST_MAIL = 90_000

/** Words that say nothing of where a link leads, in the languages that readers read. */
const VAGUE = new Set(
  [
    'here|click|click here|this|this link|link|more|read more|learn more|see more|find out more|details|continue|go',
    'aquí|aqui|clic aquí|haga clic aquí|pulse aquí|pinche aquí|este enlace|enlace|más|leer más|ver más|saber más|más información|continuar',
    'ici|cliquez ici|cliquer ici|ce lien|lien|plus|lire plus|lire la suite|en savoir plus|voir plus|suite|continuer',
    'clique aqui|este link|ligação|mais|ler mais|leia mais|ver mais|saiba mais|saber mais',
    'hier|klicken sie hier|hier klicken|dieser link|mehr|weiterlesen|mehr erfahren|mehr lesen|weiter',
    'qui|clicca qui|questo link|leggi di più|leggi tutto|scopri di più|continua',
    'klik hier|deze link|meer|lees meer|lees verder|meer lezen',
    'هنا|اضغط هنا|انقر هنا|هذا الرابط|الرابط|رابط|المزيد|اقرأ المزيد|للمزيد|تابع القراءة',
    'здесь|тут|нажмите здесь|ссылка|подробнее|читать далее|далее|ещё|еще',
    '这里|点击这里|点此|链接|更多|阅读更多|了解更多|詳情|こちら|ここ|続きを読む|詳しくはこちら|여기|더 보기|자세히',
    'burada|buraya tıklayın|devamı|devamını oku|daha fazla|hapa|bofya hapa|soma zaidi|zaidi|di sini|klik di sini|selengkapnya|baca selengkapnya|yahan|यहाँ|यहां क्लिक करें|और पढ़ें',
  ].flatMap((line) => line.split('|')),
)

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()

const VAGUE_BARE = new Set([...VAGUE].map(bare))

export const isVague = (text: string): boolean => bare(text) === '' || VAGUE_BARE.has(bare(text))

const WEB = /^(https?:\/\/[^\s/]|\/(?!\/))/i
/** What cameras and programs call a picture says nothing of what it shows. */
const FILE_NAME = /^\S+\.(png|jpe?g|gif|webp|heic)$/i

const isUnsaid = (alt: string): boolean => alt === '' || FILE_NAME.test(alt)

/** Markdown begins at `##`; the level after may be one deeper at most. */
function jumpIn(headings: Found['headings']): number | null {
  let before = 1
  for (const level of headings) {
    if (level > before + 1) return level
    before = level
  }
  return null
}

function faultsOfText(
  text: string,
  own: ReadonlySet<string>,
): readonly (readonly [Fault, string])[] {
  const { headings, links, pictures } = foundIn(text)
  const jump = jumpIn(headings.map((level) => Math.max(2, level)))
  return [
    ...pictures.filter(({ alt }) => isUnsaid(alt)).map(({ src }) => ['no-alt', src] as const),
    ...pictures
      .filter(({ src }) => !own.has(src))
      .map(({ src }) => ['picture-elsewhere', src] as const),
    ...(jump === null ? [] : [['heading-jump', '#'.repeat(jump)] as const]),
    ...links.filter((link) => isVague(link.text)).map((link) => ['vague-link', link.text] as const),
    ...links
      .filter((link) => !WEB.test(link.href))
      .map((link) => ['link-scheme', link.href] as const),
  ]
}

const isBlank = (piece: Piece): boolean =>
  plainText(piece.text.text) === '' && (piece.href === null || piece.title.text === '')

const found =
  (edition: Edition, piece: Piece | null) =>
  (fault: Fault, about = ''): Finding => ({
    fault,
    blockId: piece?.id ?? null,
    lang: edition.lang,
    about: about.slice(0, 200),
  })

function faultsOfPiece(edition: Edition, piece: Piece, gone: ReadonlySet<string>): Finding[] {
  const say = found(edition, piece)
  const missing = gone.has(piece.id)
  const own = new Set(edition.pictures?.map(({ fileId }) => `/files/${fileId}`))
  return [
    ...(missing ? [say('gone', piece.title.text)] : []),
    ...(!missing && isBlank(piece) ? [say('empty-block')] : []),
    ...faultsOfText(piece.text.text, own).map(([fault, about]) => say(fault, about)),
  ]
}

/** Units: bytes of the message as it is, before the transport's own coding. */
export function sizeOf(edition: Edition): number {
  const { html, text } = issueMail(edition)
  return Buffer.byteLength(html) + Buffer.byteLength(text)
}

/**
 * What refuses an edition: at review, at each approval, and when it is frozen.
 *
 * Shapes  `gone` are the ids of blocks whose record has been withdrawn
 */
export function faultsOf(edition: Edition, gone: ReadonlySet<string>): readonly Finding[] {
  const whole = found(edition, null)
  const size = sizeOf(edition)
  const said = edition.pieces.some(({ text }) => plainText(text.text) !== '')
  return [
    ...(edition.pieces.length === 0 ? [whole('nothing')] : []),
    ...edition.pieces.flatMap((piece) => faultsOfPiece(edition, piece, gone)),
    ...(edition.pieces.length > 0 && !said ? [whole('no-text')] : []),
    ...(size > LARGEST_MAIL ? [whole('too-large', String(size))] : []),
  ]
}

/** Texts of which nobody chose yet: to translate them, or to leave them as they are. */
export const openChoices = (
  segments: readonly Segment[],
  chosen: ReadonlySet<string>,
  lang: string,
): readonly Finding[] =>
  segments
    .filter(({ sha256 }) => !chosen.has(sha256))
    .map(({ slot, text }) => {
      const [block = ''] = slot.split(':')
      const blockId = block.length === 36 ? block : null
      return { fault: 'no-choice', blockId, lang, about: text.slice(0, 80) }
    })
