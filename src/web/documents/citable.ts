/** A publication as catalogues and reference managers know it. Every address is whole. */
export type Citable = {
  readonly kind: 'lesson' | 'note' | 'issue'
  /** Its permanent address. */
  readonly address: string
  readonly number: number
  readonly version: number
  /** The language it was written in, and its title in each that it is there in, that one first. */
  readonly titles: readonly { readonly lang: string; readonly text: string }[]
  readonly summaries: readonly { readonly lang: string; readonly text: string }[]
  /** Organisations; people only where they agreed to be named. */
  readonly authors: readonly string[]
  readonly publisher: string
  readonly publishedAt: Date
  readonly changedAt: Date
  readonly subjects: readonly string[]
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[]
  readonly sources: readonly { readonly title: string; readonly url: string }[]
  /** SPDX id. */
  readonly licence: string
}

export const day = (at: Date): string => at.toISOString().slice(0, 10)
export const yearOf = ({ publishedAt }: Citable): string => day(publishedAt).slice(0, 4)

export const titleOf = ({ titles }: Citable): string => titles[0]?.text ?? ''
export const langOf = ({ titles }: Citable): string => titles[0]?.lang ?? 'en'

/** A line of a text that programs read line by line. */
export const line = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

export const licenceAddress = (licence: string): string =>
  licence === 'CC0-1.0'
    ? 'https://creativecommons.org/publicdomain/zero/1.0/'
    : `https://creativecommons.org/licenses/${licence.toLowerCase().replace(/^cc-/, '').replace(/-(\d)/, '/$1')}/`
