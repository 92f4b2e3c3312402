import type { translating as en } from './en.ts'

export const translating: Readonly<Record<keyof typeof en, string>> = {
  'translating.problem.lang': 'Elija un idioma en el que no esté escrito.',
  'translating.problem.machine':
    'Una persona ha escrito este párrafo: el texto de una máquina no lo sustituye.',
  'translating.problem.unready': 'Faltan párrafos o son anteriores al original.',
  'translating.refusal.changed-meanwhile':
    'Alguien ha cambiado esta traducción desde que usted la vio.',
  'translating.refusal.review':
    'Una traducción la revisa una segunda persona, nunca quien escribió en ella.',
  'translating.refusal.publish':
    'La redacción publica una traducción cuando la ha revisado una segunda persona.',
  'translating.title': 'Traducir',
  'translating.list': 'Traducciones',
  'translating.list.point':
    'Pedidas, en curso o anteriores a su original. Puede ayudar quien hable ambos idiomas.',
  'translating.none': 'Aún no hay traducciones aquí',
  'translating.none.text':
    'Abra una lección o una nota y pídala en un idioma que lean sus colegas.',
  'translating.what': 'Qué',
  'translating.changed': 'Último cambio',
  'translating.ask': 'Pedir una traducción',
  'translating.ask.into': 'A',
  'translating.asked': 'Aquí está. Puede empezar o dejarla a otra persona.',
  'translating.into': 'De {original} a {language}',
  'translating.open':
    '{count, plural, =0 {Cada párrafo dice lo que dice el original.} one {Queda un párrafo.} other {Quedan # párrafos.}}',
  'translating.keep': 'Guardar la traducción',
  'translating.kept': 'Guardado.',
  'translating.waits': 'Está completa. Espera a una segunda persona que no haya escrito en ella.',
  'translating.reviewed': 'Revisada. La redacción ya puede publicarla.',
  'translating.published': 'Publicada. Sus lectores ya la tienen.',
  'translating.do.review': 'La he leído junto al original',
  'translating.do.publication': 'Darla a los lectores',
  'translating.lost': 'El original ya no tiene estos párrafos. Lo que usted escribió para ellos:',
  'translating.meanwhile':
    'Abajo está lo que usted escribió. Si lo guarda, sustituye a lo de la otra persona.',
  'translating.original': 'El original del párrafo {number, number}',
  'translating.text': 'Párrafo {number, number}',
  'translating.sure': 'La he leído: dice lo que dice ahora el original',
  'translating.maker': '¿De quién son estas palabras?',
  'translating.maker.human': 'De una persona',
  'translating.maker.machine': 'De una máquina',
  'translating.piece.stale': 'El original ha cambiado',
  'translating.piece.missing': 'Aún sin traducir',
  'translating.piece.picture':
    'El texto es el mismo, la imagen es otra. Mírela antes de confirmar.',
  'translating.piece.machine': 'De una máquina',
  'translating.state.requested': 'Pedida',
  'translating.state.in-work': 'En curso',
  'translating.state.reviewed': 'Revisada',
  'translating.state.published': 'Publicada',
  'translating.state.stale': 'Anterior al original',
  'translating.stale': '{count, plural, one {un párrafo anterior} other {# párrafos anteriores}}',
  'translating.languages': 'Idiomas',
  'translating.languages.original': 'original',
  'translating.told.original':
    'Aún no está en un idioma que usted lea. Este es el original, en {language}.',
  'translating.told.by-person':
    '{language}, traducido por una persona de la {kind, select, note {versión} other {revisión}} {from, number} del original en {original}',
  'translating.told.by-machine':
    '{language}, traducido en parte por una máquina de la {kind, select, note {versión} other {revisión}} {from, number} del original en {original} y leído por una persona',
  'translating.told.older':
    'El original va por la {kind, select, note {versión} other {revisión}} {now, number}. {count, plural, one {Un párrafo es anterior} other {# párrafos son anteriores}} o no está traducido; se indica en cada caso.',
  'translating.told.not-yours': 'No está en los idiomas que usted lee.',
  'translating.said.stale': 'Anterior al original.',
  'translating.said.missing': 'Aún sin traducir.',
  'translating.said.machine': 'Traducido por una máquina.',
  'translating.fact': 'Traducción',
  'translating.markdown':
    'Deje los signos de Markdown como están: # ante un título, | entre las celdas de una tabla, ** alrededor de las palabras destacadas, y la línea de una figura.',
}
