import { createHash } from 'node:crypto'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

type Asset = {
  readonly type: string
  readonly bytes: Uint8Array
  readonly gzip: Uint8Array | null
  readonly br: Uint8Array | null
  readonly etag: string
}

/** The style sheet, the script and what they need, under names that change with their content. */
export type Assets = {
  readonly style: string
  readonly script: string
  readonly files: ReadonlyMap<string, Asset>
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const WEB = import.meta.dirname

/** Bundles the style sheet and the script once, at the start (a tenth of a second). */
export async function buildAssets(): Promise<Assets> {
  const result = await build({
    entryPoints: [path.join(WEB, 'styles/main.css'), path.join(WEB, 'client/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/assets',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    format: 'esm',
    target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
    loader: { '.woff2': 'file', '.svg': 'file' },
    logLevel: 'silent',
  })
  const files = new Map<string, Asset>()
  for (const file of result.outputFiles)
    files.set(`/assets/${path.basename(file.path)}`, assetOf(file))
  const named = (pattern: RegExp) => [...files.keys()].find((name) => pattern.test(name)) ?? ''
  return { style: named(/main-.*\.css$/), script: named(/main-.*\.js$/), files }
}

function assetOf(file: { path: string; contents: Uint8Array }): Asset {
  const extension = path.extname(file.path)
  const squeezes = extension !== '.woff2'
  const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  return {
    type: TYPES[extension] ?? 'application/octet-stream',
    bytes: file.contents,
    gzip: squeezes ? gzipSync(file.contents) : null,
    br: squeezes ? brotliCompressSync(file.contents, brotli) : null,
    etag: `"${createHash('sha1').update(file.contents).digest('hex').slice(0, 16)}"`,
  }
}

/** Serves one asset, compressed as the browser likes it; its name never means anything else. */
export function serveAsset(assets: Assets, request: Request): Response | null {
  // Every request passes here: the address is parsed only when it may be an asset's.
  if (!request.url.includes('/assets/')) return null
  const asset = assets.files.get(new URL(request.url).pathname)
  if (!asset) return null
  const accepts = request.headers.get('accept-encoding') ?? ''
  const encoding =
    asset.br && accepts.includes('br') ? 'br' : accepts.includes('gzip') ? 'gzip' : null
  const bytes = (encoding && asset[encoding]) || asset.bytes
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': asset.type,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
      ...(encoding && asset[encoding] ? { 'Content-Encoding': encoding } : {}),
      ETag: asset.etag,
    },
  })
}
