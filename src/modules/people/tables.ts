import type { Generated } from 'kysely'
import type { BodyKind, Role, Standing } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'

/** The tables of this room; nobody else names them. */
export type PeopleTables = {
  'people.person': {
    id: string
    name: string
    lang: Lang
    zone: string
    created_at: Date
    erased_at: Date | null
  }
  'people.address': {
    id: string
    person_id: string
    address: string
    confirmed_at: Date
    is_primary: Generated<boolean>
  }
  'people.body': {
    id: string
    kind: BodyKind
    name: string
    slug: string
    standing: Standing
    country: string | null
    demo: Generated<boolean>
    created_at: Date
  }
  'people.seat': {
    id: string
    person_id: string
    body_id: string
    roles: Role[]
    department: string | null
    since: Date
    term_ends: string | null
    ended_at: Date | null
    given_by: string | null
  }
  'people.sign_in': {
    id: string
    person_id: string
    token_hash: Buffer
    method: string
    label: string
    acting_seat_id: string | null
    created_at: Date
    last_seen_at: Date
    expires_at: Date
    ends_at: Date
    revoked_at: Date | null
  }
}

/** The views this room publishes: others join these, and only these. */
export type PeopleViews = {
  'people.body_card': {
    id: string
    kind: BodyKind
    name: string
    slug: string
    standing: Standing
    country: string | null
    demo: boolean
  }
  'people.person_card': { id: string; name: string | null; lang: Lang; zone: string }
}
