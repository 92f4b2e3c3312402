import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** The settings, read once. No other file reads the environment; docs/operating.md explains each. */
export type Config = {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** Where everything is kept: the embedded database, files people upload, the generated secret. */
  readonly dataFolder: string
  /** Unset: the embedded PostgreSQL. */
  readonly databaseUrl: string | null
  readonly demo: boolean
  /** The one origin the site is reached under; every absolute link is built from it. */
  readonly baseUrl: string
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly bulkMail: BulkMailConfig
  readonly secret: string
  /** How many proxies in front of us may be believed about the caller's address. */
  readonly trustedProxies: number
  readonly oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  readonly logLevel: string
  readonly databasePool: number
  /** Shown to a caller of /metrics from outside this machine; unset: only this machine may ask. */
  readonly metricsToken: string | null
}

/** How issues, digests and notices to many are sent. Key files are read when the sender starts. */
export type BulkMailConfig = {
  readonly connections: number
  /** Messages a second to the relay, at most. */
  readonly perSecond: number
  /** Messages an hour to one place, at most: `gmail.com` → 2000. */
  readonly placesPerHour: ReadonlyMap<string, number>
  /** Where bounces come back: each message gets an address of its own below it. */
  readonly bounces: string | null
  /** A maildir that the mail server puts bounces into. */
  readonly bounceFolder: string | null
  readonly dkimDomain: string | null
  readonly dkim: readonly { readonly selector: string; readonly keyFile: string }[]
}

/** A setting that cannot be used, or a start that cannot happen: one line that says what to do. */
export class StartRefusal extends Error {
  constructor(line: string) {
    super(line)
    this.name = 'StartRefusal'
  }
}

const url = (protocols: readonly string[]) =>
  z.string().refine((text) => protocols.includes(URL.parse(text)?.protocol ?? ''), {
    message: `does not begin with ${protocols.map((name) => `${name}//`).join(' or ')}`,
  })

/** `address` or `Name <address>`, in one line. */
const MAILBOX = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

const SELECTOR_AND_FILE = z
  .string()
  .regex(/^[a-z0-9-]+:.+$/, 'is not of the form selector:/path/of/the/key.pem')

const schema = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('development'),
  PORT: z.coerce.number('is no number').int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  C2R_DATA: z.string().default('.data'),
  // Not parsed as a web address: libpq also takes `postgresql://user@/name?host=/folder/of/a/socket`.
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'does not begin with postgresql://')
    .optional(),
  C2R_DEMO: z.enum(['0', '1'], 'is 0 or 1').optional(),
  BASE_URL: url(['http:', 'https:']).optional(),
  SMTP_URL: url(['smtp:', 'smtps:'])
    .refine((text) => (URL.parse(text)?.hostname ?? '') !== '', 'names no server')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(MAILBOX, 'is no mailbox, as C2R <briefings@example.org>')
    .default('C2R <no-reply@localhost>'),
  MAIL_CONNECTIONS: z.coerce
    .number('is no number')
    .int('is no whole number')
    .min(1, 'is less than 1')
    .max(50, 'is more than 50')
    .default(8),
  MAIL_PER_SECOND: z.coerce
    .number('is no number')
    .min(0.1, 'is less than 0.1')
    .max(5_000, 'is more than 5000')
    .default(600),
  MAIL_PLACES_PER_HOUR: z
    .string()
    .regex(
      /^[a-z0-9.-]+=[1-9]\d*(,[a-z0-9.-]+=[1-9]\d*)*$/,
      'is not of the form gmail.com=2000,mail.ru=500',
    )
    .optional(),
  MAIL_BOUNCES: z
    .string()
    .regex(
      /^[a-z0-9-]{1,20}@[a-z0-9.-]+$/,
      'is no short address in small letters, as b@bounces.example.org',
    )
    .optional(),
  MAIL_BOUNCE_FOLDER: z.string().optional(),
  DKIM_DOMAIN: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'is no domain in small letters')
    .optional(),
  DKIM_RSA: SELECTOR_AND_FILE.optional(),
  DKIM_ED25519: SELECTOR_AND_FILE.optional(),
  C2R_SECRET: z.string().min(32, 'needs 32 characters or more').optional(),
  TRUSTED_PROXIES: z.coerce.number('is no number').int().min(0).max(5).default(0),
  OIDC_ISSUER: url(['http:', 'https:']).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default('OpenID Connect'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  DATABASE_POOL: z.coerce.number('is no number').int().min(2).max(200).default(10),
  METRICS_TOKEN: z.string().min(16, 'needs 16 characters or more').optional(),
})

type Settings = z.infer<typeof schema>

/** Reads the settings, or refuses in one line that names the setting. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, held]) => held !== ''))
  const parsed = schema.safeParse(present)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StartRefusal(
      `${String(issue?.path[0])} ${issue?.message}: correct it or leave it unset (docs/operating.md).`,
    )
  }
  const set = parsed.data
  const production = set.NODE_ENV === 'production'
  if (production) requireInProduction(set)
  if (!production) refuseOthers(set)
  if (set.NODE_ENV === 'development') refusePublic(set)
  const dataFolder = path.resolve(set.C2R_DATA)
  return {
    production,
    port: set.PORT,
    host: set.HOST,
    dataFolder,
    databaseUrl: set.DATABASE_URL ?? null,
    demo: set.C2R_DEMO === undefined ? !production : set.C2R_DEMO === '1',
    baseUrl: new URL(set.BASE_URL ?? `http://localhost:${set.PORT}`).origin,
    smtpUrl: set.SMTP_URL ?? null,
    mailFrom: set.MAIL_FROM,
    bulkMail: bulkMailOf(set),
    secret: set.C2R_SECRET ?? '',
    trustedProxies: set.TRUSTED_PROXIES,
    oidc: oidcOf(set),
    logLevel: set.LOG_LEVEL,
    databasePool: set.DATABASE_POOL,
    metricsToken: set.METRICS_TOKEN ?? null,
  }
}

function bulkMailOf(set: Settings): BulkMailConfig {
  const places = set.MAIL_PLACES_PER_HOUR?.split(',').map((pair) => pair.split('=')) ?? []
  const keys = [set.DKIM_RSA, set.DKIM_ED25519].filter((text) => text !== undefined)
  return {
    connections: set.MAIL_CONNECTIONS,
    perSecond: set.MAIL_PER_SECOND,
    placesPerHour: new Map(places.map(([domain = '', most]) => [domain, Number(most)])),
    bounces: set.MAIL_BOUNCES ?? null,
    bounceFolder: set.MAIL_BOUNCE_FOLDER ?? null,
    dkimDomain: set.DKIM_DOMAIN ?? null,
    dkim: keys.map((text) => {
      const colon = text.indexOf(':')
      return { selector: text.slice(0, colon), keyFile: text.slice(colon + 1) }
    }),
  }
}

function requireInProduction(set: Settings): void {
  if (!set.C2R_SECRET)
    throw new StartRefusal(
      'C2R_SECRET is not set: in production give it 32 or more random characters, for example from `openssl rand -hex 32`.',
    )
  if (!set.BASE_URL)
    throw new StartRefusal(
      'BASE_URL is not set: in production give the address people type, for example https://c2r.example.org.',
    )
  const { protocol, hostname } = new URL(set.BASE_URL)
  if (protocol !== 'https:' && !LOCAL.has(hostname))
    throw new StartRefusal(
      'BASE_URL begins with http, where sign-ins could be read on their way: put a proxy that speaks TLS in front and give its https address.',
    )
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Addresses that only this machine can call. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** Outside production no other machine may call: it would sign in as whom it likes. */
function refuseOthers(set: Settings): void {
  if (!isLoopback(set.HOST))
    throw new StartRefusal(
      `HOST ${set.HOST} lets other machines in, but NODE_ENV is not production, where everybody may sign in as anybody: leave HOST unset, or set NODE_ENV=production.`,
    )
}

/** Outside production the codes are shown on the page and the demo's people sign in at a click. */
function refusePublic(set: Settings): void {
  const host = URL.parse(set.BASE_URL ?? 'http://localhost')?.hostname ?? ''
  if (set.TRUSTED_PROXIES > 0)
    throw new StartRefusal(
      'TRUSTED_PROXIES lets other machines in through a proxy, but NODE_ENV is not production, where everybody may sign in as anybody: leave it unset, or set NODE_ENV=production.',
    )
  if (!LOCAL.has(host) && !host.endsWith('.localhost'))
    throw new StartRefusal(
      'BASE_URL is an address of the world, but NODE_ENV is not production, where everybody may sign in as anybody: set NODE_ENV=production, or leave BASE_URL unset.',
    )
}

function oidcOf(set: Settings): Config['oidc'] {
  if (!set.OIDC_ISSUER) return null
  if (!set.OIDC_CLIENT_ID || !set.OIDC_CLIENT_SECRET)
    throw new StartRefusal(
      'OIDC_ISSUER is set without OIDC_CLIENT_ID and OIDC_CLIENT_SECRET: set the two as well, or none.',
    )
  return {
    issuer: set.OIDC_ISSUER,
    clientId: set.OIDC_CLIENT_ID,
    clientSecret: set.OIDC_CLIENT_SECRET,
    name: set.OIDC_NAME,
  }
}

/** Outside production a secret is made once and kept in the data folder, readable by its owner only. */
export function withSecret(config: Config): Config {
  if (config.secret) return config
  const file = path.join(config.dataFolder, 'secret')
  mkdirSync(config.dataFolder, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  return { ...config, secret: readFileSync(file, 'utf8').trim() }
}

/** A key for one purpose, derived from the secret, so that no two uses share one. */
export const keyFor = (config: Config, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}\0${config.secret}`).digest()
