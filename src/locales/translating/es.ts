import type { translating as en } from './en.ts'

export const translating: Readonly<Record<keyof typeof en, string>> = {
  'translating.problem.lang': 'Elija un idioma en el que no esté escrito.',
  'translating.problem.machine':
    'Una persona ha escrito este párrafo: el texto de una máquina no lo sustituye.',
  'translating.problem.unready': 'Faltan párrafos o son anteriores al original.',
  'translating.refusal.changed-meanwhile':
    'Alguien ha cambiado esta traducción desde que usted la vio.',
  'translating.refusal.review':
    'Una traducción la revisa una segunda persona, nunca quien escribió en ella.',
  'translating.refusal.publish':
    'La redacción publica una traducción cuando la ha revisado una segunda persona.',
}
