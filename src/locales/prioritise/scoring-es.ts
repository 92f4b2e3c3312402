import type { scoring as en } from './scoring-en.ts'

export const scoring: Readonly<Record<keyof typeof en, string>> = {
  'prioritise.criteria.title': 'Criterios',
  'prioritise.criteria.point':
    'Cada uno tiene límites en su propia unidad, fijados antes de ver las puntuaciones, para que ninguna acción mueva a otra.',
  'prioritise.criteria.add': 'Añadir un criterio',
  'prioritise.criteria.change': 'Cambiar «{label}»',
  'prioritise.criteria.remove': 'Quitar «{label}»',
  'prioritise.criteria.none': 'Aún no hay criterios',
  'prioritise.criteria.none-text':
    'Un criterio dice qué cuenta: necesidad, equidad, coste, rapidez. Tiene un valor peor y uno mejor en una unidad que todos entienden.',
  'prioritise.criteria.many':
    'Hay {count} criterios. Con más de {most} se pierde la visión de conjunto: quite los que apenas distinguen las acciones.',
  'prioritise.criteria.no-equity':
    'Ningún criterio pregunta a quién beneficia. Sin él, una elección justa y otra injusta parecen iguales.',
  'prioritise.criteria.overlap':
    '«{a}» y «{b}» suben y bajan juntos en estas acciones. ¿Cuentan dos veces lo mismo?',
  'prioritise.criteria.goalposts': 'De {worst} (lo peor) a {best} (lo mejor), {unit}.',
  'prioritise.criteria.bent': 'El valor no sube de manera uniforme entre ambos.',
  'prioritise.criteria.posts-max': '{low} a {high}, más es mejor ({unit})',
  'prioritise.criteria.posts-min': '{low} a {high}, menos es mejor ({unit})',
  'prioritise.criteria.moved': 'Límites movidos tras ver las puntuaciones',
  'prioritise.criteria.moved-text':
    'Está permitido y queda a la vista: mover los límites puede cambiar un resultado.',
  'prioritise.criteria.held': 'Puntuaciones que había',
  'prioritise.criteria.seen':
    'Ya {count, plural, one {se conoce una puntuación} other {se conocen # puntuaciones}}. Si mueve ahora los límites, el cambio se anota y se muestra.',
  'prioritise.criterion.label': 'Qué cuenta',
  'prioritise.criterion.label-hint':
    'Pocas palabras, por ejemplo «Personas protegidas antes de las lluvias».',
  'prioritise.criterion.unit': 'Unidad',
  'prioritise.criterion.unit-hint': 'Por ejemplo: hogares, meses, puntos de 0 a 4.',
  'prioritise.criterion.direction': '¿Hacia dónde es mejor?',
  'prioritise.criterion.max': 'Más es mejor',
  'prioritise.criterion.min': 'Menos es mejor',
  'prioritise.criterion.goalposts': 'Límites',
  'prioritise.criterion.goalposts-hint':
    'El intervalo que importa, en la unidad. Más allá nada mejora ni empeora.',
  'prioritise.criterion.low': 'Valor más bajo',
  'prioritise.criterion.high': 'Valor más alto',
  'prioritise.criterion.anchors': 'Qué significan los números',
  'prioritise.criterion.anchors-hint': 'Una por línea: 0 = no llega a nadie',
  'prioritise.criterion.cutoffs': 'Valor no uniforme',
  'prioritise.criterion.cutoffs-hint':
    'Solo si los primeros pasos cuentan más: 0 = 0; 100 = 0,8; 500 = 1',
  'prioritise.scores.title': 'Puntuaciones',
  'prioritise.scores.point':
    '{all, plural, =0 {Aún no hay nada que puntuar.} other {{unknown, plural, =0 {Se conocen todas las puntuaciones.} one {Falta una puntuación.} other {Faltan # puntuaciones.}}}}',
  'prioritise.scores.caption': 'Puntuación probable, con mínimo y máximo si difieren',
  'prioritise.scores.none': 'Aún no hay nada que puntuar',
  'prioritise.scores.none-text': 'Para puntuar hacen falta acciones y criterios en el tablero.',
  'prioritise.scores.next': 'Puntuar {code} ahora',
  'prioritise.scores.outside':
    '{count, plural, one {Una puntuación queda fuera de los límites y cuenta como el propio límite} other {# puntuaciones quedan fuera de los límites y cuentan como el propio límite}}.',
  'prioritise.scores.clipped': 'fuera de los límites',
  'prioritise.scores.one-point':
    'Dé un valor probable para cada criterio, y mínimo y máximo si no está seguro.',
  'prioritise.scores.how':
    'Deje en blanco lo que nadie sabe. Una suposición sin fuente no es mejor que un blanco.',
  'prioritise.scores.likely': 'Probable',
  'prioritise.scores.low': 'Mínimo',
  'prioritise.scores.high': 'Máximo',
  'prioritise.scores.source': 'De dónde viene',
  'prioritise.scores.source-hint': 'Un estudio, un recuento, una reunión o su criterio y por qué.',
  'prioritise.scores.last': 'Última vez:',
  'prioritise.scores.held': 'Puntuaciones actuales',
  'prioritise.scores.save-next': 'Guardar y continuar',
  'prioritise.scores.overtaken': 'Alguien guardó otras puntuaciones entretanto',
  'prioritise.scores.overtaken-text':
    'La tabla muestra las suyas; el formulario conserva lo que usted escribió. Guarde de nuevo para poner las suyas.',
  'prioritise.proposal.title': 'Propuesta: {score}',
  'prioritise.proposal.text':
    'El {share} % del beneficio llega a: {group}. Más afectados según su balance: {worst}.',
  'prioritise.proposal.none':
    'Ninguno de los grupos más afectados según su balance ({worst}) figura entre los beneficiarios.',
  'prioritise.proposal.use': 'Poner esta propuesta en el formulario',
  'prioritise.proposal.source':
    'Beneficiarios de la acción: {share} % {group}. Más afectados según el balance: {worst}.',
  'prioritise.form.number': 'Escriba un número, como 12 o 1,5.',
  'prioritise.form.long': 'Acórtelo, por favor.',
  'prioritise.form.share': 'Escriba un número mayor que 0 y hasta 1000.',
  'prioritise.form.seed': 'Use letras, cifras, espacios, puntos o guiones.',
  'prioritise.form.anchors':
    'Escriba una línea para cada uno: un número, un signo igual y su significado; doce como máximo.',
  'prioritise.form.cutoffs':
    'Dé al menos dos pasos como 0 = 0; 100 = 1: la izquierda sube, la derecha está entre 0 y 1 y nunca retrocede.',
  'prioritise.done.begun': 'El tablero está empezado. Revise ahora las acciones y los criterios.',
  'prioritise.done.saved': 'Guardado.',
  'prioritise.done.closed': 'El tablero está cerrado.',
  'prioritise.done.open': 'El tablero está abierto de nuevo.',
  'prioritise.done.moved':
    'Guardado. Los límites se movieron con {count, plural, one {una puntuación conocida} other {# puntuaciones conocidas}}; queda anotado abajo.',
  'prioritise.done.removed': 'El criterio se ha quitado.',
  'prioritise.done.scored': 'Las puntuaciones están guardadas.',
  'prioritise.error.closed': 'Este tablero está cerrado. Su responsable puede volver a abrirlo.',
  'prioritise.error.changed':
    'Alguien lo cambió entretanto. Abra de nuevo la página para ver cómo está.',
  'prioritise.error.scores-changed': 'Alguien guardó otras puntuaciones entretanto.',
  'prioritise.error.many-actions': 'Un tablero admite {count} acciones como máximo. Elija menos.',
  'prioritise.error.many-criteria':
    'Un tablero admite {count} criterios como máximo. Quite uno antes.',
  'prioritise.error.no-range': 'El valor más alto debe superar al más bajo.',
  'prioritise.error.weighed':
    '{count, plural, one {Una parte ya ha dicho} other {# partes ya han dicho}} cuánto importa este criterio. Se queda, o antes deben cambiar sus respuestas.',
  'prioritise.error.likely': 'Dé también el valor probable o deje los cuatro en blanco.',
  'prioritise.error.source': 'Diga de dónde viene esta puntuación.',
  'prioritise.error.low-above': 'El mínimo supera al valor probable.',
  'prioritise.error.high-below': 'El máximo es menor que el valor probable.',
  'prioritise.criteria.meanwhile': 'Alguien cambió este criterio entretanto',
}
