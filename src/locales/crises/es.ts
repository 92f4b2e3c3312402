import type { crises as en } from './en.ts'

export const crises: Readonly<Record<keyof typeof en, string>> = {
  'crises.room': 'Crisis',
  'crises.error.show':
    'Solo la persona responsable o su suplente puede mostrar esto fuera de la ciudad.',
  'crises.error.later': 'Indique un día que no sea posterior a hoy.',
  'crises.error.changed':
    'Otra persona cambió esta crisis mientras usted escribía. Su texto se ha conservado: compare y guarde de nuevo.',
  'crises.error.closed': 'Esta crisis está cerrada. Cambie su fase para abrir una nueva ola.',
  'crises.error.wave-before': 'Indique un día igual o posterior al {earliest}.',
}
