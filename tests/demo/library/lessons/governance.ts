import { type DemoLesson, told } from '../shapes.ts'

/** Governance: who steers a recovery, how it is planned, learned from and closed. */
export const GOVERNANCE: readonly DemoLesson[] = [
  {
    key: 'two-groups-one-evidence',
    themes: ['governance'],
    ...{ goals: [10, 11, 12], stages: ['response', 'early-recovery', 'recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'flood', 'economic-shock'] },
    grade: 1,
    sources: ['iso-22393', 'briefing-49', 'briefing-archive'],
    en: {
      headline: 'Consider two groups, one for recovery and one for renewal, over the same evidence',
      situation:
        'A group that meets every morning about what is broken never gets to what should change. A second one with another horizon and other members does, as long as both read the same assessment. Otherwise there are soon two truths.',
      others: [
        told(
          ['Essex', 'GB', '2020'],
          'The county had a recovery coordination group and, apart from it, a renewal mobilisation group.',
        ),
        told(
          ['Bath and North East Somerset, South Somerset, Devon, Cardiff', 'GB', '2020'],
          'They worked with the same approach to recovery and renewal, which is now ISO 22393.',
        ),
      ],
      checks: [
        'Does each group have its own members, terms and dates?',
        'Do both work from one assessment, and who keeps it?',
        'Who moves an action from one group to the other, and how is it told?',
        'Is a community organisation a full member of the renewal group?',
        'When does the first group hand over and end?',
      ],
      limits: 'Used in several British authorities; we have read no study of what it changed.',
    },
  },
  {
    key: 'framework-in-45-days',
    themes: ['governance', 'urban-finance'],
    ...{ goals: [10, 12], stages: ['response', 'early-recovery'] },
    ...{ hazards: ['flood', 'earthquake', 'storm', 'pandemic'] },
    grade: 1,
    sources: ['drf', 'pdna'],
    en: {
      headline:
        'Consider publishing a first recovery framework within 45 days, and improving it after',
      situation:
        'Money and attention come early and leave early. A framework that is complete in a year misses both, while a short one in six weeks can be wrong in details and right in order. It is better still begun before anything happens.',
      others: [
        told(
          ['International guide', null, '2026'],
          'A disaster recovery framework should exist within a month and after 45 days at the latest. Its outcomes are institutions and policy, inclusive and transparent priorities, coordination, financing, and implementation with monitoring.',
        ),
      ],
      checks: [
        'Who writes on day one, and who can say yes on day forty?',
        'Is there a first list of ten actions with an owner each?',
        'Is it said what is not known yet, and when it will be?',
        'Can a lender find costs and needs by sector?',
        'Is the next version already dated?',
      ],
      limits: 'Made for nations after disasters. A city needs fewer sectors and the same order.',
    },
  },
  {
    key: 'peer-review-of-plans',
    themes: ['governance'],
    ...{ goals: [10, 11], stages: ['recovery', 'renewal'] },
    ...{ hazards: ['pandemic'] },
    grade: 1,
    sources: ['briefing-archive', 'peer-guide'],
    en: {
      headline:
        'Consider having another city review your recovery plan before the council adopts it',
      situation:
        'Everybody at home has already agreed to the weak places of a plan. A colleague from elsewhere sees them within an hour and has no reason to be polite. Three strengths, three risks and a written reply are enough.',
      others: [
        told(
          ['Malawi', 'MW', '2020'],
          'The Manchester Briefing passed on the peer review of recovery plans between authorities there.',
        ),
        told(
          ['United Kingdom', 'GB', '2020'],
          'The briefing told the same of British authorities.',
        ),
        told(
          ['Europe', null, '2026'],
          'Peer review is one of the six forms of exchange in the guidebook of Eurocities.',
        ),
      ],
      checks: [
        'Is there a short list of questions, agreed beforehand?',
        'Are reviewers free to say what will not work?',
        'Does the owner answer each risk in writing?',
        'Does the review stay confidential until both sides agree to show it?',
        'When do you review theirs?',
      ],
      limits: 'Passed on without a judgement of results.',
    },
  },
  {
    key: 'unknown-is-an-answer',
    themes: ['governance'],
    ...{ goals: [10, 11], stages: ['response', 'early-recovery', 'recovery'] },
    ...{ hazards: ['pandemic', 'flood', 'drought', 'wildfire'] },
    grade: 1,
    sources: ['iset-sheets', 'finding-faults'],
    en: {
      headline: 'Consider counting what you do not know as an answer, and showing it in colour',
      situation:
        'A blank box is filled with a guess or read as a zero. Where "not known" is an answer of its own, a map of ignorance appears, and it usually lies where people have least voice. It tells the office whom to ask next.',
      others: [
        told(
          ['Users of ISET worksheets', null, '2026'],
          'On these worksheets what is unknown is printed in red.',
        ),
        told(
          ['United States', 'US', '2026'],
          'A comparison of five scorecards by the University of Oregon found them hard to validate, since each grew out of its own process.',
        ),
      ],
      checks: [
        'Can "not known" be chosen as easily as any other answer?',
        'Is it never counted as zero, nor left out of the total?',
        'Which group or district has most of it?',
        'Who is asked, by when, and what did they say?',
      ],
      limits: 'A habit rather than a method; it needs leaders who do not punish it.',
    },
  },
  {
    key: 'ask-once',
    themes: ['governance'],
    ...{ goals: [10, 12], stages: ['recovery', 'renewal', 'closed'] },
    ...{ hazards: ['economic-shock', 'cyber-attack'] },
    grade: 1,
    sources: ['cdp', 'covenant'],
    en: {
      headline: 'Consider asking departments and cities once, and using the answer many times',
      situation:
        'Staff who report the same number to five bodies report it badly to each. What is asked for should be in the language it is written in, filled in beforehand where it is public, and handed on by those who collect it.',
      others: [
        told(
          ['Cities worldwide', null, '2021'],
          'One questionnaire of CDP and ICLEI serves several networks; over 1,100 cities answered in 2021. It was shortened a great deal in 2022 because of the burden. Scores are told to the city alone.',
        ),
        told(
          ['Europe', null, '2018'],
          'A council could send its plan to the Covenant of Mayors in its own language, while the form had to be filled in in English. Guidelines exist in all languages of the Union by now.',
        ),
      ],
      checks: [
        'Which figures do you report to more than one body?',
        'Who could fill in half of the form before you see it?',
        'Which question has never changed a decision?',
        'Is a bad score a private matter, so that answers stay honest?',
      ],
      limits: 'Seen in reporting on climate; in a disaster donors still ask each for themselves.',
    },
  },
  {
    key: 'when-are-we-finished',
    themes: ['governance', 'community-and-economy'],
    ...{ goals: [10, 11, 12], stages: ['recovery', 'renewal', 'closed'] },
    ...{ hazards: ['flood', 'storm', 'earthquake', 'wildfire', 'industrial-accident'] },
    grade: 1,
    sources: ['fema-ltcr', 'iso-22393'],
    en: {
      headline: 'Consider writing down at the start when the recovery will be finished',
      situation:
        'A recovery without an end wears out its people and quietly loses its unfinished actions. A sentence at the start, with conditions and a date to look at them, makes the end a decision. What is not done then goes to a named owner.',
      others: [
        told(
          ['United States', 'US', ''],
          'FEMA’s guide to long-term community recovery has thirteen steps, from assessing the need to updating the plan, with the question "when are we finished?". One step chooses a champion for each project, another a strategy for its money.',
        ),
      ],
      checks: [
        'Which three conditions must hold before you close?',
        'Who takes over each unfinished action, and have they said yes?',
        'Does each project have a named champion?',
        'What is told to those for whom it is not finished?',
        'Where do the lessons go, and who reads them next time?',
      ],
      limits:
        'A guide for towns in one country. It asks the question and leaves the answer to the town.',
    },
  },
  {
    key: 'come-back-after-a-year',
    themes: ['governance', 'community-and-economy'],
    ...{ goals: [4, 10, 11], stages: ['early-recovery', 'recovery', 'renewal'] },
    ...{ hazards: ['pandemic', 'social-unrest'] },
    grade: 2,
    sources: ['one-year', 'series-closing', 'briefing-archive'],
    en: {
      headline: 'Consider asking people who told of their plans to come back after a year',
      situation:
        'Good news is told at the start, when nothing can have failed yet. Whoever comes back to the same table says how far it went, and that is the part others can use. A date for it is easily set while the first talk is still warm.',
      others: [
        told(
          ['Cities in the coalition’s speaker series', null, '2020-03'],
          'Thirty-two sessions in nine months held 90 presentations, by the count of the closing session.',
        ),
        told(
          ['Cities in the coalition’s speaker series', null, '2021'],
          'A special edition, one year after, brought the same speakers back to tell how far they had come.',
        ),
      ],
      checks: [
        'Is the date for coming back set at the first talk?',
        'Is the question "what did you drop, and why?" on the list?',
        'Is the second talk kept beside the first?',
        'Does a live record of lessons grow from it, rather than a report at the end?',
      ],
      limits: 'Those who did badly may not come back. Ask them apart.',
    },
  },
]
