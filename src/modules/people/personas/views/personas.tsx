import { Button } from '#web/parts/button/button.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import type { Persona } from '../queries.ts'

type Props = { t: Words; personas: readonly Persona[]; next: string }

/** The demo's people, body by body: a button each. */
export function Personas({ t, personas, next }: Props) {
  if (personas.length === 0) return null
  const bodies = Map.groupBy(personas, (one) => one.bodyId)
  return (
    <Section title={t('people.personas.title')}>
      <p class="measure">{t('people.personas.text')}</p>
      <div class="grid">
        {[...bodies].map(([id, people]) => (
          <div key={id} class="stack close">
            <h3>{people[0]?.bodyName}</h3>
            <form method="post" action="/dev/persona">
              <input type="hidden" name="next" value={next} />
              <ul class="plain-list stack close">
                {people.map((one) => (
                  <li key={one.id} class="row">
                    <Button kind="quiet" small name="person" value={one.id}>
                      {one.name}
                    </Button>
                    <span class="muted">
                      {t.list(one.roles.map((role) => t(`frame.role.${role}`)))}
                      {one.department === null ? null : ` · ${one.department}`}
                    </span>
                  </li>
                ))}
              </ul>
            </form>
          </div>
        ))}
      </div>
    </Section>
  )
}
