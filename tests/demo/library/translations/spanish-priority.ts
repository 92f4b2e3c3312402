import { type Translations, told } from '../shapes.ts'

/** Lessons of the four priority themes in Spanish. */
export const SPANISH_PRIORITY: Translations = {
  'rank-neighbourhoods': {
    headline:
      'Considere ordenar los barrios por vulnerabilidad con un método que cualquiera pueda rehacer',
    situation:
      'La ayuda va a quien la pide, salvo que un mapa diga dónde la gente puede valerse menos por sí misma. Un orden por percentiles no necesita pesos por los que discutir: cada indicador da su lugar a cada zona, los lugares se suman dentro de un tema y después se suman los temas.',
    others: [
      told(
        ['Estados Unidos', 'US', '2022'],
        'El índice de vulnerabilidad social usa 16 variables en cuatro temas con el mismo peso. Un valor de 0,85 significa más vulnerable que el 85 % de las zonas.',
      ),
    ],
    checks: [
      '¿Tiene cinco indicadores propios o más, cada uno con año y fuente?',
      '¿Apuntan todos en la misma dirección: más es peor?',
      '¿Se dejan fuera, o se unen a una vecina, las zonas con pocos habitantes?',
      '¿Reconocen el resultado quienes viven allí?',
      '¿Guía una decisión, o solo un mapa?',
    ],
    limits:
      'Los órdenes son relativos: comparan entre sí las zonas de una ciudad, y alguna queda siempre la última. Las dieciséis variables son las de un país.',
  },
  'price-of-the-floor': {
    headline: 'Considere un mínimo para las zonas más vulnerables, y mostrar lo que cuesta',
    situation:
      'Cuando los proyectos compiten por puntos, ganan los que tienen buenos ingenieros. Una regla por la que cierta parte del dinero va a las zonas del cuarto más vulnerable lo corrige. En su forma honrada muestra las dos listas, con la regla y sin ella, para que un pleno pueda defender la diferencia.',
    others: [
      told(
        ['Método', null, '2026'],
        'La mayor puntuación dentro de un presupuesto, con al menos una parte x del dinero en el cuarto más vulnerable y como mucho y en cada zona. Con unos sesenta proyectos la mejor lista se puede hallar con exactitud y demostrar.',
      ),
    ],
    checks: [
      '¿Se decidió el mínimo antes de conocer la lista de proyectos?',
      '¿Cuánta puntuación cuesta, y qué proyectos cambian de lugar?',
      '¿Se muestra el dinero por habitante para cada cuarto de vulnerabilidad?',
      '¿Cuenta un proyecto donde viven sus usuarios, y no donde está?',
      '¿Quién puede apartarse del mínimo, y debe decir por qué?',
    ],
    limits:
      'Necesita un orden de zonas en el que se confíe. Un mínimo de dinero no dice nada de la calidad.',
  },
  'groups-appear-later': {
    headline: 'Considere añadir grupos a su lista de personas vulnerables mientras dura la crisis',
    situation:
      'Una lista hecha la primera semana nombra a quienes ya se sabía que necesitaban ayuda. Una crisis larga vuelve vulnerables a otras personas, que nunca pidieron nada y no saben dónde pedirlo. Una lista que no puede crecer no las verá.',
    others: [
      told(
        ['Todo el mundo', null, '2020'],
        'The Manchester Briefing señaló que la vulnerabilidad se mueve: quién es vulnerable cambia en el curso de una crisis.',
      ),
    ],
    checks: [
      '¿Cuándo se añadió por última vez un grupo a su lista?',
      '¿Quién encuentra primero a los nuevos afectados: escuelas, farmacias, empresas, bancos de alimentos?',
      '¿Pueden avisarle sin un formulario?',
      '¿Se compara un grupo añadido con la primera ola, o se marca como no sabido?',
      '¿Cuándo puede alguien salir de la lista?',
    ],
    limits:
      'Una observación que muchos comparten. Cómo encontrar los grupos nuevos depende de la ciudad.',
  },
  'three-barriers': {
    headline: 'Considere nombrar lo que impide hacer el plan junto con los vecinos',
    situation:
      'Los planes hechos con los afectados fallan por razones conocidas: el ritmo es demasiado rápido para voluntarios, la distancia entre la oficina y la calle es demasiado grande, el asunto es demasiado complejo tal como se cuenta. Cada una se puede rebajar si se nombra al principio.',
    others: [
      told(
        ['Todo el mundo', null, '2021'],
        'The Manchester Briefing transmitió lecciones sobre hacer juntos los planes de recuperación y nombra tres barreras: ritmo, distancia y complejidad.',
      ),
    ],
    checks: [
      '¿Cuántas tardes pide su calendario a un voluntario?',
      '¿Qué reunión se hace donde la gente ya se encuentra?',
      '¿Podría un vecino decir en una frase qué se está decidiendo?',
      '¿Qué ha cambiado por lo que se dijo, y dónde se puede leer?',
      '¿Se paga el tiempo a quien no puede regalarlo?',
    ],
    limits: 'El boletín transmite lo que otros hacen y no juzga si funcionó.',
  },
  'waste-from-patients': {
    headline:
      'Considere calcular los residuos infecciosos a partir del número de pacientes antes de que llegue la ola',
    situation:
      'En las primeras semanas de una pandemia una ciudad sabe cuánta gente está enferma mucho antes de saber cuántos residuos infecciosos causa. La previsión de pacientes se puede convertir en toneladas al día con un solo factor publicado, a tiempo para alquilar camiones y almacenes. Una encuesta local dice después si el factor sirve.',
    others: [
      told(
        ['Manila', 'PH', '2020'],
        'El Banco Asiático de Desarrollo estimó los residuos infecciosos de cinco capitales, a partir de 3,4 kg más por paciente y día. Para Manila salieron 280 t al día, y 16.800 t en 60 días.',
      ),
      told(
        ['Yakarta', 'ID', '2020'],
        'Con la misma estimación, 12.750 t en 60 días, 212,5 t al día.',
      ),
      told(['Bangkok', 'TH', '2020'], 'Con la misma estimación, 12.600 t en 60 días.'),
      told(['Hanói', 'VN', '2020'], 'Con la misma estimación, 9.600 t en 60 días.'),
      told(['Kuala Lumpur', 'MY', '2020'], 'Con la misma estimación, 9.240 t en 60 días.'),
      told(
        ['Baguio', 'PH', '2020'],
        'Una encuesta a 384 personas midió 3,29 kg para los residuos de una persona infectada, cerca del factor publicado.',
      ),
    ],
    checks: [
      '¿Qué previsión de pacientes usa, y quién la renueva cada semana?',
      '¿Está escrito junto al resultado el factor por el que multiplica, con su año y su lugar?',
      '¿Muestra una cifra baja, una probable y una alta, y no una sola?',
      '¿Quién compara la estimación con los residuos pesados después de la primera semana?',
      '¿Cuenta la estimación a quienes están enfermos en casa?',
    ],
    limits:
      'El factor se publicó para capitales asiáticas en 2020. El tratamiento, el envasado y la enfermedad lo cambian: una ciudad que puede pesar debería pesar.',
  },
  'chain-before-furnace': {
    headline:
      'Considere planificar el transporte y el almacén de los residuos sanitarios antes que hornos nuevos',
    situation:
      'Cuando los residuos infecciosos se multiplican, la mirada va a la planta de tratamiento. Lo primero que falló en la ola que aquí se cuenta fueron los vehículos que los recogen y los locales donde esperan. Un plan de toda la cadena muestra qué eslabón se rompe primero, y qué día.',
    others: [
      told(
        ['Hubei', 'CN', '2020'],
        'Los primeros fallos se dieron en el transporte y el almacén, antes que en el tratamiento.',
      ),
      told(
        ['Wuhan', 'CN', '2020'],
        'La demanda llegó a ser cinco veces mayor, y un estudio informa de que todos los residuos se trataron en 24 horas.',
      ),
    ],
    checks: [
      '¿Cuántas toneladas al día aguanta cada eslabón: envasado, vehículos, almacenes, tratamiento?',
      '¿Cuál se llena primero si la cantidad se dobla? ¿Y si se multiplica por cinco?',
      '¿Se cuentan conductores, permisos y equipo de protección además de los vehículos?',
      '¿Qué planta móvil u horno de cemento puede recibir residuos, y está listo el permiso?',
      '¿Cuánto tiempo pueden quedar los residuos en cada almacén, y quién lo mira?',
    ],
    limits:
      'Se cuenta de una provincia que pudo traer ayuda de fuera. Una ciudad sola quizá no tenga reserva de vehículos.',
  },
  'pickers-are-essential': {
    headline:
      'Considere contar a los recicladores de base como trabajadores esenciales cuando compre equipo de protección',
    situation:
      'Los recicladores de base manejan lo que otros tiran, también mascarillas, y donde trabajan sin contrato ningún patrono pide guantes para ellos. Cuando se limita el movimiento pierden a la vez el trabajo y la ruta. Contarlos hace visibles las dos cosas.',
    others: [
      told(
        ['Nueve ciudades', null, '2021'],
        'Una encuesta de WIEGO a 499 recicladores halló que a mediados de 2021 los ingresos seguían por debajo del 75 % de los de antes de la pandemia.',
      ),
      told(
        ['Delhi', 'IN', '2020'],
        'En un estudio sobre mujeres recicladoras, el 68 % no podía hacer su trabajo normal.',
      ),
    ],
    checks: [
      '¿Sabe cuántos son, por distrito, de sus propias organizaciones?',
      '¿Se cuentan trabajadores × turnos × piezas × reposición, y se muestran los días cubiertos?',
      '¿Están en la lista de vacunación, y cuántos la han recibido?',
      '¿Los nombran las normas de movimiento, para que un policía los deje pasar?',
      '¿Se acordó la lista con ellos, y está cerrada a otros usos?',
    ],
    limits:
      'El registro puede dañar a quien vive de no ser visto. Necesita a sus organizaciones, y una promesa de para qué no es la lista.',
  },
  'levels-not-percent': {
    headline: 'Considere contar una ola como un nivel y una razón, nunca como un porcentaje suelto',
    situation:
      'Un porcentaje sin su base se lee de tres maneras, y la equivocada acaba en el concurso de camiones. La misma subida se ha impreso como «seis veces», «siete veces» y «+600 %». Un nivel antes y un nivel después no dejan lugar a eso.',
    others: [
      told(
        ['Hubei', 'CN', '2020'],
        'Los residuos sanitarios pasaron de 40 a 240 t al día. Son seis veces lo de antes, un aumento del 500 %. Un informe lo llamó +600 %, un periódico «siete veces».',
      ),
    ],
    checks: [
      '¿Da cada cifra la cantidad de antes, la de después y la unidad?',
      '¿Se nombra el día o la semana de las dos?',
      '¿Se llama razón a la razón y aumento al aumento?',
      '¿Ha rehecho alguien la cuenta desde los dos niveles antes de publicarla?',
    ],
    limits: 'Una regla de escritura más que de ingeniería: no hace llegar antes ningún camión.',
  },
}
