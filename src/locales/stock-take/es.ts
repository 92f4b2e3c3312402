import type { stockTake as en } from './en.ts'

export const stockTake: Readonly<Record<keyof typeof en, string>> = {
  'stock-take.everyone': 'Todas las personas',
  'stock-take.severity.0': 'Ninguno',
  'stock-take.severity.1': 'Bajo',
  'stock-take.severity.2': 'Medio',
  'stock-take.severity.3': 'Alto',
  'stock-take.severity.unknown': 'No se sabe',
  'stock-take.error.group-twice': '«{label}» ya está en su lista.',
  'stock-take.error.groups': 'Una ciudad puede añadir {most} grupos. Use uno de los que ya tiene.',
}
