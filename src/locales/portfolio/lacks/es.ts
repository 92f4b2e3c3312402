import type { lacks as en } from './en.ts'

export const lacks: Readonly<Record<keyof typeof en, string>> = {
  'portfolio.lack.board': '«{title}»: {count} de {all} acciones tienen valor por ahora',
  'portfolio.lack.boards': 'Lo que aún falta a sus tableros',
  'portfolio.lack.all-boards':
    'Ver los {count} tableros; cada uno dice en su propia página qué le falta',
  'portfolio.lack.more': 'Podrían participar más acciones',
  'portfolio.lack.few-actions': 'Un tablero necesita dos acciones o más.',
  'portfolio.lack.few-actions-do': 'Elegir sus acciones',
  'portfolio.lack.no-criteria': 'El tablero todavía no tiene criterios.',
  'portfolio.lack.no-criteria-do': 'Fijar los criterios',
  'portfolio.lack.unscored':
    '{count, plural, one {A # de {all} acciones le falta} other {A # de {all} acciones les falta}} una puntuación.',
  'portfolio.lack.unscored-do': 'Puntuar lo que falta',
  'portfolio.lack.unasked':
    'Nadie ha dicho todavía cuánto importan los criterios; hasta entonces vale cualquier ponderación.',
  'portfolio.lack.unasked-do': 'Preguntar por los pesos',
  'portfolio.lack.unheard':
    '{count, plural, one {# de {all} partes interesadas todavía no ha respondido} other {# de {all} partes interesadas todavía no han respondido}} sobre los pesos.',
  'portfolio.lack.unheard-do': 'Ver quiénes',
  'portfolio.lack.unranked': 'El tablero todavía no se ha ordenado.',
  'portfolio.lack.unranked-do': 'Ordenarlo',
  'portfolio.lack.overtaken':
    'Las puntuaciones o respuestas cambiaron desde la ordenación del {day}.',
  'portfolio.lack.overtaken-do': 'Ordenarlo de nuevo',
  'portfolio.lack.budget': 'Todavía no hay presupuesto: sin él se elegiría todo.',
  'portfolio.lack.nothing':
    '{all, plural, =0 {Todavía no hay acciones en esta cartera.} one {La única acción todavía no puede participar.} other {Ninguna de las # acciones puede participar todavía.}}',
  'portfolio.lack.nothing-do': 'Ver por qué',
  'portfolio.lack.no-value':
    '{count, plural, one {Una acción todavía no tiene} other {# acciones todavía no tienen}} valor.',
  'portfolio.lack.no-value-do': 'Dar valores',
  'portfolio.lack.no-cost':
    '{count, plural, one {Una acción todavía no tiene} other {# acciones todavía no tienen}} costo.',
  'portfolio.lack.no-cost-do': 'Ver cuáles y darles costo',
  'portfolio.reason.no-cost-do': 'Darle un costo',
  'portfolio.reason.no-value-do': 'Darle un valor',
  'portfolio.reason.not-ranked-do': 'Ver las puntuaciones del tablero',
  'portfolio.reason.score-unknown-do': 'Puntuarla',
  'portfolio.source.board-part': '{count} de {all} acciones tienen valor ahora.',
  'portfolio.new.done-lacking':
    'La cartera está lista. Abajo está lo que todavía necesita, con el camino a cada cosa.',
  'portfolio.lack.closed-do': 'El tablero está cerrado: ábralo primero',
  'portfolio.error.no-actions': 'Una cartera necesita al menos una acción que pueda participar.',
  'portfolio.decide.elsewhere': 'en otro cálculo',
}
