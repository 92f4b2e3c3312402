/** Ce que la bibliothèque d’analyse dit d’un portefeuille, d’une carte, d’une cascade et d’un appariement. */
export const analysis = {
  'analysis.none': 'aucun',
  'analysis.ranking.leader': 'Avec ces poids, {action} a la valeur la plus haute, {score} sur 100.',
  'analysis.ranking.leader-by':
    'Selon {method}, en tête : {actions}, avec {measure} {score, number, ::.###}.',
  'analysis.portfolio.best':
    'Optimum prouvé : {count, plural, one {# projet} other {# projets}} pour une valeur de {value, number}. Rien de mieux dans les règles.',
  'analysis.portfolio.good':
    'Bon, sans preuve que ce soit le meilleur : {count, plural, one {# projet} other {# projets}} pour une valeur de {value, number} ; l’écart est de {gap}.',
  'analysis.portfolio.conflict':
    'Aucun ensemble de projets ne respecte toutes les règles. Celles-ci ne peuvent tenir ensemble, et sans l’une d’elles les autres le peuvent : {rules}.',
  'analysis.portfolio.unknown': 'Aucune réponse n’a été trouvée dans le temps donné.',
  'analysis.portfolio.rule-price':
    'La règle {rule} coûte {price, number} de valeur ({share} de ce qui est atteint).',
  'analysis.portfolio.rule-price-about':
    'La règle {rule} coûte environ {price, number} de valeur ({share} de ce qui est atteint, non prouvé).',
  'analysis.portfolio.rules-free': 'Ces règles ne coûtent rien : {rules}.',
  'analysis.portfolio.alternative':
    'Le numéro {place, number} en valeur a {loss, number} de moins : entrent {added}, sortent {removed}.',
  'analysis.portfolio.entry': '{project} entrerait avec {rise, number} de valeur en plus.',
  'analysis.portfolio.cannot-enter':
    'Aucune valeur ne ferait entrer {project} : les règles l’excluent.',
  'analysis.portfolio.utilitarian': 'Parts égales, le reste selon les votes',
  'analysis.portfolio.way':
    '{way} : {count, plural, one {# projet} other {# projets}} pour {cost, number}.',
  'analysis.portfolio.way-people':
    '{way} : {nothing, number} personnes sur {voters, number} n’ont rien de ce qu’elles demandaient.',
  'analysis.portfolio.way-turns':
    'Du meilleur dans les règles à « {way} » : {lost, number} personnes perdent tout ce qu’elles avaient, {gained, number} qui n’avaient rien ont quelque chose.',
  'analysis.loops.none': 'Il n’y a pas de boucle : rien ne revient à son point de départ.',
  'analysis.loops.count':
    '{total, plural, one {Il y a une boucle} other {Il y a # boucles}} : {R, number} se nourrissent elles-mêmes, {B, number} se freinent, de {unknown, number} on ne peut rien dire.',
  'analysis.loops.at-least':
    'Il y a au moins {total, number} boucles ; de celles comptées, {R, number} se nourrissent elles-mêmes, {B, number} se freinent, de {unknown, number} on ne peut rien dire.',
  'analysis.loops.meet':
    'La plupart passent par {factors} : {count, number} d’entre elles, {share}.',
  'analysis.loops.listed': 'Les {returned, number} plus courtes sur {total, number} sont listées.',
  'analysis.loop.reinforcing': 'Elle se nourrit elle-même : {factors}.',
  'analysis.loop.balancing': 'Elle se freine elle-même : {factors}.',
  'analysis.loop.unknown': 'On ne peut dire si elle se nourrit ou se freine : {factors}.',
  'analysis.loop.delay': 'Un tour dure {delay, number}.',
  'analysis.cascade.nothing': 'Rien ne tombe.',
  'analysis.cascade.first': 'En premier tombe : {services}.',
  'analysis.cascade.stops': 'Cela s’arrête là : rien d’autre ne tombe.',
  'analysis.cascade.round': 'Tour {round, number} : {services}.',
  'analysis.cascade.size':
    'À la fin, services tombés : {failed, number} sur {of, number} ({share}).',
  'analysis.cascade.stands': 'Encore debout : {services}.',
  'analysis.cascade.lost': '{service} perd à la fin {share} de ce qu’il fait.',
  'analysis.disruption.nothing': 'Rien n’est perdu.',
  'analysis.disruption.service':
    '{service} : au pire {lost, number, ::percent .#} est perdu, au temps {at, number} ; en tout, autant que {outage, number} de panne complète.',
  'analysis.disruption.lost-wholly': 'Perdus entièrement à un moment : {services}.',
  'analysis.disruption.loss': 'Perte en argent : {loss, number}.',
  'analysis.disruption.no-rest': 'Les pertes se nourrissent elles-mêmes : rien ne se repose.',
  'analysis.match.fit': '{need} et {offer} : {points, number} points sur {most, number}.',
  'analysis.match.fit-term':
    '{need} et {offer} : {points, number} points sur {most, number} pour {term}.',
  'analysis.match.filter-failed': '{need} et {offer} ne peuvent être appariés : {filter}.',
  'analysis.match.filter-failed-but':
    '{need} et {offer} ne peuvent être appariés : {filter}. Ce serait possible avec {change}.',
  'analysis.match.placed': '{count, number} sur {of, number} ont une place.',
  'analysis.match.stable':
    'Personne ne serait mieux avec quelqu’un qui accepterait : {pairs, plural, one {# paire a été vérifiée} other {les # paires ont été vérifiées}}.',
  'analysis.match.dropped':
    '{count, plural, one {# souhait a été laissé} other {# souhaits ont été laissés}} de côté : {reason}.',
  'analysis.match.reason.not-listed-by-reviewer': 'qui reçoit ne nomme pas qui demande',
  'analysis.match.reason.not-listed-by-proposer': 'qui demande ne nomme pas qui reçoit',
  'analysis.match.lottery':
    'Un tirage avec la graine « {seed} » les a départagés, et chacun peut le refaire : {parties}.',
  'analysis.match.holds':
    'Cet appariement tient : personne ne serait mieux avec quelqu’un qui accepterait.',
  'analysis.match.does-not-hold':
    'Cet appariement ne tient pas : {blocking, number} paires se préféreraient l’une l’autre, {unacceptable, number} paires ne s’acceptent pas, {overfull, number} ont plus que leurs places.',
  'analysis.match.unmatched.filled':
    '{proposer} n’a pas de place : {choices, plural, one {son choix est rempli} other {ses # choix sont remplis}}.',
  'analysis.match.unmatched.filled-by-preference':
    '{proposer} n’a pas de place : {choices, plural, one {son choix est rempli} other {ses # choix sont remplis}} par des candidats préférés.',
  'analysis.match.unmatched.filled-by-priority':
    '{proposer} n’a pas de place : {choices, plural, one {son choix est rempli} other {ses # choix sont remplis}} par des candidats plus prioritaires.',
  'analysis.match.unmatched.filled-by-lottery':
    '{proposer} n’a pas de place : {choices, plural, one {son choix est allé} other {ses # choix sont allés}} à d’autres par tirage au sort.',
  'analysis.match.unmatched.filled-by-nothing':
    '{proposer} n’a pas de place : {choices, plural, one {son choix est rempli} other {ses # choix sont remplis}}, sans que rien ait mis les autres devant.',
  'analysis.match.unmatched.no-capacity':
    '{proposer} n’a pas de place : {choices, plural, one {son choix n’en a pas} other {aucun de ses # choix n’en a}}.',
  'analysis.match.unmatched.not-acceptable':
    '{proposer} n’a pas de place : {choices, plural, one {son choix ne l’accepterait pas} other {aucun de ses # choix ne l’accepterait}}.',
  'analysis.match.unmatched.not-eligible':
    '{proposer} n’a pas de place : il ne remplit {choices, plural, one {pas les conditions de son choix} other {les conditions d’aucun de ses # choix}}.',
  'analysis.match.unmatched.open':
    '{proposer} n’a pas de place, bien que {choices, plural, one {son choix en ait} other {ses # choix en aient}}.',
  'analysis.match.unmatched.several':
    '{proposer} n’a pas de place, pour une autre raison à chacun de ses {choices, number} choix.',
  'analysis.match.unmatched.not-listed': '{proposer} n’a pas de place : il ne nomme aucun choix.',
  'analysis.match.choice.filled':
    '{reviewer} a {places, plural, one {# place} other {# places}}, prises avant {proposer} : {byPreference, number} par préférence, {byPriority, number} par priorité, {byLottery, number} par tirage.',
  'analysis.match.choice.no-capacity':
    '{reviewer} n’a pas de places, donc {proposer} ne pouvait en avoir.',
  'analysis.match.choice.not-acceptable': '{reviewer} n’accepterait pas {proposer}.',
  'analysis.match.choice.not-eligible':
    '{proposer} ne remplit pas les conditions de {reviewer} : {why}.',
  'analysis.match.choice.open': '{reviewer} a de la place pour {proposer}.',
  'analysis.match.places-left.not-listed':
    '{reviewer} garde {places, plural, one {# place} other {# places}} : personne ne le nomme.',
  'analysis.match.places-left.not-acceptable':
    '{reviewer} garde {places, plural, one {# place} other {# places}} : personne qu’il accepterait ne le nomme.',
  'analysis.match.places-left.elsewhere':
    '{reviewer} garde {places, plural, one {# place} other {# places}} : tous ceux qui le nomment ont mieux.',
  'analysis.match.assigned':
    '{count, plural, one {# paire} other {# paires}}, pour un total de {total, number}.',
  'analysis.match.competing':
    '{rows} se disputent {columns} : tous ne peuvent avoir un partenaire.',
  'analysis.match.rows-without': 'Sans partenaire : {rows}.',
  'analysis.match.columns-without': 'Non pris : {columns}.',
  'analysis.match.fairest':
    'Le moins bien servi a {worst, number}, le plus possible ; {count, plural, one {# paire} other {# paires}} pour un total de {total, number}.',
  'analysis.match.fairness-costs':
    'C’est {loss, number} de moins que le plus grand total, {greatest, number}.',
  'analysis.match.fairness-free':
    'Cela ne coûte rien : aucun autre choix ne dépasse {total, number}.',
  'analysis.match.moved': '{units, number} unités sont déplacées pour un coût de {cost, number}.',
  'analysis.match.left-over': '{amount, number} restent à {node}.',
  'analysis.match.still-asked': '{node} demande encore {amount, number}.',
  'analysis.match.bottleneck': 'Seule plus de place sur ces liens aiderait : {arcs}.',
  'analysis.match.covered':
    'Sur {asked, number} demandés, {covered, number} sont couverts ; {gap, number} ne le sont pas.',
  'analysis.match.gap':
    '{theme} à {region} : {asked, number} demandés, {gap, number} que personne ne peut couvrir.',
  'analysis.match.contested':
    'Il manque {contested, number} parce que plusieurs lignes ont besoin des mêmes offres.',
  'analysis.match.unreached': 'Aucune offre n’atteint {needs}.',
  'analysis.match.idle': 'Ces offres n’atteignent aucun besoin : {offers}.',
} as const
