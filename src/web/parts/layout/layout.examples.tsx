import type { Example } from '#web/parts/example.ts'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Layout, Section, SideBlock, SideLink } from './layout.tsx'

export const examples: readonly Example[] = [
  {
    title: 'Rail, reading column, right column',
    draw: (t) => (
      <Layout
        t={t}
        rail={{
          title: 'Portamar',
          links: [
            { label: 'The 45 days', href: '#days' },
            { label: 'Impacts', href: '#impacts', here: true, note: '14' },
            { label: 'System map', href: '#map' },
            { label: 'Actions', href: '#actions', note: '6' },
            { label: 'Plan', href: '#plan' },
          ],
        }}
        aside={
          <SideBlock title="Where this comes from">
            <Facts items={[{ term: 'Workshop', value: '14 May 2026, 31 people' }]} />
            <SideLink href="#history">History of these impacts</SideLink>
          </SideBlock>
        }
      >
        <Section title="Who is hurt" actions={<a href="#csv">Take the data</a>}>
          <p class="measure">
            Outdoor workers and people over 70 who live alone carry the most. For renters under the
            roof nobody knows yet.
          </p>
        </Section>
        <Section title="What changed">
          <p class="measure">Since the last wave the harbour has opened for small boats.</p>
        </Section>
      </Layout>
    ),
  },
]
