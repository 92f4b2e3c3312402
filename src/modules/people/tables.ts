import type { Generated } from 'kysely'
import type { BodyKind, Role, Standing } from '#kernel/actor.ts'
import type { Lang } from '#kernel/languages.ts'

/** How somebody came in. */
export type Method = 'code' | 'link' | 'passkey' | 'oidc' | 'persona'

type Registers = {
  'people.person': {
    id: string
    name: string
    lang: Lang
    zone: string
    langs: Generated<string[]>
    created_at: Date
    erased_at: Date | null
    unnamed: Generated<boolean>
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
    version: Generated<number>
    changed_by: string | null
  }
  'people.invitation': {
    id: string
    body_id: string
    address: string | null
    roles: Role[]
    department: string | null
    term_ends: string | null
    invited_by: string | null
    token_hash: Buffer
    created_at: Date
    expires_at: Date
    accepted_at: Date | null
    accepted_by: string | null
    withdrawn_at: Date | null
  }
}

type Doors = {
  'people.sign_in': {
    id: string
    person_id: string
    token_hash: Buffer
    method: Method
    label: string
    acting_seat_id: string | null
    created_at: Date
    last_seen_at: Date
    expires_at: Date
    ends_at: Date
    revoked_at: Date | null
    strong_at: Date | null
    device_hash: Buffer | null
  }
  'people.address_proof': {
    id: string
    purpose: 'sign-in' | 'address'
    address: string
    person_id: string | null
    seed: Buffer
    device_hash: Buffer
    lang: Lang
    next: string
    created_at: Date
    expires_at: Date
    attempts: Generated<number>
    used_at: Date | null
  }
  'people.passkey': {
    id: string
    person_id: string
    credential_id: string
    public_key: Buffer
    counter: number
    transports: string[]
    name: string
    backed_up: boolean
    created_at: Date
    last_used_at: Date | null
  }
  'people.authenticator': {
    id: string
    person_id: string
    sealed: Buffer
    created_at: Date
    confirmed_at: Date | null
    last_used_at: Date | null
    last_step: number | null
  }
  'people.recovery_code': {
    id: string
    person_id: string
    code_hash: Buffer
    sealed: Buffer | null
    made_at: Date
    used_at: Date | null
  }
  'people.passkey_challenge': {
    challenge: string
    purpose: 'registration' | 'sign-in'
    person_id: string | null
    device_hash: Buffer
    expires_at: Date
  }
  'people.identity': {
    id: string
    person_id: string
    issuer: string
    subject: string
    created_at: Date
  }
  'people.oidc_attempt': {
    state_hash: Buffer
    device_hash: Buffer
    verifier: string
    nonce: string
    next: string
    expires_at: Date
  }
}

/** The tables of this room; nobody else names them. */
export type PeopleTables = Registers & Doors

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
  'people.person_card': {
    id: string
    name: string | null
    lang: Lang
    zone: string
    langs: string[]
  }
}
