import type { notes as en } from './en.ts'
import { reading } from './reading-es.ts'
import { sections } from './sections-es.ts'
import { working } from './working-es.ts'
import { writing } from './writing-es.ts'

export const notes: Readonly<Record<keyof typeof en, string>> = {
  ...reading,
  ...sections,
  ...writing,
  ...working,
  'notes.refusal.period': 'El final del periodo es anterior a su comienzo.',
  'notes.refusal.long': 'Las partes juntas son demasiado largas. Deje lo que otra ciudad necesita.',
  'notes.refusal.meanwhile':
    'Alguien cambió esta nota después de que usted la abriera. Su texto sigue aquí.',
  'notes.refusal.step': 'Esto no es posible en el punto en que está la nota.',
  'notes.refusal.locked':
    'El texto está cerrado mientras se revisa. Deje un comentario o proponga un cambio.',
  'notes.refusal.reviews': 'Antes, las dos revisiones, de dos personas, deben decir que sí.',
  'notes.refusal.obstacles': 'Algunas partes siguen vacías. Están enumeradas en la página.',
  'notes.refusal.body': 'Elija una ciudad o una entidad asociada en regla.',
  'notes.refusal.asked': 'Ya se les ha preguntado.',
  'notes.refusal.reviews-it': 'Revisan esta nota, así que no pueden además escribirla.',
  'notes.refusal.own-body': 'Escriben esta nota, así que no pueden además revisarla.',
  'notes.refusal.approver':
    'Usted misma o usted mismo escribió en este texto. Lo aprueba otra persona de la redacción.',
  'notes.refusal.has-judged':
    'Usted acaba de revisar o aprobar este texto; no puede contarse entre sus autores antes del próximo borrador. Otra persona de su organización sí puede.',
  'notes.refusal.city-reviews': 'La revisión práctica viene de una ciudad.',
  'notes.refusal.given': 'Esta revisión ya se ha dado.',
  'notes.refusal.reviewer':
    'Esta revisión es para otra persona: quien escribe la nota, o dio la otra revisión, no puede darla.',
  'notes.refusal.successor': 'Indique el número de otra nota publicada.',
  'notes.mail.invited.title': '{from} le propone escribir juntos: {title}',
  'notes.mail.invited':
    '{from} escribe una nota para la biblioteca de la coalición y propone a su ciudad u organización que sea coautora. Usted decide si se muestra su nombre.',
  'notes.mail.answer': 'Leer y responder',
  'notes.mail.review.title': 'Le pedimos una revisión: {title}',
  'notes.mail.review.practitioner':
    '¿Le serviría esta nota en su propia ciudad? Le pedimos la revisión práctica. Puede responder cualquier persona de su oficina que no la haya escrito.',
  'notes.mail.review.technical':
    '¿Es sólido el método y son correctas las cifras? Le pedimos la revisión técnica de esta nota.',
  'notes.mail.read': 'Abrir la nota',
  'notes.mail.reviewed.title': 'Ha llegado una revisión: {title}',
  'notes.mail.reviewed.accept': 'La revisión dice que sí.',
  'notes.mail.reviewed.changes': 'La revisión pide cambios. Sus observaciones están en la página.',
  'notes.mail.reviewed.declined': 'No pueden revisar esta nota. Pregunte a otra entidad.',
  'notes.mail.submitted.title': 'Una nota espera a quienes la revisen: {title}',
  'notes.mail.submitted': 'Elija una ciudad y una segunda entidad para leerla.',
  'notes.mail.sent-back.title': 'Su nota vuelve: {title}',
  'notes.mail.sent-back': 'La redacción la devuelve para que puedan cambiarla. Dice:',
  'notes.mail.published.title': 'Publicada: {title}',
  'notes.mail.published':
    'La nota {number}, versión {version}, ya está en la biblioteca. Su dirección no cambiará. Gracias por escribirla.',
  'notes.translating.long':
    'El título, la frase o quién decide allí ha quedado demasiado largo. Dígalo más breve.',
  'notes.translating.figure':
    'Un párrafo ha perdido la línea de su figura, como (figure:1). Vuelva a ponerla.',
}
