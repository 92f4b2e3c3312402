import type { lessons as en } from './en.ts'

export const lessons: Readonly<Record<keyof typeof en, string>> = {
  'lessons.problem.no-form':
    'Pour cette langue, la rédaction doit d’abord indiquer comment commence un titre.',
  'lessons.problem.opening': 'Le titre commence par « Envisagez » (dans la langue de la leçon).',
  'lessons.problem.situation': 'Dites dans quelle situation une ville en aurait besoin.',
  'lessons.problem.others': 'Dites ce qu’au moins un lieu a fait, et quand.',
  'lessons.problem.checks': 'Trois à huit points à vérifier rendent une leçon utilisable.',
  'lessons.problem.themes': 'Choisissez au moins un thème.',
  'lessons.problem.goals': 'Choisissez l’objectif du City Resilience Framework qu’elle sert.',
  'lessons.problem.stages': 'Choisissez les étapes du relèvement auxquelles elle s’adresse.',
  'lessons.problem.grade': 'Dites quelle est la solidité des preuves.',
  'lessons.problem.repeated': '« Répété » demande au moins deux lieux qui l’ont fait.',
  'lessons.problem.limits': 'Dites où cela ne marchera pas, ou que ce n’est pas connu.',
  'lessons.problem.sources':
    'Indiquez une source avec sa date de consultation, ou la fiche dont elle vient.',
  'lessons.problem.address': 'L’adresse d’une source commence par https:// ou http://.',
  'lessons.problem.lang':
    'Ce qui est publié garde sa langue ; une autre langue est une traduction.',
  'lessons.problem.what-changed': 'Dites en une phrase ce qui a changé, pour qui l’avait lue.',
  'lessons.refusal.suggest':
    'Les leçons sont proposées par les membres des villes et partenaires en règle.',
  'lessons.refusal.moved-meanwhile':
    'Entre-temps quelqu’un a fait avancer cette leçon. Veuillez la regarder de nouveau.',
  'lessons.refusal.changed-meanwhile':
    'Quelqu’un a modifié cette leçon depuis que vous l’avez vue.',
  'lessons.refusal.check':
    'Une leçon est vérifiée par une deuxième personne de la rédaction, jamais par qui y a écrit.',
  'lessons.refusal.publish': 'Une deuxième personne doit d’abord la vérifier.',
  'lessons.mail.published.title': 'Votre leçon est publiée',
  'lessons.mail.published':
    '« {headline} », que vous avez proposée, peut maintenant être lue par d’autres villes. Merci.',
  'lessons.mail.rejected.title': 'Au sujet de la leçon que vous avez proposée',
  'lessons.mail.rejected': 'La rédaction n’a pas retenu « {headline} ». Voici pourquoi :',
  'lessons.mail.retired.title': 'Une leçon que vous aviez proposée a été retirée',
  'lessons.mail.retired': '« {headline} » n’est plus dans la bibliothèque. Voici pourquoi :',
  'lessons.mail.see': 'Voir la leçon',
}
