import { type Translations, told } from '../shapes.ts'
import { SPANISH_PRIORITY } from './spanish-priority.ts'

/** Twenty lessons in Spanish, made by a person from the first revision of each. */
export const SPANISH: Translations = {
  ...SPANISH_PRIORITY,
  'days-of-cash': {
    headline: 'Considere preguntar para cuántos días tienen caja las pequeñas empresas, por sector',
    situation:
      'El alivio se planifica a menudo por meses mientras las empresas más pequeñas cuentan por días. Los días de caja, el saldo dividido por la salida media de un día, dicen a quién hay que llegar primero. Varían más entre sectores de lo que suponen la mayoría de los presupuestos.',
    others: [
      told(
        ['Estados Unidos', 'US', '2015'],
        'El instituto de estudios de un banco miró 597.000 pequeñas empresas: la mediana tenía caja para 27 días, el restaurante mediano para 16.',
      ),
    ],
    checks: [
      '¿Conoce la mediana de cada sector principal, y no solo la de todas las empresas?',
      '¿Se muestra el cuarto inferior, donde las empresas caen primero?',
      '¿Son los saldos y las salidas de los mismos meses?',
      '¿Qué sectores emplean a más personas que ya están mal?',
      '¿Cuánto tarda su primer pago en llegar a una empresa que lo pide?',
    ],
    limits:
      'Las cifras son de clientes de un banco en un país, cinco años antes de una pandemia. La medida viaja; los valores no.',
  },
  'two-weeks': {
    headline: 'Considere un primer pago, pequeño y sencillo, en las dos semanas tras un cierre',
    situation:
      'Quien ordena cerrar a las empresas pone en marcha un reloj. Los dueños esperan cerrar para siempre en la medida en que esperan que dure la crisis, de modo que una promesa temprana con fecha vale más que una mayor más tarde.',
    others: [
      told(
        ['Estados Unidos', 'US', '2020-03-28'],
        'Del 28 de marzo al 4 de abril una encuesta a más de 5.800 pequeñas empresas halló que la empresa mediana con más de 10.000 dólares de costes al mes tenía caja para unas dos semanas; tres cuartas partes, para dos meses o menos. El cierre esperado crecía con la duración esperada de la crisis, y los restaurantes estaban peor.',
      ),
    ],
    checks: [
      '¿Qué día después de un cierre llega el primer dinero?',
      '¿Podría pedirlo en una hora una empresa sin contable?',
      '¿Se nombra con el primer pago la fecha del siguiente?',
      '¿Qué costes se podrían aplazar: alquiler, licencias, tributos locales?',
      '¿Quién se lo dice a los dueños en las lenguas en que trabajan?',
    ],
    limits:
      'Lo que los dueños dijeron tener, en un país, en las primeras semanas. Los costes y las redes de protección varían.',
  },
  'measure-reach': {
    headline:
      'Considere medir el alivio por las empresas a las que llegó, no por el dinero apartado',
    situation:
      'Un presupuesto gastado parece un éxito aunque las empresas que lo necesitaban nunca lo pidieran. Los dueños saben de antemano que los formularios y las reglas confusas los dejarán fuera. El alcance, por sector y por grupo de dueños, es la cifra que hay que mirar cada semana.',
    others: [
      told(
        ['Estados Unidos', 'US', '2020'],
        'Muchos dueños de una encuesta a 5.800 empresas esperaban problemas para obtener el alivio, por la burocracia o por requisitos confusos.',
      ),
      told(
        ['Estados Unidos', 'US', '2020'],
        'En otra encuesta, a 8.000 dueños, el 60 % ya había despedido a alguien.',
      ),
    ],
    checks: [
      'De todas las empresas que cumplen, ¿qué parte lo ha pedido y a qué parte se ha pagado?',
      '¿Se muestra esa parte por sector, tamaño, distrito y grupo de dueños?',
      '¿En qué tropezaron los que lo dejaron a medias?',
      '¿Se deja fuera toda casilla con menos de cinco empresas?',
      '¿Quién puede cambiar el formulario en una semana si la respuesta es mala?',
    ],
    limits:
      'Lo que esperaban los dueños al principio; las encuestas no dicen a quién se pagó al final.',
  },
  'gap-line-by-line': {
    headline: 'Considere estimar el hueco del presupuesto línea por línea, con su mes',
    situation:
      'Los ingresos no caen por igual: las tasas se paran en seguida, el impuesto de bienes inmuebles sigue un año después, las transferencias pueden subir. Un porcentaje sobre todo el presupuesto no ve cuándo falta la caja. Una tabla de líneas con base, golpe y plazo muestra el mes.',
    others: [
      told(
        ['Estados Unidos', 'US', '2020'],
        'De más de 2.400 responsables locales preguntados, el 88 % esperaba una caída de ingresos; entre las ciudades de 50.000 a 200.000 habitantes, el 98 %. Para el 53 % la causa era solo la caída de ingresos, para el 43 % los ingresos y los gastos a la vez.',
      ),
    ],
    checks: [
      '¿Tiene cada fuente principal de ingresos su propio golpe y su propio retraso?',
      '¿Están en la misma tabla los gastos extra y la ayuda de arriba?',
      '¿En qué mes baja la caja de la cantidad de la que no se puede bajar?',
      '¿Qué gasto puede esperar, y qué servicios están protegidos?',
      '¿Se renueva la tabla cada mes con lo que de verdad entró?',
    ],
    limits:
      'Expectativas en un país donde las ciudades recaudan ellas mismas gran parte de sus ingresos.',
  },
  'heat-plan-works': {
    headline: 'Considere un plan de calor con alertas, tareas con nombre y una revisión cada año',
    situation:
      'Cuántas personas mató una ola de calor solo se sabe cuando se cuenta después. Un plan une el pronóstico a las tareas de servicios con nombre, para que actúen antes. Es una de las pocas medidas de esta biblioteca cuyo efecto se ha estudiado.',
    others: [
      told(
        ['Ahmedabad', 'IN', '2013'],
        'Tras una ola de calor con 1.344 muertes de más en mayo de 2010 la ciudad hizo un plan. Una evaluación halló que el riesgo relativo de muerte a 47 °C bajó de 2,34 (1,98 a 2,76) a 1,25 (1,02 a 1,53), y unas 1.190 muertes evitadas al año (162 a 2.218).',
      ),
    ],
    checks: [
      '¿Qué pronóstico abre una alerta, y a quién se llama y a qué hora?',
      '¿Conoce cada servicio sus tres tareas sin buscarlas?',
      '¿Quién llega a quienes viven solos, y a los obreros y vendedores al aire libre?',
      '¿Se comparan las muertes con las de años sin alerta?',
      '¿Se mira el plan cada otoño, con lo que falló?',
    ],
    limits:
      'Una ciudad, comparada antes y después; también cambiaron otras cosas, y el intervalo es ancho.',
  },
  'own-heat-thresholds': {
    headline:
      'Considere fijar las alertas de calor por las muertes de su ciudad, no por los grados de otra',
    situation:
      'Hay quien muere de calor a temperaturas a las que en otro lugar se va a trabajar. Un umbral copiado de una ciudad más calurosa llega tarde, y el de una más fresca da falsas alarmas. Unos pocos veranos de muertes diarias y temperaturas máximas bastan para empezar.',
    others: [
      told(
        ['Ahmedabad', 'IN', '2019'],
        'Las alertas siguen la máxima prevista: amarilla de 41 a 43 °C, naranja desde unos 43, roja desde unos 45, según se informó en 2023 y de acuerdo con las alertas a 44 y 45 °C de 2019.',
      ),
    ],
    checks: [
      '¿A qué máxima suben las muertes sobre lo habitual en su ciudad?',
      '¿Cuentan las noches en que no refresca?',
      '¿Hay dos o tres grados, cada uno con otras tareas?',
      '¿Cuántas veces se habría llegado a cada grado en los últimos diez veranos?',
      '¿Quién puede subir el grado por su juicio, en un apagón o una fiesta?',
    ],
    limits: 'Los grados son los de una ciudad; solo la manera de hallarlos está hecha para viajar.',
  },
  'floor-area-counts': {
    headline:
      'Considere contar las plazas de refugio por superficie y distancia antes de la temporada',
    situation:
      'Una sala en la que caben trescientas personas tiene sitio para cien cuando deben guardar distancia. Las plazas son la suma, por salas, de la superficie útil dividida por la superficie por persona, redondeada hacia abajo en cada una. Hacerlo en primavera muestra lo que falta cuando aún se puede preguntar a los hoteles.',
    others: [
      told(
        ['Estados Unidos', 'US', '2020'],
        'La Cruz Roja pasó de 20 a 60 pies cuadrados por persona (de 1,86 a 5,57 m²), lo que baja la capacidad más de un 60 %.',
      ),
      told(
        ['Condado de Alachua', 'US', '2020'],
        'Las plazas cayeron de 14.200 a 4.500. De sobrar pasaron a faltar unas 8.000.',
      ),
    ],
    checks: [
      '¿Está medida la superficie útil, sin escenario, cocina ni pasillos?',
      '¿Necesitan menos las familias que duermen juntas, y se cuenta así?',
      '¿Qué salas están ellas mismas en la zona inundable?',
      '¿Cuántas plazas hay por cada vecino vulnerable del distrito?',
      '¿Con quién hay un contrato para las plazas que faltan?',
    ],
    limits:
      'La superficie no es todo: el aire, los aseos y el personal pueden poner antes el límite.',
  },
  'two-scenarios': {
    headline: 'Considere dos escenarios para cada amenaza: el más probable y el más grave',
    situation:
      'Con un solo escenario una ciudad está demasiado tranquila o demasiado asustada para planificar. Dos, uno junto al otro, muestran qué medidas ayudan en ambos. Muestran también qué dejaría de funcionar si el grave coincide con una crisis que ya está ahí.',
    others: [
      told(
        ['Ciudades de todo el mundo', null, '2017'],
        'El cuadro de resultados de las Naciones Unidas pide los dos a cada ciudad. Su forma preliminar, de 47 preguntas, la rellenaron 214 ciudades en 2017 y 2018: 88 en Asia, 50 en América, 50 en África, 26 en Estados árabes.',
      ),
    ],
    checks: [
      '¿Nombra cada escenario un lugar, una altura o una fuerza, una estación y una hora?',
      '¿A quién golpea primero cada uno, y a quién más tiempo?',
      '¿Qué medidas ayudan en los dos?',
      '¿Y si llega en la semana de una ola de pandemia?',
      '¿Cuándo se compararon por última vez con lo que de verdad pasó?',
    ],
    limits:
      'Que muchas ciudades lo hicieran muestra que se puede; los resultados no se compararon.',
  },
  'reassess-each-wave': {
    headline:
      'Considere renovar la evaluación de impactos después de cada ola, como versión con fecha',
    situation:
      'La segunda ola de una crisis daña a otras personas que la primera. Una evaluación que se sobrescribe olvida a quién se dañó antes, y una que nunca se renueva lleva la ayuda a la puerta equivocada. Una versión rápida de las mismas preguntas guarda las dos.',
    others: [
      told(
        ['Essex', 'GB', '2020'],
        'El condado usó evaluaciones rápidas de impactos y volvió a ellas después de cada ola, según cuenta The Manchester Briefing.',
      ),
    ],
    checks: [
      '¿Se pueden responder las mismas preguntas en dos horas?',
      '¿Sigue ahí cada versión anterior, con su fecha?',
      '¿Muestra una página qué cambió, y qué no volvió a mirar nadie?',
      '¿Qué medidas han perdido su razón?',
      '¿A quién se le cuenta primero el cambio?',
    ],
    limits: 'Contado como práctica; que sepamos, no se estudió si las decisiones mejoraron.',
  },
  'damage-and-needs': {
    headline: 'Considere contar lo que necesitan los hogares junto a lo que perdieron las casas',
    situation:
      'Un registro de daños da un precio a cada casa, y a su dueño un derecho. Inquilinos, huéspedes y personas sin papeles han perdido un hogar y ninguna casa. Preguntar por las necesidades junto a los daños, desde las primeras semanas, los mantiene en el plan.',
    others: [
      told(
        ['Método internacional', null, '2013'],
        'La evaluación de necesidades tras un desastre, que la Unión Europea, las Naciones Unidas y el Banco Mundial acordaron en 2008 y cuya guía es de 2013, la dirige el gobierno y une el daño y la pérdida valorados con las necesidades de recuperación de la gente. Empieza en las primeras semanas.',
      ),
    ],
    checks: [
      '¿Pregunta el formulario quién vivía allí, y no solo de quién era?',
      '¿Se visita a inquilinos, huéspedes y personas sin título?',
      '¿Se separan, sector por sector, la situación de partida, el daño, la pérdida y la necesidad?',
      '¿Son cifras que un prestamista pueda leer?',
      '¿Cuándo sabrán los preguntados qué fue de ello?',
    ],
    limits: 'Un método nacional: una ciudad sola usa sus preguntas, no toda su maquinaria.',
  },
  'steer-evacuees': {
    headline: 'Considere guiar a los evacuados hacia lugares con pocos contagios y sitio bastante',
    situation:
      'La gente sale hacia donde tiene una cama, esté donde esté. En tiempo de contagio el destino decide cuántos enferman, allí y en casa. Señales, mensajes y contratos pueden hacer que el mejor destino sea el más fácil.',
    others: [
      told(
        ['Sureste de Florida', 'US', '2020'],
        'Un estudio hizo salir en un modelo a 2,3 millones de personas de cuatro condados. Los casos subieron en todos los escenarios, en el origen y en el destino; el exceso quedó pequeño donde los evacuados fueron a condados con poca transmisión y los contactos allí no aumentaron.',
      ),
    ],
    checks: [
      '¿Qué destinos tienen esta semana poca transmisión y habitaciones libres?',
      '¿Hay un acuerdo con ellos antes de la temporada?',
      '¿Pueden los mensajes nombrar el mejor destino sin cerrar los otros?',
      '¿Qué mantiene bajos los contactos a la llegada: habitaciones, pruebas, mascarillas?',
      '¿Cómo llegan quienes no tienen coche?',
    ],
    limits: 'Una simulación. Cuántos seguirían el consejo se supuso, no se observó.',
  },
  'two-groups-one-evidence': {
    headline:
      'Considere dos grupos, uno de recuperación y otro de renovación, sobre los mismos datos',
    situation:
      'Un grupo que se reúne cada mañana por lo que está roto nunca llega a lo que debería cambiar. Un segundo grupo, con otro horizonte y otros miembros, sí llega, mientras los dos lean la misma evaluación. Si no, pronto hay dos verdades.',
    others: [
      told(
        ['Essex', 'GB', '2020'],
        'El condado tuvo un grupo de coordinación de la recuperación y, aparte, un grupo para movilizar la renovación.',
      ),
      told(
        ['Bath y el noreste de Somerset, el sur de Somerset, Devon, Cardiff', 'GB', '2020'],
        'Trabajaron con el mismo enfoque de recuperación y renovación, que hoy es la norma ISO 22393.',
      ),
    ],
    checks: [
      '¿Tiene cada grupo sus miembros, su mandato y sus fechas?',
      '¿Trabajan los dos desde una sola evaluación, y quién la guarda?',
      '¿Quién pasa una acción de un grupo al otro, y cómo se cuenta?',
      '¿Es una organización vecinal miembro pleno del grupo de renovación?',
      '¿Cuándo entrega el primer grupo y termina?',
    ],
    limits:
      'Usado en varias autoridades británicas; no hemos leído ningún estudio de lo que cambió.',
  },
}
