import type { partners as en } from './en.ts'

export const partners: Readonly<Record<keyof typeof en, string>> = {
  'partners.point':
    'Organizaciones que ayudan a las ciudades miembro: quiénes son, qué aportan, qué ganan con ello y qué se comprobó y cuándo.',
  'partners.begin': 'Unirse como socio',
  'partners.begin.point':
    'Para organizaciones internacionales, empresas, entidades sin ánimo de lucro, universidades y redes. Un ministerio nacional también entra por aquí; una autoridad local entra como ciudad.',
  'partners.found': '{count, plural, =0 {Ningún socio} one {1 socio} other {# socios}}',
  'partners.none': 'Aún no hay socios de este tipo',
  'partners.none.text':
    'Los socios figuran con lo que aportan, lo que ganan con ello y el día de su última comprobación.',
  'partners.name': 'Organización',
  'partners.kind': 'Tipo de organización',
  'partners.kind.international': 'Organización internacional',
  'partners.kind.company': 'Empresa',
  'partners.kind.non-profit': 'Entidad sin ánimo de lucro',
  'partners.kind.academic': 'Universidad o centro de investigación',
  'partners.kind.network': 'Red o asociación',
  'partners.kind.public-body': 'Ministerio u otro organismo público',
  'partners.kind.observer': 'Observador',
  'partners.commercial': 'Interés comercial',
  'partners.verified': 'Comprobado el {date}',
  'partners.verified.what': 'Qué se comprobó y cuándo',
  'partners.interest': 'Interés comercial declarado',
  'partners.interest.none': 'Ninguno declarado.',
  'partners.register': 'Inscripción en un registro',
  'partners.recheck': 'Próxima comprobación',
  'partners.source': 'Dónde se consultó',
  'partners.source.hint': 'El registro, la lista o la página, para que otro agente lo encuentre',
  'partners.on': 'Fecha',
  'partners.check.existence': 'Existencia',
  'partners.check.existence.how':
    'Busque la organización en el registro público que indica, con su propio número.',
  'partners.check.compliance': 'Cumplimiento',
  'partners.check.compliance.how':
    'Búsquela en las listas de sanciones y en la prensa. Guíese por la ley, nunca por la nacionalidad. Anote las listas y el día.',
  'partners.check.eligibility': 'Admisibilidad',
  'partners.check.eligibility.how':
    'Compare lo que hace con la política de la coalición: ni tabaco, ni armas, ni trabajo forzoso, ni negación del cambio climático.',
  'partners.check.agent': 'Quién habla por ella',
  'partners.check.agent.how':
    '¿El buzón es del dominio propio de la organización? Si no, llame a un número que usted mismo haya encontrado y anote dónde.',
  'partners.agent.fits': 'El buzón es del dominio propio de la organización',
  'partners.agent.call-back': 'El buzón no es del dominio de la organización: llame',
  'partners.state.submitted': 'En comprobación',
  'partners.state.active': 'Socio',
  'partners.state.refused': 'Rechazada',
  'partners.state.withdrawn': 'Retirada',
  'partners.state.left': 'Se retiró',
  'partners.now.submitted': 'Cuatro comprobaciones hechas por personas, y decide más de una.',
  'partners.now.active': 'La organización es socia y se vuelve a examinar cada año.',
  'partners.now.refused': 'La secretaría la rechazó y dijo por qué.',
  'partners.now.withdrawn': 'La solicitud fue retirada.',
  'partners.now.left': 'La organización ya no es socia.',
  'partners.queue': 'Socios por comprobar',
  'partners.yours': 'Sus organizaciones',
  'partners.queue.point': 'Organizaciones nuevas y socios cuya comprobación anual vence.',
  'partners.queue.none': 'No hay nada en espera',
  'partners.queue.none.text':
    'Una organización que presenta su solicitud aparece aquí con sus cuatro comprobaciones, y de nuevo un año después.',
  'partners.do.acceptance': 'Aceptar como socio',
  'partners.do.acceptance.text':
    'Las cuatro comprobaciones se superaron. La organización figura en la lista y su agente puede actuar de inmediato.',
  'partners.do.recheck': 'Cerrar la comprobación anual',
  'partners.do.recheck.text':
    'Las cuatro comprobaciones se hicieron de nuevo en 60 días. Las próximas vencen dentro de un año.',
  'partners.checks-open': 'Primero hay que hacer y superar las cuatro comprobaciones.',
  'partners.four-eyes': 'Usted hizo las cuatro comprobaciones. Deje que decida otra persona.',
  'partners.own-organisation': 'Es su propia organización. Deciden otras personas.',
  'partners.refuse.why': 'Por qué la rechazamos; la organización lo lee',
  'partners.sent': 'Enviado. Le escribiremos cuando se hayan hecho las cuatro comprobaciones.',
  'partners.accepted': 'La organización ya es socia, y su agente fue informado.',
  'partners.rechecked': 'La comprobación anual está hecha.',
  'partners.form.who': 'La organización',
  'partners.form.register': 'En qué registro público figura',
  'partners.form.register.hint': 'Por ejemplo, el registro de empresas o de fundaciones de su país',
  'partners.form.register-id': 'Número en ese registro',
  'partners.form.agent': 'Quién habla por ella',
  'partners.form.agent.hint':
    'Usted, si es posible con una dirección del dominio de la organización.',
  'partners.form.brings-title': 'Qué aporta y qué gana',
  'partners.form.brings': 'Qué aporta a las ciudades',
  'partners.form.brings.hint':
    'Personas, datos, métodos, dinero: dos o tres frases que una ciudad entienda',
  'partners.form.commercial':
    '¿Gana algo cuando las ciudades siguen su consejo o usan sus productos?',
  'partners.form.commercial.hint':
    'No es un obstáculo. Hay que decirlo, y figura junto a cada oferta.',
  'partners.form.interest': 'Qué gana y cómo',
  'partners.form.say-interest': 'Diga qué gana la organización y cómo.',
  'partners.form.eligible':
    'No participa en el tabaco, las armas, el trabajo forzoso ni la negación del cambio climático.',
  'partners.form.eligible-first': 'Solo las organizaciones que pueden afirmarlo pueden ser socias.',
  'partners.form.is-city': 'Es el dominio de una ciudad miembro. Una ciudad entra como ciudad.',
  'partners.form.do': 'Enviar a la secretaría',
  'partners.mail.see': 'Ver la solicitud',
  'partners.mail.submitted.title': '{name} desea ser socio',
  'partners.mail.submitted': '{name} presentó su solicitud. Las cuatro comprobaciones le esperan.',
  'partners.mail.accepted.title': '{name} ya es socio',
  'partners.mail.accepted':
    'Le damos la bienvenida. {name} figura como socio y usted puede actuar en su nombre.',
  'partners.mail.refused.title': 'Sobre la solicitud de {name}',
  'partners.mail.refused': 'La secretaría no puede aceptar a {name} como socio. El motivo:',
  'partners.mail.recheck.title': 'Socios por comprobar de nuevo',
  'partners.mail.recheck':
    '{count, plural, one {Hoy vence la comprobación anual de un socio.} other {Hoy vencen las comprobaciones anuales de # socios.}}',
}
