import { type DemoLesson, told } from '../shapes.ts'

/** Community development and economic resilience: who is hit, who decides, who is heard. */
export const COMMUNITY: readonly DemoLesson[] = [
  {
    key: 'rank-neighbourhoods',
    themes: ['community-and-economy', 'governance'],
    ...{ goals: [1, 4, 12], stages: ['early-recovery', 'recovery'] },
    ...{ hazards: ['flood', 'heat', 'pandemic'] },
    grade: 1,
    sources: ['svi'],
    en: {
      headline: 'Consider ranking neighbourhoods by vulnerability with a method anybody can redo',
      situation:
        'Help follows those who ask, unless a map says where people can least help themselves. A rank by percentile needs no weights to quarrel over: each indicator gives every area its place, places are added within a theme, and themes are added.',
      others: [
        told(
          ['United States', 'US', '2022'],
          'The Social Vulnerability Index uses 16 variables in four themes with equal weight. A value of 0.85 means more vulnerable than 85 % of areas.',
        ),
      ],
      checks: [
        'Have you five or more indicators of your own, each with a year and a source?',
        'Does every indicator point the same way: more is worse?',
        'Are areas with few people left out or joined with a neighbour?',
        'Do those who live there recognise the result?',
        'Does it steer a decision, or only a map?',
      ],
      limits:
        'Ranks are relative: they compare areas of one city with each other, and someone is always last. The sixteen variables are those of one country.',
    },
  },
  {
    key: 'no-high-score-hides-a-zero',
    themes: ['community-and-economy', 'climate-resilience'],
    ...{ goals: [1, 7], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'storm', 'earthquake', 'drought'] },
    grade: 1,
    sources: ['inform'],
    en: {
      headline: 'Consider multiplying the parts of a risk rather than averaging them',
      situation:
        'In an average, good hospitals can outweigh a river that floods every year. A geometric mean does not let one good part hide a bad one. It is as simple to compute and much harder to flatter.',
      others: [
        told(
          ['191 countries', null, '2026'],
          'INFORM joins hazard and exposure, vulnerability and lack of coping capacity, 54 core indicators in all, from 0 to 10 with 10 the worst. Parts of 6, 5 and 7 make 5.94.',
        ),
      ],
      checks: [
        'Do all parts run from best to worst in the same direction?',
        'Is a part that is not known left open, rather than set to zero?',
        'Are the parts shown beside the total?',
        'Is the total used to choose where to look, and not to rank cities?',
      ],
      limits: 'Made for countries and regions. It measures a state, not what a city does about it.',
    },
  },
  {
    key: 'price-of-the-floor',
    themes: ['community-and-economy', 'urban-finance'],
    ...{ goals: [1, 4, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['economic-shock', 'pandemic', 'flood'] },
    grade: 0,
    sources: ['svi'],
    en: {
      headline: 'Consider a floor for the most vulnerable areas, and showing what it costs',
      situation:
        'When projects compete by score, those with good engineers win. A rule that so much of the money goes to areas in the most vulnerable quarter corrects this. Its honest form shows both lists, with the rule and without, so that a council can defend the difference.',
      others: [
        told(
          ['Method', null, '2026'],
          'The most score under a budget, with at least a share x of the money in the top quarter of vulnerability and at most y in any one area. With some sixty projects the best list can be found exactly and proved.',
        ),
      ],
      checks: [
        'Was the floor decided before the list of projects was known?',
        'How much score does it cost, and which projects change places?',
        'Is money per head shown for each quarter of vulnerability?',
        'Is a project counted where its users live, rather than where it stands?',
        'Who may leave the floor, and must they say why?',
      ],
      limits:
        'Needs a ranking of areas that people trust. A floor on money says nothing of quality.',
    },
  },
  {
    key: 'worst-off-first-line',
    themes: ['community-and-economy', 'health-and-care'],
    ...{ goals: [1, 2, 10], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'economic-shock', 'heat'] },
    grade: 0,
    sources: ['svi', 'inform'],
    en: {
      headline: 'Consider reporting the worst-hit group beside the mean on every page of results',
      situation:
        'A city can recover on average while one group falls further behind. The ratio of the worst-hit group to the city’s mean is one number, easy to draw, and does not let that happen unseen.',
      others: [
        told(
          ['Method', null, '2026'],
          'For each result: the value of the worst-hit group, the mean, and their ratio, at each date. Groups of fewer than five people are never shown.',
        ),
      ],
      checks: [
        'Which group is worst hit in this result, and is it the same as last time?',
        'Is the ratio the headline, and the mean the second line?',
        'Are groups of fewer than five left out, and sums that would give them away?',
        'What does the city do when the ratio rises while the mean improves?',
      ],
      limits: 'A small group moves by chance. Say how many people stand behind the number.',
    },
  },
  {
    key: 'three-barriers',
    themes: ['community-and-economy', 'governance'],
    ...{ goals: [4, 11], stages: ['early-recovery', 'recovery', 'renewal'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['briefing-archive', 'briefing-35'],
    en: {
      headline: 'Consider naming what stands in the way of making the plan together with residents',
      situation:
        'Plans made with those concerned fail for known reasons: the pace is too fast for volunteers, the distance between office and street is too great, the matter is too complex as it is told. Each can be lowered if it is named at the start.',
      others: [
        told(
          ['Worldwide', null, '2021'],
          'The Manchester Briefing passed on lessons on making recovery plans together and names three barriers: pace, distance and complexity.',
        ),
      ],
      checks: [
        'How many evenings does your timetable ask of a volunteer?',
        'Which meeting takes place where people already come together?',
        'Could a resident say in one sentence what is being decided?',
        'What has changed because of what was said, and where can one read it?',
        'Is time paid for those who cannot give it free?',
      ],
      limits: 'The briefing passes on what others do and does not judge whether it worked.',
    },
  },
  {
    key: 'votes-on-paper',
    themes: ['community-and-economy', 'governance'],
    ...{ goals: [4, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['economic-shock', 'pandemic'] },
    grade: 1,
    sources: ['paper-votes', 'other-winner'],
    en: {
      headline: 'Consider taking votes on paper, and saying why when the result is overruled',
      situation:
        'A vote on the web leaves out those who are hit hardest and have no account. And a council sometimes cannot follow the winner: the land is private, the law forbids it. Both are no shame as long as the paper is counted with the rest and the reason stands beside the result.',
      others: [
        told(
          ['Cities that use CONSUL Democracy', null, '2026'],
          'They asked the makers of that open software for votes on paper, and for a way to let a city’s own rules, or another way of counting, replace the computed winner.',
        ),
      ],
      checks: [
        'Where can one vote on paper, and in which languages?',
        'Who types paper votes in, and who checks a sample?',
        'Can nobody be counted twice, and still nobody’s choice be known?',
        'Is the rule of counting published before the vote?',
        'Is a departure from the result signed, with its reason?',
      ],
      limits:
        'What users of one tool asked for; that cities want it does not say how well it works.',
    },
  },
  {
    key: 'who-wrote-it',
    themes: ['community-and-economy', 'governance'],
    ...{ goals: [4, 5, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['social-unrest', 'pandemic'] },
    grade: 2,
    sources: ['comhairle'],
    en: {
      headline: 'Consider showing who wrote each statement that residents are asked to agree with',
      situation:
        'In an open deliberation residents vote on short statements by other residents. Without a name of any kind people take them for the government’s own, and answer the government. Poor statements that slip through do the rest.',
      others: [
        told(
          ['A public deliberation', null, '2026'],
          'Those who ran it report that participants took statements for the government’s, that poor ones reached them, and that thirty minutes of training did not stick with moderators.',
        ),
      ],
      checks: [
        'Does each statement say "by a resident", "by the city" or "by an organisation"?',
        'Is nothing shown before a moderator has seen it?',
        'Is the length limited, and the policy published?',
        'Are moderators reminded of the rules while they work?',
        'Can the log of what was left out be read afterwards?',
      ],
      limits: 'A report by those who ran one process.',
    },
  },
  {
    key: 'groups-appear-later',
    themes: ['community-and-economy', 'health-and-care'],
    ...{ goals: [1, 4, 11], stages: ['response', 'early-recovery', 'recovery'] },
    ...{ hazards: ['pandemic', 'food-insecurity', 'conflict-and-displacement'] },
    grade: 1,
    sources: ['briefing-30'],
    en: {
      headline: 'Consider adding groups to your list of the vulnerable while the crisis runs',
      situation:
        'A list made in the first week names those who were known to need help before. A long crisis makes others vulnerable: people who never asked for anything and do not know where to ask. A list that cannot grow will not see them.',
      others: [
        told(
          ['Worldwide', null, '2020'],
          'The Manchester Briefing pointed out that vulnerability moves: who is vulnerable changes in the course of a crisis.',
        ),
      ],
      checks: [
        'When was a group last added to your list?',
        'Who meets newly affected people first: schools, pharmacies, employers, food banks?',
        'Can they tell you without a form?',
        'Is a group that was added compared back to the first wave, or marked as not known?',
        'When may somebody leave the list?',
      ],
      limits: 'An observation that many share. How to find the new groups depends on the city.',
    },
  },
  {
    key: 'small-but-wanted',
    themes: ['community-and-economy', 'urban-finance'],
    ...{ goals: [4, 11, 12], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['flood', 'storm'] },
    grade: 1,
    sources: ['fema-value', 'fema-ltcr'],
    en: {
      headline: 'Consider a place in the plan for what residents want although it scores low',
      situation:
        'A playground may stand last in every ranking and still be the thing that makes people stay. If the only classes are high, medium and low, it disappears. A class of its own says honestly: small value for recovery, strong wish.',
      others: [
        told(
          ['United States', 'US', '2006'],
          'FEMA’s recovery value tool rates projects under eight heads and returns high, moderate, low, or community interest, the last for projects of little recovery value and strong local wish.',
        ),
      ],
      checks: [
        'Is the class decided by rule, or by who shouts?',
        'Does a small part of the budget stand ready for it?',
        'Is the wish shown with numbers: who asked, how many, from where?',
        'Can a neighbourhood carry it out by itself, with materials from the city?',
      ],
      limits: 'From a tool for towns after a disaster in one country; we know no study of its use.',
    },
  },
  {
    key: 'use-the-opening',
    themes: ['community-and-economy', 'housing-and-land'],
    ...{ goals: [1, 2, 4], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'economic-shock', 'flood'] },
    grade: 1,
    sources: ['iso-22393', 'briefing-49'],
    en: {
      headline: 'Consider one renewal project that takes up an inequality the crisis laid open',
      situation:
        'Restoring what was there restores who was badly off. A crisis also opens things that were closed: attention, law, money, the will to act together. The standard on recovery and renewal calls what uses this opening renewal, and tells it apart from recovery.',
      others: [
        told(
          ['International standard', null, '2023-02'],
          'ISO 22393 speaks of renewal as strategic and transforming, and gives communities that tackle long-standing inequality as an example.',
        ),
      ],
      checks: [
        'Which difference between groups did everybody see for the first time?',
        'What is possible now that was not before, and for how long?',
        'Who of those concerned leads the project?',
        'Does it have money and people that recovery cannot take away?',
        'How will you know in three years that the foundation has changed?',
      ],
      limits:
        'A standard’s distinction, with an example; which project is right only the city can say.',
    },
  },
]
