import type { Role } from '#kernel/actor.ts'
import { isOfficer } from '#kernel/actor.ts'
import type { RoomLink } from '#web/house.ts'

export const links = {
  archive: () => '/briefings',
  issue: (number: number, lang?: string) =>
    `/briefings/${number}${lang === undefined ? '' : `?lang=${encodeURIComponent(lang)}`}`,
  plain: (number: number, lang: string) =>
    `/briefings/${number}/text?lang=${encodeURIComponent(lang)}`,
  print: (number: number, lang: string) =>
    `/briefings/${number}/print?lang=${encodeURIComponent(lang)}`,
  pdf: (number: number, lang: string) =>
    `/briefings/${number}/pdf?lang=${encodeURIComponent(lang)}`,
  desk: () => '/briefings/desk',
  opening: () => '/briefings/desk/new',
  terms: () => '/briefings/desk/terms',
  composer: (id: string) => `/briefings/desk/${id}`,
  facts: (id: string) => `/briefings/desk/${id}/facts`,
  blocks: (id: string) => `/briefings/desk/${id}/blocks`,
  block: (id: string, block: string) => `/briefings/desk/${id}/blocks/${block}`,
  preview: (id: string, lang?: string) =>
    `/briefings/desk/${id}/preview${lang === undefined ? '' : `?lang=${encodeURIComponent(lang)}`}`,
  mailPreview: (id: string, lang: string) =>
    `/briefings/desk/${id}/mail?lang=${encodeURIComponent(lang)}`,
  textPreview: (id: string, lang: string) =>
    `/briefings/desk/${id}/text?lang=${encodeURIComponent(lang)}`,
  review: (id: string) => `/briefings/desk/${id}/review`,
  translation: (id: string, lang: string) => `/briefings/desk/${id}/translation/${lang}`,
  sending: (id: string) => `/briefings/desk/${id}/sending`,
}

/** Who works at the desk of the briefings. */
export const DESK_ROLES: readonly Role[] = ['editor', 'theme-steward', 'administrator']

export const ISSUES_LINKS: readonly RoomLink[] = [
  { key: 'issues.link', href: links.archive() },
  {
    key: 'issues.desk.link',
    href: links.desk(),
    quiet: true,
    shownTo: (actor) => isOfficer(actor, ...DESK_ROLES),
    begins: (actor) => isOfficer(actor, 'editor'),
  },
]
