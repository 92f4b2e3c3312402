/** Lo que la biblioteca de análisis dice de una cartera, un mapa, una cascada y un emparejamiento. */
export const analysis = {
  'analysis.none': 'ninguno',
  'analysis.ranking.leader': 'Con estos pesos {action} tiene el valor más alto, {score} de 100.',
  'analysis.ranking.leader-by':
    'Según {method}, en primer lugar: {actions}, con {measure} {score, number, ::.###}.',
  'analysis.portfolio.best':
    'Óptimo demostrado: {count, plural, one {# proyecto} other {# proyectos}} con un valor de {value, number}. Nada dentro de las reglas es mejor.',
  'analysis.portfolio.good':
    'Bueno, sin demostrar que sea el mejor: {count, plural, one {# proyecto} other {# proyectos}} con un valor de {value, number}; la brecha es {gap}.',
  'analysis.portfolio.conflict':
    'Ningún conjunto de proyectos cumple todas las reglas. Estas no pueden cumplirse juntas, y sin una cualquiera de ellas las demás sí: {rules}.',
  'analysis.portfolio.unknown': 'No se encontró respuesta en el tiempo dado.',
  'analysis.portfolio.rule-price':
    'La regla {rule} cuesta {price, number} de valor ({share} de lo alcanzado).',
  'analysis.portfolio.rule-price-about':
    'La regla {rule} cuesta unos {price, number} de valor ({share} de lo alcanzado, sin demostrar).',
  'analysis.portfolio.rules-free': 'Estas reglas no cuestan nada: {rules}.',
  'analysis.portfolio.alternative':
    'El número {place, number} en valor tiene {loss, number} menos: entran {added}, salen {removed}.',
  'analysis.portfolio.entry': '{project} entraría con {rise, number} más de valor.',
  'analysis.portfolio.cannot-enter': 'Ningún valor haría entrar {project}: las reglas lo impiden.',
  'analysis.portfolio.utilitarian': 'Partes iguales, el resto por votos',
  'analysis.portfolio.way':
    '{way}: {count, plural, one {# proyecto} other {# proyectos}} por {cost, number}.',
  'analysis.portfolio.way-people':
    '{way}: {nothing, number} de {voters, number} personas no obtienen nada de lo que pidieron.',
  'analysis.portfolio.way-turns':
    'De lo mejor dentro de las reglas a «{way}»: {lost, number} personas pierden todo lo que tenían, {gained, number} que no tenían nada obtienen algo.',
  'analysis.loops.none': 'No hay ningún bucle: nada vuelve a donde empezó.',
  'analysis.loops.count':
    '{total, plural, one {Hay un bucle} other {Hay # bucles}}: {R, number} se alimentan a sí mismos, {B, number} se frenan, de {unknown, number} no se puede decir.',
  'analysis.loops.at-least':
    'Hay al menos {total, number} bucles; de los contados, {R, number} se alimentan a sí mismos, {B, number} se frenan, de {unknown, number} no se puede decir.',
  'analysis.loops.meet': 'La mayoría pasa por {factors}: {count, number} de ellos, {share}.',
  'analysis.loops.listed': 'Se listan los {returned, number} más cortos de {total, number}.',
  'analysis.loop.reinforcing': 'Se alimenta a sí mismo: {factors}.',
  'analysis.loop.balancing': 'Se frena a sí mismo: {factors}.',
  'analysis.loop.unknown': 'No se puede decir si se alimenta o se frena: {factors}.',
  'analysis.loop.delay': 'Una vuelta dura {delay, number}.',
  'analysis.cascade.nothing': 'Nada falla.',
  'analysis.cascade.first': 'Primero cae: {services}.',
  'analysis.cascade.stops': 'Ahí se detiene: no cae nada más.',
  'analysis.cascade.round': 'Ronda {round, number}: {services}.',
  'analysis.cascade.size':
    'Al final, servicios caídos: {failed, number} de {of, number} ({share}).',
  'analysis.cascade.stands': 'Siguen en pie: {services}.',
  'analysis.cascade.lost': '{service} pierde al final {share} de lo que hace.',
  'analysis.disruption.nothing': 'No se pierde nada.',
  'analysis.disruption.service':
    '{service}: en el peor momento se pierde {lost, number, ::percent .#}, en el tiempo {at, number}; en total, tanto como {outage, number} de interrupción completa.',
  'analysis.disruption.lost-wholly': 'Perdidos del todo en algún momento: {services}.',
  'analysis.disruption.loss': 'Pérdida en dinero: {loss, number}.',
  'analysis.disruption.no-rest': 'Las pérdidas se alimentan a sí mismas: no llega al reposo.',
  'analysis.match.fit': '{need} y {offer}: {points, number} de {most, number} puntos.',
  'analysis.match.fit-term':
    '{need} y {offer}: {points, number} de {most, number} puntos por {term}.',
  'analysis.match.filter-failed': '{need} y {offer} no pueden emparejarse: {filter}.',
  'analysis.match.filter-failed-but':
    '{need} y {offer} no pueden emparejarse: {filter}. Pasaría con {change}.',
  'analysis.match.placed': '{count, number} de {of, number} tienen plaza.',
  'analysis.match.stable':
    'A nadie le iría mejor con alguien que aceptara: {pairs, plural, one {se comprobó # par} other {se comprobaron los # pares}}.',
  'analysis.match.dropped':
    '{count, plural, one {# deseo quedó} other {# deseos quedaron}} fuera: {reason}.',
  'analysis.match.reason.not-listed-by-reviewer': 'quien recibe no nombra a quien pide',
  'analysis.match.reason.not-listed-by-proposer': 'quien pide no nombra a quien recibe',
  'analysis.match.lottery':
    'Un sorteo con la semilla «{seed}» los distinguió, y cualquiera puede repetirlo: {parties}.',
  'analysis.match.holds':
    'Este emparejamiento se sostiene: a nadie le iría mejor con alguien que aceptara.',
  'analysis.match.does-not-hold':
    'Este emparejamiento no se sostiene: {blocking, number} pares se preferirían entre sí, {unacceptable, number} pares no se aceptan, {overfull, number} tienen más que sus plazas.',
  'analysis.match.unmatched.filled':
    '{proposer} no tiene plaza: {choices, plural, one {su opción está llena} other {sus # opciones están llenas}}.',
  'analysis.match.unmatched.filled-by-preference':
    '{proposer} no tiene plaza: {choices, plural, one {su opción está llena} other {sus # opciones están llenas}} con quienes fueron preferidos.',
  'analysis.match.unmatched.filled-by-priority':
    '{proposer} no tiene plaza: {choices, plural, one {su opción está llena} other {sus # opciones están llenas}} con quienes tienen mayor prioridad.',
  'analysis.match.unmatched.filled-by-lottery':
    '{proposer} no tiene plaza: {choices, plural, one {su opción fue} other {sus # opciones fueron}} para otros por sorteo.',
  'analysis.match.unmatched.filled-by-nothing':
    '{proposer} no tiene plaza: {choices, plural, one {su opción está llena} other {sus # opciones están llenas}}, aunque nada puso antes a los demás.',
  'analysis.match.unmatched.no-capacity':
    '{proposer} no tiene plaza: {choices, plural, one {su opción no tiene plazas} other {ninguna de sus # opciones tiene plazas}}.',
  'analysis.match.unmatched.not-acceptable':
    '{proposer} no tiene plaza: {choices, plural, one {su opción no lo aceptaría} other {ninguna de sus # opciones lo aceptaría}}.',
  'analysis.match.unmatched.not-eligible':
    '{proposer} no tiene plaza: no cumple los requisitos de {choices, plural, one {su opción} other {ninguna de sus # opciones}}.',
  'analysis.match.unmatched.open':
    '{proposer} no tiene plaza, aunque {choices, plural, one {su opción tiene} other {sus # opciones tienen}} sitio.',
  'analysis.match.unmatched.several':
    '{proposer} no tiene plaza, por una razón distinta en cada una de sus {choices, number} opciones.',
  'analysis.match.unmatched.not-listed': '{proposer} no tiene plaza: no nombra ninguna opción.',
  'analysis.match.choice.filled':
    '{reviewer} tiene {places, plural, one {# plaza} other {# plazas}}, todas ocupadas antes que {proposer}: {byPreference, number} por preferencia, {byPriority, number} por prioridad, {byLottery, number} por sorteo.',
  'analysis.match.choice.no-capacity':
    '{reviewer} no tiene plazas, así que {proposer} no podía tener ninguna.',
  'analysis.match.choice.not-acceptable': '{reviewer} no aceptaría a {proposer}.',
  'analysis.match.choice.not-eligible': '{proposer} no cumple los requisitos de {reviewer}: {why}.',
  'analysis.match.choice.open': '{reviewer} tiene sitio para {proposer}.',
  'analysis.match.places-left.not-listed':
    'A {reviewer} le {places, plural, one {queda # plaza} other {quedan # plazas}}: nadie lo nombra.',
  'analysis.match.places-left.not-acceptable':
    'A {reviewer} le {places, plural, one {queda # plaza} other {quedan # plazas}}: no lo nombra nadie a quien aceptaría.',
  'analysis.match.places-left.elsewhere':
    'A {reviewer} le {places, plural, one {queda # plaza} other {quedan # plazas}}: quienes lo nombran tienen algo mejor.',
  'analysis.match.assigned':
    '{count, plural, one {# par} other {# pares}}, con un total de {total, number}.',
  'analysis.match.competing': '{rows} compiten por {columns}: no todos pueden tener pareja.',
  'analysis.match.rows-without': 'Sin pareja: {rows}.',
  'analysis.match.columns-without': 'Sin tomar: {columns}.',
  'analysis.match.fairest':
    'Quien sale peor tiene {worst, number}, lo más que puede ser; {count, plural, one {# par} other {# pares}} con un total de {total, number}.',
  'analysis.match.fairness-costs':
    'Son {loss, number} menos que el mayor total, {greatest, number}.',
  'analysis.match.fairness-free':
    'No cuesta nada: ninguna otra elección suma más de {total, number}.',
  'analysis.match.moved': 'Se mueven {units, number} unidades a un costo de {cost, number}.',
  'analysis.match.left-over': '{amount, number} se quedan en {node}.',
  'analysis.match.still-asked': '{node} todavía pide {amount, number}.',
  'analysis.match.bottleneck': 'Solo ayudaría más sitio en estos enlaces: {arcs}.',
  'analysis.match.covered':
    'De {asked, number} pedidos, {covered, number} están cubiertos; {gap, number} no.',
  'analysis.match.gap':
    '{theme} en {region}: {asked, number} pedidos, {gap, number} que nadie puede cubrir.',
  'analysis.match.contested':
    'Faltan {contested, number} porque varias líneas necesitan las mismas ofertas.',
  'analysis.match.unreached': 'Ninguna oferta llega a {needs}.',
  'analysis.match.idle': 'Estas ofertas no llegan a ninguna necesidad: {offers}.',
} as const
