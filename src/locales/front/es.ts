import type { front as en } from './en.ts'

export const front: Readonly<Record<keyof typeof en, string>> = {
  'front.title': 'Recuperarse juntas y salir mejor',
  'front.point':
    'Ciudades para una Recuperación Resiliente es el lugar donde los gobiernos locales evalúan una crisis, eligen las acciones que más ayudan, comparten lo que aprenden y encuentran a las personas y los fondos que pueden ayudar.',
  'front.join': 'Unirse a la coalición',
  'front.see-members': 'Ver quiénes participan',
  'front.to-home': 'Ir al inicio de {body}',
  'front.search': 'Buscar',
  'front.search.label': 'Encuentre qué hizo una ciudad parecida',
  'front.loop': 'Un solo ciclo, de la crisis a la siguiente ciudad',
  'front.loop.text': 'Cada registro dice de dónde viene y quién lo usó.',
  'front.loop.crisis': 'Crisis',
  'front.loop.crisis.text': 'Nombre lo que pasó, también si coinciden varias crisis.',
  'front.loop.impact': 'Impacto',
  'front.loop.impact.text': 'Vea quién sufre, cuánto, y qué no se sabe aún.',
  'front.loop.action': 'Acción',
  'front.loop.action.text': 'Reúna lo que puede ayudar, para recuperarse y para renovarse.',
  'front.loop.plan': 'Plan',
  'front.loop.plan.text': 'Elija con solidez, con varias voces y un presupuesto justo.',
  'front.loop.help': 'Ayuda',
  'front.loop.help.text': 'Encuentre a las personas y los fondos adecuados.',
  'front.loop.outcome': 'Resultado',
  'front.loop.outcome.text': 'Diga qué se hizo, para quién y qué cambió.',
  'front.loop.lesson': 'Lección',
  'front.loop.lesson.text': 'Lo aprendido se vuelve la acción de otra ciudad.',
  'front.pillars': 'Tres cosas que funcionan juntas',
  'front.pillar.knowledge': 'Conocimiento entre profesionales',
  'front.pillar.knowledge.text':
    'Personas de otros municipios que viven la misma semana que usted, y lo que volverían a hacer.',
  'front.pillar.toolkit': 'Herramientas que piensan en sistemas',
  'front.pillar.toolkit.text':
    'Balance de la situación, prioridades firmes, una cartera dentro del presupuesto y un marco que el concejo puede aprobar: en una tarde.',
  'front.pillar.resources': 'Recursos que encajan',
  'front.pillar.resources.text':
    'Los socios aportan fondos, horas y capacidades; las ciudades dicen qué necesitan; la equidad va primero.',
  'front.promises': 'Lo que prometen los miembros',
  'front.promise.support':
    'Apoyo activo a la planificación de una recuperación resiliente por parte de la persona responsable de resiliencia o de la alta dirección.',
  'front.promise.share': 'Compartir conocimientos con las demás ciudades.',
  'front.promise.advocate': 'Abogar por una recuperación resiliente.',
  'front.promises.who':
    'Puede unirse cualquier gobierno local del mundo, sea cual sea su tamaño. No cuesta nada.',
  'front.about.data': 'Datos',
  'front.about.data.text': `Todos pueden usar lo que las ciudades hacen público aquí. El registro de miembros se puede descargar en CSV, JSON o GeoJSON.

## Lugares

Los lugares proceden de GeoNames ([geonames.org](https://www.geonames.org)), con licencia CC BY 4.0 y correcciones propias. Las siluetas de los países son de Natural Earth, de dominio público; las fronteras no expresan ninguna posición.

## Personas

Guardamos un nombre, las direcciones que usted confirma y lo que hace por su ciudad. Las páginas no cargan nada de terceros y no se sigue a nadie. En su cuenta puede llevarse todo lo que tenemos sobre usted y pedir que se borre: el registro de la ciudad queda, sin su nombre.`,
  'front.about.accessibility': 'Accesibilidad',
  'front.about.accessibility.text': `Todas las páginas funcionan sin scripts, con teclado, en el teléfono y con mala conexión. Cada imagen tiene una tabla y una frase que dicen lo mismo. Nuestra meta es WCAG 2.2, nivel AA.

Si algo le estorba, avise a la secretaría: lo tratamos como una falla y lo corregimos primero.`,
  'front.about.licence': 'Licencia',
  'front.about.licence.text': `El software es libre bajo la licencia Apache 2.0: úselo, cámbielo, instálelo usted mismo.

Los textos escritos por la coalición se pueden usar con reconocimiento (CC BY 4.0), salvo que la página diga otra cosa. Lo que publica una ciudad lleva la licencia que esa ciudad eligió.`,
}
