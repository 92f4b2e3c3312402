import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'

/** The views of the coalition: its cities and its partners. */
export function CoalitionTabs({
  t,
  here,
}: {
  readonly t: Words
  readonly here: 'cities' | 'partners'
}) {
  return (
    <Tabs
      label={t('coalition.title')}
      items={[
        { label: t('coalition.cities'), href: '/coalition', here: here === 'cities' },
        { label: t('coalition.partners'), href: '/coalition/partners', here: here === 'partners' },
      ]}
    />
  )
}
