/** The public front: the start page, the search, what we say about ourselves. */
export const front = {
  'front.title': 'Recover together, and come out better',
  'front.point':
    'Cities for a Resilient Recovery is where local authorities take stock of a crisis, choose the actions that help most, share what they learn, and find the people and money that can help.',
  'front.join': 'Join the coalition',
  'front.see-members': 'See who is here',
  'front.to-home': 'Go to the home of {body}',
  'front.search': 'Search',
  'front.search.label': 'Find what a similar city did',
  'front.loop': 'One loop, from the crisis to the next city',
  'front.loop.text': 'Every record here says where it came from and who used it.',
  'front.loop.crisis': 'Crisis',
  'front.loop.crisis.text': 'Name what happened, also when several crises meet.',
  'front.loop.impact': 'Impact',
  'front.loop.impact.text': 'See who is hurt, how much, and what is not known yet.',
  'front.loop.action': 'Action',
  'front.loop.action.text': 'Collect what could help, for recovery and for renewal.',
  'front.loop.plan': 'Plan',
  'front.loop.plan.text': 'Choose robustly, with several voices, within a fair budget.',
  'front.loop.help': 'Help',
  'front.loop.help.text': 'Meet the people and the money that fit what you ask for.',
  'front.loop.outcome': 'Outcome',
  'front.loop.outcome.text': 'Say what was done, for whom, and what changed.',
  'front.loop.lesson': 'Lesson',
  'front.loop.lesson.text': 'What you learned becomes another city’s action.',
  'front.pillars': 'Three things that work together',
  'front.pillar.knowledge': 'Knowledge between practitioners',
  'front.pillar.knowledge.text':
    'People in city halls who face the same week as you, and what they would do again.',
  'front.pillar.toolkit': 'A toolkit that thinks in systems',
  'front.pillar.toolkit.text':
    'Stock-take, priorities that hold, a portfolio within budget, a framework a council can adopt: in one afternoon.',
  'front.pillar.resources': 'Resources that match',
  'front.pillar.resources.text':
    'Partners bring money, hours and skills; cities say what they need; equity comes first.',
  'front.promises': 'What members promise',
  'front.promise.support':
    'Active support of resilient recovery planning by the chief resilience officer or senior leadership.',
  'front.promise.share': 'Sharing knowledge with the other cities.',
  'front.promise.advocate': 'Speaking up for resilient recovery.',
  'front.promises.who':
    'Every local authority in the world may join, whatever its size. It costs nothing.',
  'front.about.data': 'Data',
  'front.about.data.text': `What cities make public here may be used by everybody. The register of members can be taken away as CSV, JSON or GeoJSON.

## Places

Places come from GeoNames ([geonames.org](https://www.geonames.org)), licensed under CC BY 4.0, with corrections of our own. Country shapes come from Natural Earth, in the public domain; borders are drawn without taking a position.

## People

We keep a name, the addresses you confirm and what you do for your city. Pages load nothing from third parties, and nobody is tracked. In your account you can take away everything we hold about you, and have yourself erased: the city’s record stays, without your name.`,
  'front.about.accessibility': 'Accessibility',
  'front.about.accessibility.text': `Every page works without scripts, by keyboard, on a phone and on a bad line. Every picture has a table and a sentence that say the same. We aim at WCAG 2.2, level AA.

If something stands in your way, tell the secretariat: it counts as a fault, and we mend it first.`,
  'front.about.licence': 'Licence',
  'front.about.licence.text': `The software is free under the Apache License 2.0: use it, change it, run it yourself.

Texts written by the coalition may be used with credit (CC BY 4.0) unless a page says otherwise. What a city publishes carries the licence that city chose.`,
} as const
