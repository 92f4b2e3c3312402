import type { Example } from '#web/parts/example.ts'
import { Figure } from '#web/parts/figure/figure.tsx'
import { Table } from '#web/parts/table/table.tsx'
import { type MapPoint, WorldMap } from './world-map.tsx'

const POINTS: readonly MapPoint[] = [
  {
    key: 'por',
    name: 'Portamar',
    longitude: -43,
    latitude: -22.5,
    href: '#por',
    note: 'heat',
    strong: true,
  },
  { key: 'sar', name: 'Sarnova', longitude: 19, latitude: 49, href: '#sar', note: 'flood' },
  {
    key: 'keh',
    name: 'Kehlani',
    longitude: 37,
    latitude: -1.5,
    href: '#keh',
    note: 'heat',
    strong: true,
  },
  { key: 'tum', name: 'Tumbara', longitude: 106, latitude: -6.5, href: '#tum', note: 'flood' },
  { key: 'osl', name: 'Oslund', longitude: -97, latitude: 41, href: '#osl', note: 'waste' },
  {
    key: 'mir',
    name: 'Mirajpur',
    longitude: 78,
    latitude: 22,
    href: '#mir',
    note: 'heat',
    strong: true,
  },
  { key: 'nao', name: 'Naohara', longitude: 138, latitude: 36, href: '#nao', note: 'storm' },
]

export const examples: readonly Example[] = [
  {
    title: 'Cities that share one crisis are named',
    draw: (t) => (
      <Figure
        t={t}
        title="Three cities on three continents work on heat at the same time"
        subtitle="Members of the coalition by their current crisis, June 2026"
        source="membership list, invented for this example"
        table={
          <Table
            t={t}
            caption="Cities and their crises"
            captionHeard
            rows={POINTS}
            keyOf={(point) => point.key}
            columns={[
              { key: 'name', head: 'City', cell: (point) => point.name },
              { key: 'crisis', head: 'Crisis', cell: (point) => point.note },
            ]}
          />
        }
      >
        <WorldMap t={t} label="World map of seven cities, listed beside it" points={POINTS} />
      </Figure>
    ),
  },
]
