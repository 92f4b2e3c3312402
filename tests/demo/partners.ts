import { seedPartner } from '#coalition'
import type { Actor } from '#kernel/actor.ts'
import { actorFor } from '#people'
import type { Work } from '#platform/database/work.ts'
import { submitPartner } from '../../src/modules/coalition/partners/service.ts'
import type { PartnerKind } from '../../src/modules/coalition/tables.ts'
import type { World } from './cast.ts'
import { INVENTED } from './invented.ts'
import { type DemoPerson, seatPerson, seedAccount } from './people.ts'
import { ago, dayFrom, found } from './stage.ts'

type DemoPartner = {
  readonly name: string
  readonly kind: PartnerKind
  readonly country: string
  readonly domain: string
  readonly brings: string
  readonly lead: Omit<DemoPerson, 'domain'>
  readonly commercialInterest?: string
  /** Days ago. */
  readonly verified: number
}

/** Invented organisations; the first of the small world is added to them. */
const PARTNERS: readonly DemoPartner[] = [
  {
    name: 'Halcyon Bridge Development Bank',
    kind: 'international',
    country: 'KE',
    domain: 'halcyon-bridge.example',
    brings:
      'Loans and guarantees for works of five to fifty million euros, and project preparation.',
    lead: { name: 'Wanjiru Achandi', lang: 'en', zone: 'Africa/Nairobi' },
    verified: 120,
  },
  {
    name: 'Vantrebeck Water Engineering',
    kind: 'company',
    country: 'BE',
    domain: 'vantrebeck.example',
    brings: 'Forty days a year of pump and drainage engineers, without charge.',
    commercialInterest: 'Sells pumps and maintenance to cities, some of them members.',
    lead: { name: 'Joris Vantrebeck', lang: 'en', zone: 'Europe/Brussels' },
    verified: 200,
  },
  {
    name: 'Institut Courlandon de la ville',
    kind: 'academic',
    country: 'FR',
    domain: 'courlandon.example',
    brings: 'Relecture d’évaluations d’impact, et deux doctorants par an auprès de villes membres.',
    lead: { name: 'Solène Maupertuis', lang: 'fr', zone: 'Europe/Paris' },
    verified: 300,
  },
  {
    name: 'Red Solana de Barrios',
    kind: 'network',
    country: 'CL',
    domain: 'red-solana.example',
    brings: 'Facilitadoras para asambleas barriales y una red de recicladoras en nueve países.',
    lead: { name: 'Antonia Quilodrante', lang: 'es', zone: 'America/Santiago' },
    verified: 355,
  },
]

/** Partners that were verified, and one that waits for its checks. */
export async function seedPartners(work: Work, world: World, officer: Actor): Promise<void> {
  const officerId = found(officer.person, 'officer').id
  await seedPartner(ago(work, 240), {
    bodyId: world.bodies.lanternworks.id,
    name: world.bodies.lanternworks.name,
    kind: 'non-profit',
    country: 'NL',
    website: 'https://lanternworks-foundation.example',
    brings: 'Small grants for community groups, and night lighting for shelters and markets.',
    personId: world.people.lena.id,
    officerId,
    verifiedOn: dayFrom(work, -240),
  })
  for (const partner of PARTNERS) await verified(work, partner, officerId)
  await pending(work)
}

async function verified(work: Work, partner: DemoPartner, officerId: string): Promise<void> {
  const at = ago(work, partner.verified)
  const { name, kind, country, domain, brings, commercialInterest } = partner
  const personId = await seedAccount(at, { ...partner.lead, domain })
  const body = await seedPartner(at, {
    ...{ name, kind, country, brings, personId, officerId },
    lang: partner.lead.lang,
    registerName: INVENTED[partner.lead.lang],
    website: `https://${domain}`,
    verifiedOn: dayFrom(work, -partner.verified),
    ...(commercialInterest === undefined ? {} : { commercialInterest }),
  })
  await seatPerson(at, body, personId, 'partner-lead')
}

async function pending(work: Work): Promise<void> {
  const at = ago(work, 6)
  const domain = 'pallisander.example'
  const who = { name: 'Odile Pallisander', lang: 'en', zone: 'Europe/Zurich', domain } as const
  const person = found(await actorFor(at, await seedAccount(at, who)), who.name)
  await submitPartner(at, person, {
    name: 'Pallisander Analytics',
    kind: 'company',
    country: 'CH',
    website: `https://${domain}`,
    registerName: INVENTED.en,
    registerId: 'DEMO-2',
    brings: 'Satellite pictures of flooded ground within a day, for members without charge.',
    officialAddress: `odile-pallisander@${domain}`,
    agentTitle: 'Head of public sector',
    commercial: 'yes',
    commercialInterest: 'Sells the same pictures to insurers.',
  })
}
