import type { Lang } from '#kernel/languages.ts'

type Promised = { readonly what: string; readonly measure: string }

/** What the demo's cities promise, for each of the three commitments, in their language. */
export const PROMISES: Readonly<Record<Lang, readonly (readonly Promised[])[]>> = {
  en: [
    [
      { what: 'Keep a resilience lead in office with a deputy', measure: 'Two named people' },
      { what: 'Renew the stock-take after every wave', measure: 'A dated wave within six weeks' },
      { what: 'Report on the recovery to the council', measure: 'Four reports a year' },
    ],
    [
      { what: 'Publish our recovery actions with their costs', measure: 'Ten public actions' },
      { what: 'Answer questions of other cities', measure: 'Six answers a year' },
      { what: 'Tell what did not work', measure: 'Two lessons a year' },
    ],
    [
      { what: 'Bring a neighbouring authority into the coalition', measure: 'One new member' },
      { what: 'Speak for fair recovery money at the national forum', measure: 'One hearing' },
      { what: 'Put an equity floor into our own budget rules', measure: 'One council decision' },
    ],
  ],
  es: [
    [
      {
        what: 'Mantener un equipo de resiliencia con suplente',
        measure: 'Dos personas con nombre',
      },
      { what: 'Repetir la toma de situación tras cada ola', measure: 'Una ola en seis semanas' },
    ],
    [
      { what: 'Publicar nuestras acciones con sus costos', measure: 'Ocho acciones públicas' },
      { what: 'Contar lo que no funcionó', measure: 'Dos lecciones al año' },
    ],
    [
      { what: 'Invitar a un municipio vecino', measure: 'Un nuevo miembro' },
      { what: 'Defender fondos justos ante el gobierno nacional', measure: 'Una audiencia' },
    ],
  ],
  fr: [
    [
      { what: 'Garder une équipe résilience et sa suppléance', measure: 'Deux personnes nommées' },
      { what: 'Refaire l’état des lieux après chaque vague', measure: 'Une vague en six semaines' },
    ],
    [
      { what: 'Publier nos actions et leurs coûts', measure: 'Huit actions publiques' },
      { what: 'Dire ce qui n’a pas marché', measure: 'Deux leçons par an' },
    ],
    [
      { what: 'Inviter une commune voisine', measure: 'Un nouveau membre' },
      { what: 'Plaider pour des fonds équitables', measure: 'Une audition' },
    ],
  ],
}
