import type { NoteTranslations } from '../shapes.ts'

/** Notes in other languages, made by a person from their first version, paragraph by paragraph. */
export const NOTE_TRANSLATIONS: NoteTranslations = {
  'heat-action-plan': {
    es: {
      title: 'Un plan de acción ante el calor y lo que encontró su evaluación: Ahmedabad',
      claim:
        'Las alertas ligadas a deberes con nombre coincidieron con un riesgo de muerte mucho menor en los días más calurosos.',
      parts: {
        context:
          'Una ciudad cuya máxima prevista llega a 45 °C y más. En mayo de 2010 pasó por ella una ola de calor, antes de que hubiera un plan para el calor.',
        challenge:
          'La ola de calor de mayo de 2010 trajo **1 344 muertes en exceso**. Un número así solo aparece cuando todas las muertes de un período se comparan con las que eran de esperar.',
        'worst-hit':
          'Nuestras fuentes dan las muertes de toda la ciudad. Quién murió, por edad, trabajo y vivienda, no se dice en lo que leímos. La ciudad que repita esto debería contarlo desde el principio.',
        done: [
          '1. Se hizo un plan, que rige desde 2013.',
          '2. La máxima prevista decide la alerta: **amarilla** de 41 a 43 °C, **naranja** desde unos 43 °C, **roja** desde unos 45 °C, según se informó en 2023. Las alertas a 44 y 45 °C de 2019 concuerdan con ello.',
          '3. Se evaluó el efecto sobre las muertes comparando días de igual calor, antes y después.',
        ].join('\n'),
        'building-blocks':
          'Un pronóstico que todos puedan leer; umbrales sacados de las muertes de la propia ciudad; escalones con deberes distintos en cada uno; una evaluación que cualquiera pueda consultar. Lo último es lo más raro.',
        'cost-and-staff': 'No se sabe: nuestras fuentes no lo dicen.',
        results: [
          'El riesgo relativo de muerte a 47 °C bajó de **2,34** (1,98 a 2,76) a **1,25** (1,02 a 1,53). La evaluación estima las muertes evitadas en unas **1 190 al año** (162 a 2 218).',
          '',
          '| | antes | después |',
          '| --- | --- | --- |',
          '| Riesgo relativo a 47 °C | 2,34 | 1,25 |',
          '| Parte de las muertes debida al calor, (RR − 1) ÷ RR | 57,3 % | 20,0 % |',
        ].join('\n'),
        failed:
          'Lo que no funcionó no se cuenta en lo que leímos. El intervalo es ancho: entre 162 y 2 218 muertes evitadas hay una gran diferencia para un presupuesto.',
        conditions:
          'No se deben copiar los grados. Sí la manera de hallarlos: muertes diarias y temperaturas máximas diarias de varios veranos. Una ciudad más fresca o más húmeda necesitará un índice que cuente la humedad.',
        'next-step':
          'Dibuje su propia curva de muertes según la temperatura y acuerden dos escalones antes de la próxima temporada.',
      },
    },
    fr: {
      title: 'Un plan d’action contre la chaleur et ce que son évaluation a trouvé : Ahmedabad',
      claim:
        'Des alertes liées à des tâches nommées sont allées de pair avec un risque de décès bien plus faible les jours les plus chauds.',
      parts: {
        context:
          'Une ville dont le maximum prévu atteint 45 °C et plus. En mai 2010 une vague de chaleur l’a traversée, avant qu’il y eût un plan contre la chaleur.',
        challenge:
          'La vague de chaleur de mai 2010 s’est accompagnée de **1 344 décès en excès**. Un tel nombre n’apparaît que si l’on compare tous les décès d’une période à ceux qu’on attendait.',
        'worst-hit':
          'Nos sources donnent les décès de toute la ville. Qui est mort, selon l’âge, le travail et le logement, n’est pas dit dans ce que nous avons lu. Une ville qui refait ce travail devrait le compter dès le début.',
        done: [
          '1. Un plan a été fait ; il est en vigueur depuis 2013.',
          '2. Le maximum prévu décide de l’alerte : **jaune** de 41 à 43 °C, **orange** à partir d’environ 43 °C, **rouge** à partir d’environ 45 °C, selon ce qui fut rapporté en 2023. Les alertes à 44 et 45 °C de 2019 s’y accordent.',
          '3. L’effet sur les décès a été évalué en comparant des jours de même chaleur, avant et après.',
        ].join('\n'),
        'building-blocks':
          'Une prévision que chacun peut lire ; des seuils tirés des décès de la ville elle-même ; des degrés avec d’autres tâches à chacun ; une évaluation que tout le monde peut consulter. Cette dernière est la plus rare.',
        'cost-and-staff': 'Non connu : nos sources ne le disent pas.',
        results: [
          'Le risque relatif de décès à 47 °C est passé de **2,34** (1,98 à 2,76) à **1,25** (1,02 à 1,53). L’évaluation estime les décès évités à environ **1 190 par an** (162 à 2 218).',
          '',
          '| | avant | après |',
          '| --- | --- | --- |',
          '| Risque relatif à 47 °C | 2,34 | 1,25 |',
          '| Part des décès due à la chaleur, (RR − 1) ÷ RR | 57,3 % | 20,0 % |',
        ].join('\n'),
        failed:
          'Ce qui n’a pas marché n’est pas dit dans ce que nous avons lu. L’intervalle est large : entre 162 et 2 218 décès évités, la différence est grande pour un budget.',
        conditions:
          'Il ne faut pas copier les degrés. La manière de les trouver, si : décès quotidiens et températures maximales quotidiennes de plusieurs étés. Une ville plus fraîche ou plus humide aura besoin d’un indice qui compte l’humidité.',
        'next-step':
          'Tracez votre propre courbe des décès selon la température, et convenez de deux degrés avant la prochaine saison.',
      },
    },
  },
}
