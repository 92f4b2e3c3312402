import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { ComponentChildren, JSX } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Actor } from '#kernel/actor.ts'
import type { MessageKey } from '#kernel/messages.ts'
import type { Work } from '#platform/database/work.ts'
import { findDraft } from '#platform/drafts/drafts.ts'
import { type LoopLink, loopOf, type RecordRef } from '#platform/provenance/provenance.ts'
import { takeFlash, writeFlash } from './cookies.ts'
import type { FormState } from './forms.ts'
import type { Ctx, Env } from './house.ts'
import { DrawnFor } from './parts/form/drawn-for.ts'
import { type Flash, Shell } from './shell/shell.tsx'
import type { MessageValues } from './words.ts'

export type { Ctx, Env } from './house.ts'

/** A room's routes: full paths, GET and POST. */
export const room = (): Hono<Env> => new Hono<Env>()

export type PageFacts = {
  /** Already in the reader's language. */
  readonly title: string
  /** One sentence for search engines and link previews; public pages have one. */
  readonly description?: string
  /** What else machines read: links to other languages, citation tags. */
  readonly head?: ComponentChildren
  /** No header, no footer: a page made to be printed. */
  readonly bare?: boolean
}

/** Draws a page inside the shell. The status is 200 unless a form is being shown again (422). */
export function page(
  c: Ctx,
  facts: PageFacts,
  body: ComponentChildren,
  status: ContentfulStatusCode = 200,
): Response {
  const drawn = (
    <DrawnFor.Provider value={whomOf(c.var.actor)}>
      <Shell
        t={c.var.t}
        actor={c.var.actor}
        house={c.var.house}
        path={c.req.path}
        flash={flashOf(c)}
        facts={facts}
      >
        {body}
      </Shell>
    </DrawnFor.Provider>
  )
  const html = `<!DOCTYPE html>${draw(drawn)}`
  const answer = c.html(html, status)
  c.set('drawn', { html, answer })
  return answer
}

/**
 * The languages the reader reads, best first, for `bestLang`. A page that asks is kept for visitors
 * of the same order only.
 */
export function readerLangs(c: Ctx): readonly string[] {
  c.set('byOrder', true)
  return c.var.langs
}

/** A part of a page, or a whole one, as text. */
export const draw = (tree: JSX.Element): string => renderToString(tree)

/** What everybody sees the same, as `Held` has it: `key` names all that it depends on but the database. */
export const shared = <T,>(c: Ctx, key: string, read: () => Promise<T>): Promise<T> =>
  c.var.house.held?.of(c.var.work, key, read) ?? read()

/** A part of a page that everybody sees the same, as text: drawn once a language and zone. Holds no form. */
export const sharedPart = (
  c: Ctx,
  key: string,
  tree: () => Promise<JSX.Element>,
): Promise<string> =>
  shared(c, JSON.stringify([key, c.var.t.lang, c.var.t.zone]), async () => draw(await tree()))

/** After a change: on to a page, with a sentence said there. Marks the form as taken. */
export function see(c: Ctx, href: string, key?: MessageKey, values: MessageValues = {}): Response {
  if (key !== undefined) writeFlash(c, JSON.stringify({ key, values, kind: 'success' }))
  c.set('settled', true)
  return c.redirect(href, 303)
}

/** On to another page because this one cannot go on, with a sentence there that says why. */
export function seeInstead(c: Ctx, href: string, key: MessageKey): Response {
  writeFlash(c, JSON.stringify({ key, values: {}, kind: 'warning' }))
  c.set('settled', true)
  return c.redirect(href, 303)
}

type Held = {
  readonly key: MessageKey
  readonly values: MessageValues
  readonly kind: Flash['kind']
}

function flashOf(c: Ctx): Flash | null {
  const held = takeFlash(c)
  if (held === undefined) return null
  try {
    const { key, values, kind } = JSON.parse(held) as Held
    return { text: c.var.t(key, values), kind: kind === 'warning' ? kind : 'success' }
  } catch {
    // Not written by us, or by another version: nothing to say.
    return null
  }
}

/** The person and the seat that pages are drawn for, as their forms carry them; nothing for a visitor. */
export const whomOf = ({ person, acting }: Actor): string =>
  person ? `${person.id} ${acting?.id ?? ''}` : ''

/** Who may own drafts here: the person, and the browser they sit at, for them or for nobody yet. */
export function draftOwners(c: Ctx): readonly string[] {
  const { person } = c.var.actor
  const device = c.var.device ? `device ${c.var.device}` : null
  return [
    ...(person ? [`person ${person.id}`] : []),
    ...(person && device ? [`${device} for ${person.id}`] : []),
    ...(device ? [device] : []),
  ]
}

/** The form of this page with its kept draft put back, if there is one. */
export async function restored(c: Ctx, state: FormState): Promise<FormState> {
  const draft = await findDraft(c.var.work, draftOwners(c), c.req.path)
  if (!draft) return state
  return { ...state, typed: { ...state.typed, ...draft.fields }, restored: draft.savedAt }
}

/** The loop strip of a record: what it came from and who used it, as far as the reader may see. */
export function loopLinks(c: Ctx, here: RecordRef): Promise<readonly LoopLink[]> {
  const { work, actor, t, house } = c.var
  const kinds = house.recordKinds.map((one) => ({
    ...one,
    cards: (work: Work, actor: Actor, ids: readonly string[]) =>
      one.cards(work, actor, ids, t.lang),
  }))
  return loopOf(work, actor, kinds, here)
}

/** What the rooms draw beside a record: for the right column of its page. */
export async function recordPanels(c: Ctx, here: RecordRef): Promise<readonly JSX.Element[]> {
  const drawn: JSX.Element[] = []
  for (const panel of c.var.house.recordPanels ?? []) {
    const part = await panel(c, here)
    if (part) drawn.push(part)
  }
  return drawn
}

/** A page of a list, from `?page=`; always 1 or more. */
export function pageNumber(c: Ctx, name = 'page'): number {
  const asked = Number(c.req.query(name) ?? '1')
  return Number.isInteger(asked) && asked > 0 && asked < 100_000 ? asked : 1
}

/** A path of our own, or the fallback: nobody is ever sent to another site. */
export function ownPath(text: string | undefined, fallback: string): string {
  if (!text?.startsWith('/') || /[\\\s\p{Cc}]/u.test(text)) return fallback
  const url = URL.parse(text, 'http://own.invalid')
  // Dots are resolved by now: `/.//host` has become `//host`, which a browser takes for another site.
  const ours = url?.host === 'own.invalid' && !url.pathname.startsWith('//')
  return ours ? `${url.pathname}${url.search}` : fallback
}
