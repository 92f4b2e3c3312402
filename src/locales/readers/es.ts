import type { readers as en } from './en.ts'

export const readers: Readonly<Record<keyof typeof en, string>> = {
  'readers.subscribe.title': 'Reciba los boletines por correo',
  'readers.subscribe.point':
    'Lo que las ciudades aprendieron esta semana, cada lección con su fuente, en su idioma y a su hora. Sin necesidad de cuenta.',
  'readers.subscribe.do': 'Enviarme el enlace de confirmación',
  'readers.consent':
    'Envíenme los boletines de la coalición a esta dirección, con la frecuencia que yo elija. Puedo dejarlo en cualquier momento con el enlace de cada correo. Mi dirección no se usa para nada más y nadie registra si abro un correo.',
  'readers.address': 'Dirección de correo',
  'readers.address.hint': 'Vale la de la oficina, y también un buzón compartido.',
  'readers.address.invalid': 'Escriba una dirección de correo, como nombre@ciudad.example.',
  'readers.rhythm': 'Con qué frecuencia',
  'readers.rhythm.weekly': 'Cada semana',
  'readers.rhythm.weekly.hint': 'Unas ocho lecciones y las próximas sesiones.',
  'readers.rhythm.monthly': 'Cada mes',
  'readers.rhythm.monthly.hint': 'El mes en un solo correo.',
  'readers.rhythm.sessions': 'Solo sobre las sesiones que sigo',
  'readers.rhythm.sessions.hint': 'No llega nada hasta que siga una sesión.',
  'readers.next': 'Qué pasa después',
  'readers.next.mail': 'Enviamos un solo correo a esta dirección.',
  'readers.next.press': 'Usted abre su enlace y pulsa el botón. Solo entonces queda suscrito.',
  'readers.next.choose': 'Si quiere, elige idiomas, temas y hora.',
  'readers.asked.title': 'Mire su buzón',
  'readers.asked.point':
    'Si esta dirección puede recibir los boletines, hay un correo en camino hacia ella.',
  'readers.asked.text':
    'Abra el enlace del correo y pulse allí el botón. El enlace vale siete días. Hasta entonces no se envía nada a la dirección.',
  'readers.asked.none':
    '¿Nada después de diez minutos? Mire en el correo no deseado, revise cómo escribió la dirección y pídalo otra vez. A una dirección que terminó su correo para siempre no le llega nada.',
  'readers.confirm.title': 'Confirme que quiere los boletines',
  'readers.confirm.point':
    'Alguien, probablemente usted, pidió los boletines para {address}. Solo llegan si pulsa el botón.',
  'readers.confirm.do': 'Sí, envíenme los boletines',
  'readers.confirm.done': 'Está suscrito. El próximo número le llegará.',
  'readers.confirm.used': 'Este enlace ya se usó',
  'readers.confirm.used.text':
    'Cumplió su función; cada enlace sirve una vez. Sus opciones están tras el enlace de cada correo.',
  'readers.confirm.over': 'Este enlace ya no vale',
  'readers.confirm.over.text':
    'Un enlace vale siete días. No se envió nada a la dirección y lo pedido se olvidó.',
  'readers.confirm.again': 'Pedir un enlace nuevo',
  'readers.zone': 'Zona horaria',
  'readers.zone.hint': 'Para que el correo llegue por su mañana.',
  'readers.zone.none': 'Sin elegir: el correo llega a las 7:00 UTC',
  'readers.mail.confirm.title': 'Confirme que quiere los boletines',
  'readers.mail.confirm':
    'Alguien pidió para esta dirección los boletines de la coalición de ciudades: lo que las ciudades aprendieron, cada lección con su fuente. Si fue usted, abra la página y pulse allí el botón.',
  'readers.mail.confirm.do': 'Ver lo que se pidió y confirmar',
  'readers.mail.confirm.days': 'El enlace vale siete días y una sola vez.',
  'readers.mail.confirm.mistake':
    'Si no fue usted, no haga nada: no llegará nada más y la dirección se olvida al cabo de una semana.',
  'readers.mail.already.title': 'Ya recibe los boletines',
  'readers.mail.already':
    'Alguien pidió los boletines para esta dirección, que ya los recibe. Aquí cambia con qué frecuencia, en qué idiomas y cuándo llegan, o los termina.',
  'readers.mail.already.do': 'Ver y cambiar mis opciones',
  'readers.mail.already.mistake': 'Si no fue usted, no haga nada: nada ha cambiado.',
}
