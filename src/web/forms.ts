import { z } from 'zod'
import type { MessageKey } from '#kernel/messages.ts'
import type { Refusal } from '#kernel/refusals.ts'

/** One sentence about one field: a key with its values, put next to the input and in the summary. */
export type FieldError = {
  readonly field: string
  readonly key: MessageKey
  readonly values?: Readonly<Record<string, string | number>>
}

/** What a form page draws: what was typed, what is wrong with it, and whether a kept draft was put back. */
export type FormState = {
  readonly typed: Readonly<Record<string, string | readonly string[]>>
  readonly errors: readonly FieldError[]
  /** When the draft that fills this form was kept, or null. */
  readonly restored: Date | null
  /** The optimistic lock: the version the page was drawn from. */
  readonly version?: number
}

type ReadForm<T> = { readonly ok: true; readonly value: T } | ({ readonly ok: false } & FormState)

/** A form's schema at the edge: field names are input names; unknown fields are refused. */
export type FormDefinition<T> = {
  readonly blank: FormState
  /** Draws the form with these values in it. */
  filled(values: Readonly<Record<string, unknown>>, version?: number): FormState
  read(data: FormData): ReadForm<T>
  /** The state that shows a service's refusal beside its field, with everything typed kept. */
  refused(data: FormData, refusal: Refusal): FormState
}

/** Fields every form may carry for the platform itself; they are never part of a form's value. */
const PLATFORM_FIELDS: ReadonlySet<string> = new Set(['_page', '_once', '_version', '_for'])

type Options = {
  /** Fields that may repeat (check boxes): always read as a list. */
  readonly lists?: readonly string[]
}

/**
 * Declares a form. Give every zod check a message that is a message key: `z.string().min(1, 'form.required')`.
 * Blank text is read as an absent field, so `.optional()` means what a person expects.
 */
export function defineForm<S extends z.ZodRawShape>(
  shape: S,
  options: Options = {},
): FormDefinition<z.output<z.ZodObject<S>>> {
  const schema = z.strictObject(shape)
  const lists = new Set(options.lists ?? [])
  const blank: FormState = { typed: {}, errors: [], restored: null }
  return {
    blank,
    filled: (values, version) => ({
      ...blank,
      typed: typedFrom(values),
      ...(version === undefined ? {} : { version }),
    }),
    read(data) {
      const typed = typedOf(data, lists)
      const input = Object.fromEntries(Object.entries(typed).filter(([, held]) => held !== ''))
      for (const name of lists) input[name] ??= []
      const parsed = schema.safeParse({ ...input, ...filesOf(data) })
      if (parsed.success) return { ok: true, value: parsed.data as z.output<z.ZodObject<S>> }
      return { ok: false, typed, errors: errorsOf(parsed.error.issues, input), restored: null }
    },
    refused: (data, refusal) => ({
      typed: typedOf(data, lists),
      errors: [{ field: refusal.field ?? '', key: refusal.key, values: refusal.values }],
      restored: null,
    }),
  }
}

const errorsOf = (issues: readonly z.core.$ZodIssue[], input: object): FieldError[] =>
  issues.map((issue) => fieldError(issue, input))

/** A choice not made is one to make, not a wrong answer. */
function fieldError(issue: z.core.$ZodIssue, input: object): FieldError {
  const field = String(issue.path[0] ?? '')
  const absent = issue.code === 'invalid_type' || (field !== '' && !Object.hasOwn(input, field))
  const known = issue.message.includes('.') && !issue.message.includes(' ')
  if (known) return { field, key: issue.message as MessageKey }
  return { field, key: absent ? 'form.required' : 'form.invalid' }
}

/** What people type holds no NUL; the database could not keep one. */
const writable = (text: string): string => text.replaceAll('\u0000', '')

function typedOf(data: FormData, lists: ReadonlySet<string>): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, texts] of textsOf(data))
    typed[name] = lists.has(name) ? texts : (texts[0] ?? '').trim()
  return typed
}

/** The texts of a form by their field, without the platform's own; in one walk, however many they are. */
export function textsOf(data: FormData): ReadonlyMap<string, string[]> {
  const texts = new Map<string, string[]>()
  for (const [key, held] of data) {
    if (typeof held !== 'string' || PLATFORM_FIELDS.has(key)) continue
    const name = writable(key)
    const known = texts.get(name)
    if (known) known.push(writable(held))
    else texts.set(name, [writable(held)])
  }
  return texts
}

/** Uploads that hold something; an untouched file input sends an empty file. */
function filesOf(data: FormData): Record<string, File> {
  const files: Record<string, File> = {}
  for (const [name, held] of data) if (held instanceof File && held.size > 0) files[name] = held
  return files
}

function typedFrom(values: Readonly<Record<string, unknown>>): Record<string, string | string[]> {
  const typed: Record<string, string | string[]> = {}
  for (const [name, held] of Object.entries(values)) {
    if (held === null || held === undefined) continue
    typed[name] = Array.isArray(held) ? held.map(String) : String(held)
  }
  return typed
}

const LARGEST_VERSION = 2 ** 31 - 1

/** The version a form was drawn from, for the optimistic lock; 0 when it carries none or nonsense. */
export function versionOf(data: FormData): number {
  const version = Number(data.get('_version') ?? 0)
  return Number.isInteger(version) && version > 0 && version <= LARGEST_VERSION ? version : 0
}
