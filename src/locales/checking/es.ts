import type { checking as en } from './en.ts'

export const checking: Readonly<Record<keyof typeof en, string>> = {
  'checking.queue': 'Solicitudes',
  'checking.queue.waiting': 'En espera',
  'checking.queue.decided': 'Decididas',
  'checking.queue.none': 'No hay solicitudes aquí',
  'checking.queue.none.text':
    'Las solicitudes aparecen aquí en cuanto se envían, primero la que más espera, con lo ya comprobado.',
  'checking.address.applicant': 'Dirección del solicitante',
  'checking.address.contact': 'Dirección del segundo contacto',
  'checking.address.signatory': 'Dirección de quien firma',
  'checking.age': 'Espera',
  'checking.age.unit': 'días',
  'checking.earlier': 'Solicitud anterior',
  'checking.earlier.see': 'Verla',
  'checking.checks': 'Comprobaciones',
  'checking.checks.of': '{passed} de {all} superadas',
  'checking.check': 'Comprobación',
  'checking.found': 'Lo que notó la plataforma',
  'checking.outcome': 'Resultado',
  'checking.outcome.open': 'Pendiente',
  'checking.outcome.passed': 'Superada',
  'checking.outcome.failed': 'No superada',
  'checking.check.domain': 'Dominio',
  'checking.check.domain.how':
    'Abra el sitio oficial. ¿La dirección del solicitante es del dominio propio de la autoridad, exactamente o por debajo?',
  'checking.check.document': 'Carta de compromiso',
  'checking.check.document.how':
    '¿La carta nombra los tres compromisos, la autoridad, quién firma, el cargo y la fecha? ¿Es verosímil quien firma?',
  'checking.check.duplicate': 'Duplicado',
  'checking.check.duplicate.how':
    '¿Esta autoridad ya es miembro, con otra grafía o en otro idioma? Entonces el camino es su equipo.',
  'checking.check.place': 'Lugar',
  'checking.check.place.how':
    '¿Es el lugar correcto entre los de ese nombre, y una autoridad por debajo del nivel nacional con mandato sobre él?',
  'checking.check.second-contact': 'Segundo contacto',
  'checking.check.second-contact.how':
    '¿Confirmó una segunda persona de la autoridad, desde un buzón propio de la autoridad?',
  'checking.check.note': 'Qué examinó y qué encontró',
  'checking.check.note.hint':
    'Si llamó: a qué número y dónde lo encontró de forma independiente. El solicitante no lo ve.',
  'checking.check.called': 'Se llamó el',
  'checking.check.called.hint': 'Necesario cuando la plataforma notó algo grave',
  'checking.check.do': 'Anotar la comprobación',
  'checking.check.saved': 'La comprobación queda anotada.',
  'checking.check.blocked':
    'Esta comprobación no puede superarse mientras la plataforma note lo indicado arriba.',
  'checking.check.letter-first': 'Con un correo gratuito hay que subir antes una carta firmada.',
  'checking.check.call-back':
    'Se notó algo grave. Llame a un número hallado de forma independiente e indique el día.',
  'checking.finding.domain-fits': 'La dirección pertenece a {domain}',
  'checking.finding.free-mail': 'Correo gratuito: cualquiera puede tenerlo',
  'checking.finding.look-alike': 'Un dominio que se parece a otro',
  'checking.finding.mixed-script': 'Letras de dos alfabetos en un dominio',
  'checking.finding.other-domain': 'La dirección no es de {domain} ni está por debajo',
  'checking.finding.public-suffix': '{domain} no pertenece a nadie en particular',
  'checking.finding.shared-domain': 'Un dominio compartido no dice qué autoridad es',
  'checking.finding.domain-elsewhere': '{domain} se usa también para otro lugar',
  'checking.finding.letter-none': 'No hay carta',
  'checking.finding.letter-reused': 'Se envió el mismo archivo para: {places}',
  'checking.finding.letter-typed':
    'El solicitante escribió el nombre de quien firma; nada muestra que lo hiciera esa persona',
  'checking.finding.letter-by-applicant': 'Firmada por quien la solicita, desde {address}',
  'checking.finding.letter-by-link': 'Firmada por el enlace enviado a {address}',
  'checking.finding.letter-stale':
    'La autoridad, quien firma o el mandato cambió después de firmar: hay que firmarla de nuevo',
  'checking.finding.signatory.not-yet': 'Se pidió la firma a {address} y dijo: todavía no',
  'checking.finding.signatory.not-mine': 'Se pidió la firma a {address} y dijo: esto no es mío',
  'checking.finding.signatory.not-yet-before': '{address}, indicado antes, dijo: todavía no',
  'checking.finding.signatory.not-mine-before': '{address}, indicado antes, dijo: esto no es mío',
  'checking.finding.signatory.free-mail': 'Firmada desde un correo gratuito: {address}',
  'checking.finding.signatory.look-alike':
    'Firmada desde un dominio que se parece a otro: {address}',
  'checking.finding.signatory.mixed-script':
    'Firmada desde un dominio con letras de dos alfabetos: {address}',
  'checking.finding.signatory.other-domain': 'Firmada desde {address}, que no es de {domain}',
  'checking.finding.signatory.shared-domain':
    'Firmada desde un dominio compartido, que no dice qué autoridad es: {address}',
  'checking.finding.signatory.same-browser': 'Firmada en el navegador del propio solicitante',
  'checking.finding.signatory.is-contact': 'Quien firma y el segundo contacto usan el mismo buzón',
  'checking.finding.letter-there': 'Se subió una carta firmada',
  'checking.finding.mandate-old': 'El mandato tiene más de dos años',
  'checking.finding.mandate-over': 'El mandato ha terminado',
  'checking.finding.member-here': 'Ya hay un miembro en este lugar: {name}',
  'checking.finding.open-here':
    '{count, plural, one {Hay otra solicitud abierta para este lugar: oiga a ambas} other {Hay otras # solicitudes abiertas para este lugar: óigalas todas}}',
  'checking.finding.same-name': 'Miembros de ese país con un nombre así: {names}',
  'checking.finding.no-duplicate': 'Ningún miembro ni otra solicitud en este lugar',
  'checking.finding.province': 'El nombre legal o el nivel es el de una provincia: {name}',
  'checking.finding.by-hand': 'El lugar se añadió a mano',
  'checking.finding.homonyms': '{count} lugares del mundo se llaman {name}',
  'checking.finding.place-fits': 'Un solo lugar con este nombre, del nomenclátor',
  'checking.finding.not-confirmed': 'El segundo contacto no ha confirmado',
  'checking.finding.same-browser': 'Confirmado en el navegador del propio solicitante',
  'checking.finding.contact-elsewhere':
    'El buzón del segundo contacto está en otra parte: {domain}',
  'checking.finding.confirmed': 'Confirmó un segundo buzón de la autoridad',
  'checking.desk.draft': 'Un borrador.',
  'checking.desk.submitted': 'Haga las cinco comprobaciones y dé después la primera aprobación.',
  'checking.desk.clarification': 'A la espera de la respuesta del solicitante.',
  'checking.desk.first-approved': 'Otra persona da la segunda aprobación.',
  'checking.desk.active': 'Aceptada.',
  'checking.desk.refused': 'Rechazada.',
  'checking.desk.withdrawn': 'Retirada por el solicitante.',
  'checking.own-city': 'Es su propia ciudad. Deciden otras personas.',
  'checking.own-city.text':
    'Usted tiene un puesto allí o una dirección de esa autoridad. Puede leer la solicitud y nada más.',
  'checking.decide': 'Decisión',
  'checking.checks-open': 'Primero hay que hacer y superar todas las comprobaciones.',
  'checking.checks-open.text':
    'Las comprobaciones hechas antes del último cambio del solicitante no cuentan: hágalas de nuevo.',
  'checking.two-claimants':
    'Hay otra solicitud abierta para este lugar. Se oye a ambas antes de decidir nada.',
  'checking.another-approver': 'Usted dio la primera aprobación. Otra persona da la segunda.',
  'checking.another-approver.text': 'Mejor alguien de otra región del mundo.',
  'checking.approve.words': 'Observación',
  'checking.approve.first-approval': 'Dar la primera aprobación',
  'checking.approve.first-approval.text':
    'Todas las comprobaciones se superaron. Después de usted, otra persona la examina antes de que la ciudad sea miembro.',
  'checking.approve.second-approval': 'Dar la segunda aprobación',
  'checking.approve.second-approval.text':
    'Con esto la ciudad es miembro: figura en el registro público, quien la dirige tiene un puesto y la suplencia una invitación.',
  'checking.ask.title': 'Preguntar al solicitante o rechazar',
  'checking.ask.words': 'Sus palabras al solicitante',
  'checking.ask.hint':
    'Una pregunta, o el motivo del rechazo. El solicitante lee exactamente esto.',
  'checking.ask.do': 'Hacer la pregunta',
  'checking.ask.saved': 'Se preguntó al solicitante.',
  'checking.refuse.do': 'Rechazar',
  'checking.refuse.saved': 'Rechazada, y se envió el motivo.',
  'checking.first.saved': 'La primera aprobación está dada.',
  'checking.second.saved': 'La ciudad ya es miembro, y quien la dirige fue informado.',
  'checking.officer.mail.title': 'Algo por examinar: {place}',
  'checking.officer.mail': 'La solicitud de {place} espera a la secretaría.',
  'checking.contact.title': 'Confirmar una solicitud',
  'checking.contact.point': 'Una persona de su autoridad le nombró segundo contacto de {place}.',
  'checking.contact.applicant': 'Presentada por',
  'checking.contact.agree':
    'Trabajo para {place}, conozco a {applicant}, y esta solicitud es de nuestra propia autoridad.',
  'checking.contact.tick': 'Marque la frase si es verdad.',
  'checking.contact.do': 'Confirmar la solicitud',
  'checking.contact.not':
    'Si esto no es correcto, cierre la página: sin usted la solicitud no puede avanzar.',
  'checking.contact.thanks': 'Confirmado',
  'checking.contact.thanks.text':
    'Gracias. Cuando la ciudad sea aceptada, recibirá una invitación a su equipo como suplente.',
  'checking.contact.saved': 'Gracias.',
  'checking.contact.not-you':
    'Esto es para su segundo contacto. Nadie confirma su propia solicitud.',
  'checking.contact.done': 'Su segundo contacto ya confirmó.',
  'checking.contact.asked': 'El correo a su segundo contacto se envió otra vez.',
  'checking.contact.again': 'Escribir otra vez al segundo contacto',
  'checking.contact.yes': 'Confirmado',
  'checking.contact.no': 'Todavía no',
  'checking.mail.to-application': 'Ver la solicitud',
  'checking.mail.to-membership': 'Ver su membresía',
  'checking.mail.asked.title': 'Una pregunta sobre la solicitud de {place}',
  'checking.mail.asked': 'La secretaría necesita saber algo antes de seguir con {place}:',
  'checking.mail.accepted.title': '{place} es miembro',
  'checking.mail.accepted':
    'Bienvenida a Ciudades para una Recuperación Resiliente. {place} figura ya en el registro público y usted dirige su equipo.',
  'checking.mail.refused.title': 'Sobre la solicitud de {place}',
  'checking.mail.refused':
    'La secretaría no puede aceptar {place} tal como está. Puede volver a presentarla con todo lo que escribió. El motivo:',
  'checking.mail.contact.title': 'Confirme, por favor, la solicitud de {place}',
  'checking.mail.contact':
    'Hola, {name}: {applicant} solicitó que {place} se una a Ciudades para una Recuperación Resiliente y le nombró segundo contacto. Mírelo y confirme que es de su propia autoridad.',
  'checking.mail.contact.action': 'Mirarlo y confirmar',
  'checking.mail.contact.after':
    'Si no sabe de qué se trata, no haga nada: sin usted la solicitud no puede avanzar.',
}
