import type { lessons as en } from './en.ts'

export const lessons: Readonly<Record<keyof typeof en, string>> = {
  'lessons.problem.no-form':
    'Para este idioma, una persona de la redacción debe indicar antes cómo empieza un titular.',
  'lessons.problem.opening': 'El titular empieza por «Considere» (en el idioma de la lección).',
  'lessons.problem.situation': 'Diga en qué situación lo necesitaría una ciudad.',
  'lessons.problem.others': 'Diga qué hizo al menos un lugar, y cuándo.',
  'lessons.problem.checks': 'De tres a ocho cosas que comprobar hacen útil una lección.',
  'lessons.problem.themes': 'Elija al menos un tema.',
  'lessons.problem.goals': 'Elija el objetivo del City Resilience Framework al que sirve.',
  'lessons.problem.stages': 'Elija las etapas de la recuperación para las que sirve.',
  'lessons.problem.grade': 'Diga lo sólida que es la evidencia.',
  'lessons.problem.repeated': '«Repetido» necesita al menos dos lugares que lo hayan hecho.',
  'lessons.problem.limits': 'Diga dónde no funcionará, o que no se sabe.',
  'lessons.problem.sources':
    'Indique una fuente con su fecha de consulta, o el registro del que procede.',
  'lessons.problem.address': 'La dirección de una fuente empieza por https:// o http://.',
  'lessons.problem.lang': 'Lo publicado conserva su idioma; otro idioma es una traducción.',
  'lessons.problem.what-changed': 'Diga en una frase qué ha cambiado, para quien ya la leyó.',
  'lessons.refusal.suggest':
    'Las lecciones las proponen personas de ciudades y socios con membresía vigente.',
  'lessons.refusal.moved-meanwhile':
    'Entretanto alguien ha hecho avanzar esta lección. Vuelva a mirarla.',
  'lessons.refusal.changed-meanwhile': 'Alguien ha cambiado esta lección desde que usted la vio.',
  'lessons.refusal.check':
    'Una lección la comprueba una segunda persona de la redacción, nunca quien escribió en ella.',
  'lessons.refusal.publish': 'Antes debe comprobarla una segunda persona.',
  'lessons.mail.published.title': 'Su lección está publicada',
  'lessons.mail.published':
    'Otras ciudades pueden leer ya «{headline}», que usted propuso. Gracias.',
  'lessons.mail.rejected.title': 'Sobre la lección que propuso',
  'lessons.mail.rejected': 'La redacción no ha aceptado «{headline}». Este es el motivo:',
  'lessons.mail.retired.title': 'Se ha retirado una lección que usted propuso',
  'lessons.mail.retired': '«{headline}» ya no está en la biblioteca. Este es el motivo:',
  'lessons.mail.see': 'Ver la lección',
}
