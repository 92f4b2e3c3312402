/** What the demo's editor writes around the lessons: about the coalition's own work, no facts of places. */
export type DemoIssue = {
  readonly title: string
  readonly lead: string
  readonly langs: readonly string[]
  readonly blocks: readonly {
    readonly kind: 'highlights' | 'focus' | 'text'
    readonly heading: string
    readonly text: string
  }[]
  /** The same words in the other languages. */
  readonly said: readonly { readonly en: string; readonly es: string; readonly fr: string }[]
}

const WELCOME = `This is what cities told each other in the last weeks, sorted by what it is about. Every lesson begins with *Consider*, says where it was seen and when, and ends with things to check at home.

Read three, not all of them. Then do one thing with one of them: take it into your list of actions, or ask the people who wrote it down.`

const GRADES = `Each lesson says how sure we are:

- *announced* and *under way*: somebody means to, or has begun; nothing is known of the result
- *told by those who did it*: they report a result
- *checked by others*: somebody else looked
- *repeated*: it was done in two places or more

A low grade is no blame. It tells you what to ask before you copy: what did it cost, who was left out, what would you do otherwise? The [rules of the library](/library/lessons) say more.`

export const FIRST: DemoIssue = {
  title: 'Who carries the load when the city is under stress',
  lead: 'Lessons on heat, waste and small businesses, each with its source and what to check first.',
  langs: ['es', 'fr'],
  blocks: [
    { kind: 'highlights', heading: 'How to read this', text: WELCOME },
    { kind: 'focus', heading: 'How sure are we?', text: GRADES },
  ],
  said: [
    {
      en: 'Who carries the load when the city is under stress',
      es: 'Quién lleva la carga cuando la ciudad está bajo presión',
      fr: 'Qui porte la charge quand la ville est sous pression',
    },
    {
      en: 'Lessons on heat, waste and small businesses, each with its source and what to check first.',
      es: 'Lecciones sobre calor, residuos y pequeños negocios, cada una con su fuente y lo primero que hay que comprobar.',
      fr: 'Des leçons sur la chaleur, les déchets et les petites entreprises, chacune avec sa source et ce qu’il faut vérifier d’abord.',
    },
    { en: 'How to read this', es: 'Cómo leer esto', fr: 'Comment lire ceci' },
    {
      en: WELCOME,
      es: `Esto es lo que las ciudades se contaron en las últimas semanas, ordenado por tema. Cada lección empieza con *Considere*, dice dónde se vio y cuándo, y termina con cosas que comprobar en casa.

Lea tres, no todas. Después haga una cosa con una de ellas: llévela a su lista de acciones o pregunte a quienes la escribieron.`,
      fr: `Voici ce que les villes se sont raconté ces dernières semaines, rangé par sujet. Chaque leçon commence par *Envisagez*, dit où et quand on l’a vue, et finit par des points à vérifier chez soi.

Lisez-en trois, pas toutes. Puis faites une chose avec l’une d’elles : mettez-la dans votre liste d’actions, ou demandez à celles et ceux qui l’ont écrite.`,
    },
    {
      en: 'How sure are we?',
      es: '¿Cuánta seguridad tenemos?',
      fr: 'À quel point en sommes-nous sûrs ?',
    },
    {
      en: GRADES,
      es: `Cada lección dice cuánta seguridad tenemos:

- *anunciado* y *en marcha*: alguien quiere hacerlo o ha empezado; del resultado no se sabe nada
- *contado por quienes lo hicieron*: comunican un resultado
- *comprobado por otros*: alguien más lo miró
- *repetido*: se hizo en dos lugares o más

Un grado bajo no es un reproche. Le dice qué preguntar antes de copiar: ¿cuánto costó, quién quedó fuera, qué haría de otro modo? Las [reglas de la biblioteca](/library/lessons) dicen más.`,
      fr: `Chaque leçon dit à quel point nous en sommes sûrs :

- *annoncé* et *en cours* : quelqu’un veut le faire, ou a commencé ; on ne sait rien du résultat
- *rapporté par ses auteurs* : ils font état d’un résultat
- *vérifié par d’autres* : quelqu’un d’autre a regardé
- *répété* : cela s’est fait en deux lieux ou plus

Un degré bas n’est pas un reproche. Il vous dit quoi demander avant de copier : combien cela a-t-il coûté, qui a été laissé de côté, que feriez-vous autrement ? Les [règles de la bibliothèque](/library/lessons) en disent plus.`,
    },
  ],
}

const ASKING = `Before you copy what another city did, write to the people who did it. Three questions are enough, and they can be answered in ten minutes:

1. What did it cost, in money and in weeks of whose time?
2. Whom did it not reach?
3. What would you do otherwise?

The [register of the coalition](/coalition) says who can be written to, city by city.`

export const SECOND: DemoIssue = {
  title: 'Three questions before you copy',
  lead: 'What to ask the people who did it, and lessons on who decides and who is heard.',
  langs: ['fr'],
  blocks: [
    {
      kind: 'highlights',
      heading: 'This week',
      text: 'Most of what is new this week is about *who decides*: which table, with whom, and how soon after the emergency. It pays to settle that while things are calm.',
    },
    { kind: 'focus', heading: 'Ask first', text: ASKING },
  ],
  said: [
    {
      en: 'Three questions before you copy',
      es: 'Tres preguntas antes de copiar',
      fr: 'Trois questions avant de copier',
    },
    {
      en: 'What to ask the people who did it, and lessons on who decides and who is heard.',
      es: 'Qué preguntar a quienes lo hicieron, y lecciones sobre quién decide y a quién se escucha.',
      fr: 'Que demander à ceux qui l’ont fait, et des leçons sur qui décide et qui est entendu.',
    },
  ],
}

export const DRAFT: DemoIssue = {
  title: 'Before the next wave',
  lead: '',
  langs: ['es', 'fr'],
  blocks: [{ kind: 'highlights', heading: '', text: '' }],
  said: [],
}
