import { newId } from '#kernel/ids.ts'
import type { Work } from '#platform/database/work.ts'
import { type FoundApplication, insertApplication } from '../queries.ts'

/** A fresh draft with everything an earlier wish said, except what was decided on it. */
export async function copyApplication(work: Work, wish: FoundApplication): Promise<string> {
  const id = newId()
  await insertApplication(work, {
    id,
    person_id: wish.person_id,
    state: 'draft',
    lang: wish.lang,
    place_id: wish.place_id,
    legal_name: wish.legal_name,
    member_type: wish.member_type,
    tier: wish.tier,
    website: wish.website,
    domain: wish.domain,
    official_address: wish.official_address,
    register_id: wish.register_id,
    languages: wish.languages,
    population: wish.population,
    population_year: wish.population_year,
    population_source: wish.population_source,
    network_city: wish.network_city,
    signatory_name: wish.signatory_name,
    signatory_office: wish.signatory_office,
    signatory_title: wish.signatory_title,
    signatory_email: wish.signatory_email,
    signatory_phone: wish.signatory_phone,
    signatory_named: wish.signatory_named,
    mandate: wish.mandate,
    mandate_reference: wish.mandate_reference,
    mandate_date: wish.mandate_date,
    mandate_until: wish.mandate_until,
    lead_title: wish.lead_title,
    lead_phone: wish.lead_phone,
    deputy_name: wish.deputy_name,
    deputy_title: wish.deputy_title,
    deputy_email: wish.deputy_email,
    previous_id: wish.id,
    created_at: work.now,
    updated_at: work.now,
  })
  return id
}
