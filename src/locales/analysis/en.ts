/** What the analysis library says of a portfolio, a map, a cascade and a match; rankings are worded where they are shown. */
export const analysis = {
  'analysis.none': 'none',
  'analysis.ranking.leader': 'At these weights {action} has the highest value, {score} of 100.',
  'analysis.ranking.leader-by':
    'By {method} the first is {actions}, with {measure} {score, number, ::.###}.',
  'analysis.portfolio.best':
    'Proved best: {count, plural, one {# project} other {# projects}} with a value of {value, number}. Nothing within the rules is better.',
  'analysis.portfolio.good':
    'Good, not proved best: {count, plural, one {# project} other {# projects}} with a value of {value, number}; the gap is {gap}.',
  'analysis.portfolio.conflict':
    'No set of projects keeps all the rules. These cannot hold together, and without any one of them the others can: {rules}.',
  'analysis.portfolio.unknown': 'No answer was found in the time given.',
  'analysis.portfolio.rule-price':
    'The rule {rule} costs {price, number} of value ({share} of what is reached).',
  'analysis.portfolio.rule-price-about':
    'The rule {rule} costs about {price, number} of value ({share} of what is reached, not proved).',
  'analysis.portfolio.rules-free': 'These rules cost nothing: {rules}.',
  'analysis.portfolio.alternative':
    'Number {place, number} in value has {loss, number} less: in come {added}, out go {removed}.',
  'analysis.portfolio.entry': '{project} would come in with {rise, number} more value.',
  'analysis.portfolio.cannot-enter': 'No value would bring {project} in: the rules keep it out.',
  'analysis.portfolio.utilitarian': 'Equal Shares, the rest by votes',
  'analysis.portfolio.way':
    '{way}: {count, plural, one {# project} other {# projects}} for {cost, number}.',
  'analysis.portfolio.way-people':
    '{way}: {nothing, number} of {voters, number} people have nothing of what they asked for.',
  'analysis.portfolio.way-turns':
    'From the best within the rules to “{way}”: {lost, number} people lose all they had, {gained, number} who had nothing have something.',
  'analysis.loops.none': 'There is no loop: nothing comes back to where it began.',
  'analysis.loops.count':
    '{total, plural, one {There is one loop} other {There are # loops}}: {R, number} feed themselves, {B, number} hold themselves back, of {unknown, number} it cannot be told.',
  'analysis.loops.at-least':
    'There are at least {total, number} loops; of those counted {R, number} feed themselves, {B, number} hold themselves back, of {unknown, number} it cannot be told.',
  'analysis.loops.meet': 'Most go through {factors}: {count, number} of them, {share}.',
  'analysis.loops.listed': 'The shortest {returned, number} of {total, number} are listed.',
  'analysis.loop.reinforcing': 'It feeds itself: {factors}.',
  'analysis.loop.balancing': 'It holds itself back: {factors}.',
  'analysis.loop.unknown':
    'Whether it feeds itself or holds itself back cannot be told: {factors}.',
  'analysis.loop.delay': 'Once around it takes {delay, number}.',
  'analysis.cascade.nothing': 'Nothing fails.',
  'analysis.cascade.first': 'Down first: {services}.',
  'analysis.cascade.stops': 'It stops there: nothing else falls.',
  'analysis.cascade.round': 'Round {round, number}: {services}.',
  'analysis.cascade.size':
    'In the end {failed, number} of {of, number} services are down ({share}).',
  'analysis.cascade.stands': 'Still standing: {services}.',
  'analysis.cascade.lost': '{service} loses {share} of what it does in the end.',
  'analysis.disruption.nothing': 'Nothing is lost.',
  'analysis.disruption.service':
    '{service}: at worst {lost, number, ::percent .#} is lost, at time {at, number}; in all as much as {outage, number} of full outage.',
  'analysis.disruption.lost-wholly': 'Lost wholly at some time: {services}.',
  'analysis.disruption.loss': 'Loss in money: {loss, number}.',
  'analysis.disruption.no-rest': 'Losses feed themselves: it does not come to rest.',
  'analysis.match.fit': '{need} and {offer}: {points, number} of {most, number} points.',
  'analysis.match.fit-term':
    '{need} and {offer}: {points, number} of {most, number} points for {term}.',
  'analysis.match.filter-failed': '{need} and {offer} may not be matched: {filter}.',
  'analysis.match.filter-failed-but':
    '{need} and {offer} may not be matched: {filter}. It would pass with {change}.',
  'analysis.match.placed': '{count, number} of {of, number} have a place.',
  'analysis.match.stable':
    'Nobody could do better with somebody who would agree: all {pairs, plural, one {# pair was} other {# pairs were}} checked.',
  'analysis.match.dropped':
    '{count, plural, one {# wish was} other {# wishes were}} left out: {reason}.',
  'analysis.match.reason.not-listed-by-reviewer': 'the reviewer does not name the proposer',
  'analysis.match.reason.not-listed-by-proposer': 'the proposer does not name the reviewer',
  'analysis.match.lottery':
    'A lottery with the seed “{seed}” told these apart, and anybody can draw it again: {parties}.',
  'analysis.match.holds': 'This match holds: nobody could do better with somebody who would agree.',
  'analysis.match.does-not-hold':
    'This match does not hold: {blocking, number} pairs would rather have each other, {unacceptable, number} pairs do not accept each other, {overfull, number} have more than their places.',
  'analysis.match.unmatched.filled':
    '{proposer} has no place: {choices, plural, one {its choice is} other {all # choices are}} filled.',
  'analysis.match.unmatched.filled-by-preference':
    '{proposer} has no place: {choices, plural, one {its choice is} other {all # choices are}} filled with those who were preferred.',
  'analysis.match.unmatched.filled-by-priority':
    '{proposer} has no place: {choices, plural, one {its choice is} other {all # choices are}} filled with those of higher priority.',
  'analysis.match.unmatched.filled-by-lottery':
    '{proposer} has no place: {choices, plural, one {its choice} other {all # choices}} went to others by lottery.',
  'analysis.match.unmatched.filled-by-nothing':
    '{proposer} has no place: {choices, plural, one {its choice is} other {all # choices are}} filled, though nothing put the others first.',
  'analysis.match.unmatched.no-capacity':
    '{proposer} has no place: {choices, plural, one {its choice has none} other {none of its # choices has any}}.',
  'analysis.match.unmatched.not-acceptable':
    '{proposer} has no place: {choices, plural, one {its choice would not take it} other {none of its # choices would take it}}.',
  'analysis.match.unmatched.not-eligible':
    '{proposer} has no place: {choices, plural, one {it is not eligible for its choice} other {it is eligible for none of its # choices}}.',
  'analysis.match.unmatched.open':
    '{proposer} has no place, though {choices, plural, one {its choice has} other {its # choices have}} room.',
  'analysis.match.unmatched.several':
    '{proposer} has no place, for a different reason at each of its {choices, number} choices.',
  'analysis.match.unmatched.not-listed': '{proposer} has no place: it names no choice.',
  'analysis.match.choice.filled':
    '{reviewer} has {places, plural, one {# place} other {# places}}, all taken before {proposer}: {byPreference, number} by preference, {byPriority, number} by priority, {byLottery, number} by lottery.',
  'analysis.match.choice.no-capacity': '{reviewer} has no places, so {proposer} could have none.',
  'analysis.match.choice.not-acceptable': '{reviewer} would not take {proposer}.',
  'analysis.match.choice.not-eligible': '{proposer} is not eligible for {reviewer}: {why}.',
  'analysis.match.choice.open': '{reviewer} has room for {proposer}.',
  'analysis.match.places-left.not-listed':
    '{reviewer} keeps {places, plural, one {# place} other {# places}}: nobody names it.',
  'analysis.match.places-left.not-acceptable':
    '{reviewer} keeps {places, plural, one {# place} other {# places}}: nobody it would take names it.',
  'analysis.match.places-left.elsewhere':
    '{reviewer} keeps {places, plural, one {# place} other {# places}}: all who name it are better placed.',
  'analysis.match.assigned':
    '{count, plural, one {# pair} other {# pairs}}, with a total of {total, number}.',
  'analysis.match.competing': '{rows} compete for {columns}: not all of them can have a partner.',
  'analysis.match.rows-without': 'Without a partner: {rows}.',
  'analysis.match.columns-without': 'Not taken: {columns}.',
  'analysis.match.fairest':
    'The worst served has {worst, number}, as much as can be; {count, plural, one {# pair} other {# pairs}} with a total of {total, number}.',
  'analysis.match.fairness-costs':
    'That is {loss, number} less than the greatest total, {greatest, number}.',
  'analysis.match.fairness-free':
    'It costs nothing: no other choice has a total above {total, number}.',
  'analysis.match.moved': '{units, number} units are moved at a cost of {cost, number}.',
  'analysis.match.left-over': '{amount, number} stay at {node}.',
  'analysis.match.still-asked': '{node} still asks for {amount, number}.',
  'analysis.match.bottleneck': 'Only more room on these links would help: {arcs}.',
  'analysis.match.covered':
    'Of {asked, number} asked for, {covered, number} are covered; {gap, number} are not.',
  'analysis.match.gap':
    '{theme} in {region}: {asked, number} asked for, {gap, number} that nobody can cover.',
  'analysis.match.contested':
    '{contested, number} are short because several lines need the same offers.',
  'analysis.match.unreached': 'No offer reaches {needs}.',
  'analysis.match.idle': 'These offers reach no need: {offers}.',
} as const
