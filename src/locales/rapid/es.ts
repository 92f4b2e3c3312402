import type { rapid as en } from './en.ts'

export const rapid: Readonly<Record<keyof typeof en, string>> = {
  'rapid.question.1': '¿Puede toda la gente conseguir comida, agua, techo y lo básico para vivir?',
  'rapid.question-help.1':
    'Piense en bancos de alimentos, puntos de agua, albergues, desahucios y facturas sin pagar.',
  'rapid.question.2': '¿Puede la gente seguir ganándose la vida?',
  'rapid.question-help.2':
    'Piense en empleos perdidos, horas recortadas, mercados cerrados, jornales, herramientas perdidas.',
  'rapid.question.3': '¿Están protegidas la salud y la vida de la gente?',
  'rapid.question-help.3':
    'Piense en urgencias, centros de salud, medicamentos, salud mental, aire limpio y residuos.',
  'rapid.question.4': '¿La gente se ayuda y la ciudad se mantiene unida?',
  'rapid.question-help.4': 'Piense en vecinos, asociaciones, soledad, tensiones entre grupos.',
  'rapid.question.5': '¿Está segura la gente y se aplica la ley con justicia?',
  'rapid.question-help.5':
    'Piense en violencia en casa y fuera, robos, policía, acceso a la justicia.',
  'rapid.question.6': '¿Aguantan los negocios y el dinero de la ciudad?',
  'rapid.question-help.6':
    'Piense en pequeñas empresas, suministros, crédito, impuestos, gastos de emergencia.',
  'rapid.question.7':
    '¿Están las viviendas, el suelo y la naturaleza protegidos del próximo golpe?',
  'rapid.question-help.7':
    'Piense en viviendas dañadas, laderas débiles, desagües tapados, árboles y humedales perdidos.',
  'rapid.question.8': '¿Funcionan el agua, la luz, la recogida de basura y otros servicios?',
  'rapid.question-help.8':
    'Piense en cortes, reparaciones pendientes, cuadrillas que faltan, escuelas cerradas.',
  'rapid.question.9': '¿Llegan las personas y los mensajes?',
  'rapid.question-help.9':
    'Piense en calles, autobuses, puentes, teléfono e internet, avisos que llegan a todos.',
  'rapid.question.10': '¿Quienes dirigen deciden y trabajan bien juntos?',
  'rapid.question-help.10':
    'Piense en quién decide, personal agotado, otros gobiernos, planes que se usan.',
  'rapid.question.11': '¿Sabe la gente lo que pasa y se la escucha?',
  'rapid.question-help.11': 'Piense en confianza, rumores, idiomas, a quién nunca se pregunta.',
  'rapid.question.12': '¿Encajan entre sí los planes de recuperación?',
  'rapid.question-help.12':
    'Piense en vivienda, transporte, salud y dinero en una misma dirección, y en los datos que usan.',
  'rapid.state.0': 'Como antes',
  'rapid.state.1': 'Con dificultades',
  'rapid.state.2': 'Falla para muchas personas',
  'rapid.state.3': 'Colapsado o peligroso',
  'rapid.state.unknown': 'No lo sé',
  'rapid.answer.state': '¿Cómo está ahora?',
  'rapid.answer.group': '¿Qué grupo es el más afectado?',
  'rapid.answer.group.unknown': 'No lo sé',
  'rapid.answer.group.everyone': 'Todas las personas por igual',
  'rapid.answer.note': '¿Qué ha visto?',
  'rapid.answer.note.hint':
    'Una o dos frases ayudan cuando las respuestas difieren. Sin nombres de personas.',
  'rapid.answer.save': 'Guardar y seguir',
  'rapid.answer.next': 'Ir a la pregunta siguiente',
  'rapid.answer.skip': 'Saltar esta pregunta por ahora',
  'rapid.answer.later': 'Parar aquí y volver más tarde: lo guardado se queda.',
  'rapid.answer.saved': '«{name}» está guardado.',
  'rapid.answer.typed': 'Lo que había escrito: {note}',
  'rapid.answer.all':
    'Gracias: todas las preguntas abiertas tienen su respuesta. Todavía puede cambiarlas.',
  'rapid.answer.theirs': 'Lo que respondió entretanto una persona de su equipo',
  'rapid.title': 'Doce preguntas',
  'rapid.point':
    'Una primera imagen de toda la ciudad en menos de dos horas. Pare cuando quiera y siga donde lo dejó.',
  'rapid.how':
    'Una pregunta por pantalla: cómo está, hacia dónde va, quién es el más afectado y con qué seguridad lo sabe. «No lo sé» es una buena respuesta. Usted responde por su cuenta; después se comparan las respuestas.',
  'rapid.begin': 'Empezar',
  'rapid.begun': 'Sus respuestas se guardan desde ahora.',
  'rapid.own': 'Sus respuestas',
  'rapid.first': 'Responder a la primera pregunta',
  'rapid.go-on': 'Seguir con esta pregunta',
  'rapid.you-said': 'Usted dijo: {state}.',
  'rapid.agreed': 'Cerrada con: {severity}.',
  'rapid.progress': 'Pregunta {number}: {name}',
  'rapid.unit': 'preguntas respondidas',
  'rapid.back': 'Volver a las doce preguntas',
  'rapid.everybody': 'Las respuestas de todos',
  'rapid.question': 'Pregunta',
  'rapid.answers': 'Respuestas',
  'rapid.worst': 'Señalados como más afectados',
  'rapid.state': 'Estado',
  'rapid.open': 'Abierta',
  'rapid.closed-with': 'Cerrada: {severity}',
  'rapid.pace':
    '{minutes, plural, one {Queda aproximadamente un minuto} other {Quedan unos # minutos}} a su ritmo hasta ahora (la mediana de {basis} respuestas, sin las pausas).',
  'rapid.pace.none':
    'Aún sin estimación: tras dos respuestas seguirá su propio ritmo. Dos horas son diez minutos por pregunta.',
  'rapid.pace.done':
    'Las doce están respondidas, en {minutes, plural, one {aproximadamente un minuto} other {unos # minutos}} de trabajo.',
  'rapid.agreement': 'Acuerdo A',
  'rapid.agreement.how':
    'El acuerdo A va de −1 (dos bandos en los extremos), pasando por 0 (repartido por igual), hasta 1 (todos igual). Solo cuenta respuestas conocidas. El desacuerdo es un hallazgo: pregunte por qué antes de cerrar.',
  'rapid.agreement.none': 'aún ninguno',
  'rapid.spread.point':
    '{answers, plural, =0 {Nadie ha respondido todavía.} one {Ha respondido una persona o entidad.} other {Han respondido #, cada cual por su cuenta.}}',
  'rapid.spread.nobody': 'Nadie de quienes respondieron sabe cómo está',
  'rapid.spread.all':
    '{known, plural, one {Quien lo sabe dice} other {Quienes lo saben (#) dicen}}: {state}',
  'rapid.spread.most':
    '{count, plural, one {# de {known} dice} other {# de {known} dicen}}: {state}',
  'rapid.spread.split': 'Las respuestas se dividen por igual: {states}',
  'rapid.spread.subtitle': 'Respuestas por estado, {name}, {wave}; acuerdo A: {agreement}',
  'rapid.spread.caption': 'Respuestas por estado',
  'rapid.spread.source': '{answers, plural, one {una respuesta} other {# respuestas}} de esta ola',
  'rapid.spread.said': 'Quién dijo qué',
  'rapid.closing.title': 'Cerrar esta pregunta',
  'rapid.closing.how':
    'Lo que acuerden pasa a la matriz: este sistema, el grupo más afectado, toda la ciudad. Las respuestas quedan como están.',
  'rapid.closing.choose': 'Elija el grupo',
  'rapid.closing.reason': '¿Por qué este valor?',
  'rapid.closing.reason.hint': 'Qué lo decidió y qué sigue en discusión.',
  'rapid.closing.save': 'Cerrar la pregunta',
  'rapid.closing.done': 'La pregunta está cerrada y consta en la matriz.',
  'rapid.closing.agreed': 'Acordado: {severity}; más afectado: {group}.',
  'rapid.closing.by': 'Cerrada por {who} el {day}.',
  'rapid.closing.somebody': 'alguien que ya no está',
  'rapid.closing.impact': 'Verlo en el ciclo',
  'rapid.respondent': 'Quien responde',
  'rapid.respondent.office': 'Oficina de resiliencia',
  'rapid.respondent.kind': 'Tipo',
  'rapid.kind.office': 'Oficina municipal',
  'rapid.kind.department': 'Departamento',
  'rapid.kind.organisation': 'Organización comunitaria',
  'rapid.respondents': 'Participantes y enlaces',
  'rapid.respondents.none': 'Todavía no responde nadie',
  'rapid.respondents.none-text':
    'Las doce preguntas dicen más cuando varios las responden por separado. Invite abajo a un departamento o a una organización, o empiece a responder usted.',
  'rapid.respondents.none-closed':
    'Esta ola se cerró antes de que alguien respondiera. Abra una nueva ola para volver a preguntar.',
  'rapid.respondents.point':
    'Los departamentos y las organizaciones responden por separado. Quien no tiene cuenta recibe un enlace privado.',
  'rapid.link': 'Enlace privado',
  'rapid.link.none': 'responde con su puesto',
  'rapid.link.open': 'vale hasta el {day}',
  'rapid.link.revoked': 'anulado',
  'rapid.link.expired': 'venció el {day}',
  'rapid.link.renew': 'Crear un enlace nuevo',
  'rapid.link.revoke': 'Anular el enlace',
  'rapid.link.revoked-now': 'El enlace ya no funciona. Lo respondido se queda.',
  'rapid.link.made': 'Copie ahora este enlace privado y envíelo; no se volverá a mostrar',
  'rapid.invite.title': 'Invitar a alguien sin cuenta',
  'rapid.invite.how':
    'El enlace abre las doce preguntas y nada más. Quien lo tenga puede responder con ese nombre: envíelo a una sola dirección.',
  'rapid.invite.label': 'Nombre del departamento u organización',
  'rapid.invite.label.hint': 'No el nombre de una persona.',
  'rapid.invite.days': '¿Cuánto tiempo vale el enlace?',
  'rapid.invite.n-days': '{days} días',
  'rapid.invite.save': 'Crear el enlace privado',
  'rapid.by-link.title': '{city} le hace doce preguntas',
  'rapid.by-link.point': 'Sobre: {crisis}. Usted responde por {who}.',
  'rapid.by-link.private':
    'La oficina de resiliencia de la ciudad lee sus respuestas con este nombre. No hace falta cuenta, y no se pregunta ni guarda nada sobre usted como persona.',
  'rapid.gone.title': 'Este enlace no funciona',
  'rapid.gone.text':
    'Puede haber vencido o haberse anulado, o la evaluación está cerrada. Pida uno nuevo a la oficina de resiliencia de la ciudad o abra de nuevo su enlace privado.',
  'rapid.closing.overtaken': 'Alguien cerró esta pregunta mientras usted escribía',
  'rapid.closing.typed':
    'Usted había escrito: «{reason}» No se guardó nada suyo; hable con esa persona si debería decir otra cosa.',
}
