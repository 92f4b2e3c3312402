import type { weighing as en } from './weighing-en.ts'

export const weighing: Readonly<Record<keyof typeof en, string>> = {
  'prioritise.stakeholders.title': 'Partes interesadas',
  'prioritise.stakeholders.point':
    '{all, plural, =0 {Aún no se ha preguntado a nadie.} other {{answered} de {all} han dicho cuánto les importan los criterios.}}',
  'prioritise.stakeholders.none': 'Aún no se ha preguntado a nadie',
  'prioritise.stakeholders.none-text':
    'Pregunte a quienes afecta la decisión: una asociación de mercado, un servicio de salud, un consejo juvenil. Sin ellos, todas las ponderaciones cuentan igual.',
  'prioritise.stakeholders.said':
    '{count, plural, one {Una afirmación} other {# afirmaciones}}, {when}',
  'prioritise.stakeholders.any': 'No ha dicho nada: vale cualquier ponderación',
  'prioritise.stakeholders.share': 'Peso de su voz: {share}',
  'prioritise.stakeholders.answer': 'Responder por {name}',
  'prioritise.stakeholders.manage': 'Enlace y voz de {name}',
  'prioritise.stakeholders.manage-point':
    'El enlace privado, cuánto cuenta su palabra y su lugar en el tablero.',
  'prioritise.stakeholders.remove': 'Quitar a {name}',
  'prioritise.stakeholders.remove-title': 'Quitar del tablero',
  'prioritise.stakeholders.remove-text':
    'Lo que dijeron se va con ellos. Las clasificaciones anteriores quedan como estaban.',
  'prioritise.invite.title': 'Preguntar a alguien',
  'prioritise.invite.name': '¿A quién?',
  'prioritise.invite.name-hint': 'Mejor una organización o un grupo que una persona.',
  'prioritise.invite.how': '¿Cómo responden?',
  'prioritise.invite.how-link': 'En su propia página, por un enlace privado, sin cuenta',
  'prioritise.invite.how-workshop': 'En un taller: lo anota nuestra oficina',
  'prioritise.invite.how-self': 'Respondo yo',
  'prioritise.invite.submit': 'Añadir al tablero',
  'prioritise.field.share': 'Cuánto cuenta su palabra',
  'prioritise.field.share-hint':
    '1 para todos significa igual voz. Solo importa en la imagen de conjunto.',
  'prioritise.link.section': 'Enlace privado',
  'prioritise.link.life': 'El enlace funciona durante',
  'prioritise.link.life-hint': 'Un enlace nuevo anula el anterior de inmediato.',
  'prioritise.link.days': '{count, plural, one {# día} other {# días}}',
  'prioritise.link.new': 'Crear un enlace nuevo',
  'prioritise.link.revoke': 'Anular el enlace',
  'prioritise.link.none': 'Sin enlace privado',
  'prioritise.link.until': 'El enlace funciona hasta el {when}',
  'prioritise.link.ended': 'El enlace terminó el {when}',
  'prioritise.link.title': 'Enlace privado para {name}',
  'prioritise.link.point': 'Envíelo usted. Funciona hasta el {when} y no necesita cuenta.',
  'prioritise.link.once': 'Este enlace se muestra solo esta vez',
  'prioritise.link.once-text': 'Solo guardamos una huella. Si se pierde, cree otro.',
  'prioritise.link.back': 'Volver a las partes',
  'prioritise.link.gone': 'Este enlace no funciona',
  'prioritise.link.gone-text':
    'Puede haber terminado, haber sido sustituido o estar mal escrito. Pida otro a quien se lo envió.',
  'prioritise.answer.point': 'Diga cuánto le importa cada criterio. Usted responde como {name}.',
  'prioritise.answer.closed':
    'Esta pregunta está cerrada: las respuestas se leen y ya no se cambian.',
  'prioritise.answer.say': 'Su respuesta',
  'prioritise.answer.ways':
    'Basta con una manera, y pueden combinarse. Puede volver y cambiarla hasta que se cierre la pregunta.',
  'prioritise.answer.said': 'Lo que ha dicho hasta ahora',
  'prioritise.answer.nothing': 'Nada todavía. Mientras no diga nada, vale cualquier ponderación.',
  'prioritise.answer.torn':
    '{count, plural, one {Esta afirmación no puede cumplirse} other {Estas # afirmaciones no pueden cumplirse a la vez}}',
  'prioritise.answer.torn-next': 'Cambie una de ellas: así, ninguna ponderación encaja.',
  'prioritise.way.order': 'Ordenar',
  'prioritise.way.order.how':
    'Dé un lugar a cada criterio. Puede haber empates; deje en blanco lo que no tenga claro.',
  'prioritise.way.order.place': '{place}.º',
  'prioritise.way.order.blank': 'Sin decir',
  'prioritise.way.order.submit': 'Guardar el orden',
  'prioritise.way.bounds': 'Poner límites',
  'prioritise.way.bounds.how':
    'Diga qué parte del total debe tener un criterio como mínimo o como máximo. Todas juntas suman 100 %.',
  'prioritise.way.bounds.low': 'Como mínimo',
  'prioritise.way.bounds.high': 'Como máximo',
  'prioritise.way.bounds.submit': 'Guardar los límites',
  'prioritise.way.swing': 'Dar puntos',
  'prioritise.way.swing.how':
    'Imagine todos los criterios en su peor valor. ¿Cuál llevaría primero al mejor? Déle 100 puntos y a los demás en proporción.',
  'prioritise.way.swing.from': 'De {worst} a {best}, {unit}',
  'prioritise.way.swing.unit': 'puntos',
  'prioritise.way.swing.leeway': '¿Qué tan seguro está de los puntos?',
  'prioritise.way.swing.leeway-0': 'Exactamente así',
  'prioritise.way.swing.leeway-10': 'Más o menos un 10 %',
  'prioritise.way.swing.leeway-25': 'Más o menos un 25 %',
  'prioritise.way.swing.submit': 'Guardar los puntos',
  'prioritise.said.order': 'De más a menos importante: {order}.',
  'prioritise.said.between': '{criterion} tiene entre {low} y {high} del total.',
  'prioritise.said.at-least': '{criterion} tiene al menos {low} del total.',
  'prioritise.said.at-most': '{criterion} tiene como máximo {high} del total.',
  'prioritise.said.exactly': '{criterion} tiene {low} del total.',
  'prioritise.said.ratio': '{a} cuenta entre {low} y {high} veces lo que {b}.',
  'prioritise.said.swing': 'Puntos: {points}.',
  'prioritise.said.swing-about': 'Puntos, más o menos {leeway}: {points}.',
  'prioritise.conflicts.title': 'Contradicciones',
  'prioritise.conflicts.point':
    '{torn, plural, =0 {Nadie se contradice} one {Una parte se contradice} other {# partes se contradicen}}; {disagreements, plural, =0 {no hay parejas en desacuerdo} one {una pareja está en desacuerdo} other {# parejas están en desacuerdo}}.',
  'prioritise.conflicts.refused':
    'Abajo se nombran las frases. Cuando se cambie una de cada, inicie de nuevo la clasificación.',
  'prioritise.conflicts.none': 'Todo lo dicho puede cumplirse',
  'prioritise.conflicts.none-text':
    'Nadie se contradice y no hay desacuerdos. Puede clasificar las acciones.',
  'prioritise.conflicts.torn': 'De una misma parte',
  'prioritise.conflicts.torn-text':
    'Ninguna ponderación encaja con estas frases a la vez. La clasificación espera hasta que se cambie una.',
  'prioritise.conflicts.between': 'Entre partes',
  'prioritise.conflicts.between-text':
    'No coinciden, y se conservan ambas: el resultado dice para quién vale.',
  'prioritise.conflicts.line': '{who}: «{sentence}»',
  'prioritise.conflicts.more': 'Hay más; estas son las primeras.',
  'prioritise.conflicts.silent': 'Aún sin respuesta',
  'prioritise.conflicts.silent-text': 'Hasta que respondan vale cualquier ponderación: {names}.',
  'prioritise.done.invited': 'Añadido. Su respuesta puede anotarse aquí.',
  'prioritise.done.said': 'Guardado. Puede volver y cambiarlo hasta que se cierre la pregunta.',
  'prioritise.done.revoked': 'El enlace ya no lleva a ninguna parte.',
  'prioritise.done.stakeholder-removed': 'La parte se ha quitado del tablero.',
  'prioritise.error.many-stakeholders': 'Un tablero admite {count} partes como máximo.',
  'prioritise.error.name-twice': '{name} ya está en este tablero. Use otro nombre.',
  'prioritise.error.rank-two': 'Dé lugar al menos a dos criterios.',
  'prioritise.error.percent': 'Escriba un número de 0 a 100.',
  'prioritise.error.high-below-low': 'El límite superior es menor que el inferior.',
  'prioritise.error.points': 'Dé de 0 a 100 puntos.',
  'prioritise.error.points-two': 'Dé puntos al menos a dos criterios, y más de 0 a uno.',
  'prioritise.about.this': 'Sobre esta pregunta',
  'prioritise.about.who': 'Quién pregunta',
  'prioritise.about.who-text':
    'La oficina de resiliencia de {city}, con su equipo de recuperación.',
  'prioritise.about.what': 'Qué se va a decidir',
  'prioritise.about.seen': 'Quién ve su respuesta',
  'prioritise.about.seen-inside':
    'Quienes trabajan para {city} en la plataforma la ven con su nombre, en cuanto usted la guarda. Nadie de fuera la ve.',
  'prioritise.about.seen-outside':
    'Quienes trabajan para {city} en la plataforma la ven con su nombre, en cuanto usted la guarda. El resultado lo ven más personas ({who}), pero sin su nombre y sin sus palabras.',
  'prioritise.about.next': 'Qué pasa después',
  'prioritise.about.next-text':
    '{city} compara sus acciones con cada respuesta por separado: ninguna se diluye en un promedio. Después se anota qué se decide, quién lo decide y por qué si difiere.',
  'prioritise.about.until': 'Abierta hasta',
  'prioritise.about.until-text':
    '{when}, o hasta que {city} cierre la pregunta antes. Hasta entonces puede volver con el mismo enlace y cambiar su respuesta.',
  'prioritise.answer.thanks': 'Gracias, {name}. Esto es lo que le dijo a {city}:',
}
