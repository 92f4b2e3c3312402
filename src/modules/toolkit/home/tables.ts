import type { Visibility } from '#kernel/visibility.ts'

/** The columns of the toolkit that a city's home and the showcases read. */
export type HomeTables = {
  'toolkit.crisis': {
    id: string
    body_id: string
    title: string
    closed_on: string | null
    visibility: Visibility
    created_at: Date
  }
  'toolkit.action': {
    id: string
    body_id: string
    code: string
    title: string
    kind: 'recovery' | 'renewal'
    status: string
    unblock_condition: string
    unblock_owner: string
    visibility: Visibility
    updated_at: Date
    created_at: Date
  }
  'toolkit.plan': {
    id: string
    body_id: string
    slug: string
    title: string
    state: 'draft' | 'published' | 'superseded'
    visibility: Visibility
    updated_at: Date
  }
  'toolkit.plan_version': { plan_id: string; number: number; published_at: Date }
}
