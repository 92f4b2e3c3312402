import type { digests as en } from './en.ts'

export const digests: Readonly<Record<keyof typeof en, string>> = {
  'digests.title': 'Resumen de lo nuevo',
  'digests.point':
    'Lecciones y notas publicadas desde el último, en un correo. Nunca vacío y nada que ya tuviera.',
  'digests.next': 'El próximo',
  'digests.next.text': '{when}, si para entonces hay algo nuevo.',
  'digests.held': 'No se le envía ningún resumen',
  'digests.held.text':
    'Usted los terminó con un enlace de un correo, o el correo a su dirección fue devuelto. Guarde aquí su elección, con la sesión iniciada, para volver a recibirlos; si esto sigue igual, revise la dirección en su cuenta.',
  'digests.rhythm': 'Con qué frecuencia',
  'digests.rhythm.never': 'Nunca',
  'digests.rhythm.daily': 'Cada día',
  'digests.rhythm.weekly': 'Cada semana',
  'digests.rhythm.fortnightly': 'Cada dos semanas',
  'digests.rhythm.monthly': 'Cada mes',
  'digests.when': 'Cuándo llega',
  'digests.when.hint': 'Según su calendario y su reloj, también cuando cambia la hora.',
  'digests.weekday': 'Día',
  'digests.weekday.hint':
    'No cuenta para el resumen diario. El mensual llega el primero de estos días del mes.',
  'digests.hour': 'Hora',
  'digests.zone': 'Zona horaria',
  'digests.themes': 'Temas',
  'digests.themes.hint': 'No marque ninguno para recibir todos.',
  'digests.save': 'Guardar',
  'digests.saved': 'Guardado.',
  'digests.stopped': 'Ya no llega ningún resumen.',
  'digests.meanwhile':
    'Mientras tanto esto se cambió en otra página. Abajo se ve lo que vale ahora.',
  'digests.ended':
    'Los resúmenes a esta dirección se terminaron. Solo se reinician desde una cuenta.',
  'digests.mail.title': 'Lo nuevo en la coalición',
  'digests.mail.subject': '{count, plural, one {Nuevo: {title}} other {# novedades: {title}}}',
  'digests.mail.why': 'Usted eligió este resumen.',
  'digests.mail.change': 'Ver todo sobre esta dirección',
  'digests.mail.leave': 'Menos, o ninguno',
}
