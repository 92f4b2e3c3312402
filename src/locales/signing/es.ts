import type { signing as en } from './en.ts'

export const signing: Readonly<Record<keyof typeof en, string>> = {
  'signing.sign': 'Firmar la carta en la plataforma',
  'signing.you-are': 'Firme aquí: quien firma es usted',
  'signing.you-are.text':
    'Usted se indicó como firmante: {address} es su propio buzón. El registro dirá que firmó quien presenta la solicitud.',
  'signing.you-sign': 'Quien firma es usted: firme la carta en esta página.',
  'signing.by-link-only':
    'Solo la persona de {address} puede firmar esta carta, con el enlace que le enviamos.',
  'signing.ask': 'Pedir la firma a {name}',
  'signing.ask.text':
    'Enviamos a {address} un enlace privado. {name} lee allí la carta en inglés, español o francés y la firma, o dice que no es suya. No hace falta cuenta.',
  'signing.ask.do': 'Enviar el enlace a {address}',
  'signing.ask.again': 'Enviar un enlace nuevo; el anterior deja de servir',
  'signing.ask.other': 'Cambiar quién firma',
  'signing.sent': 'El enlace se envió. Entretanto puede completar los demás pasos.',
  'signing.asked': 'Esperamos a {address}',
  'signing.asked.text': 'El enlace se envió el {when} y sirve hasta el {until}.',
  'signing.asked.wait':
    'Le escribiremos cuando la carta esté firmada. Entonces podrá enviar la solicitud.',
  'signing.signed-already': 'La carta ya está firmada.',
  'signing.refused-already':
    '{address} dijo que esta carta no es suya. No volveremos a escribir allí: indique quién firma de verdad.',
  'signing.objected':
    '{address} no firmó. La solicitud no puede enviarse mientras siga así: pídalo de nuevo o cambie quién firma.',
  'signing.said.not-yet': '{address} dice: todavía no',
  'signing.said.not-yet.next':
    'Así la solicitud no puede enviarse. Cambie lo que le pidieron y envíe un enlace nuevo, o cambie quién firma. La secretaría ve la respuesta.',
  'signing.said.not-mine': '{address} dice: esto no es mío',
  'signing.said.not-mine.next':
    'Así la solicitud no puede enviarse, y se avisó a la secretaría. Si la dirección era errónea, cambie quién firma.',
  'signing.disowned': 'Firmante: no es mío',
  'signing.stale': 'Hay que firmar la carta de nuevo',
  'signing.stale.text':
    'La autoridad, quien firma o el mandato cambió después de la firma. La firma ya no dice lo que dice la solicitud.',
  'signing.typed.text': 'El nombre lo escribió el solicitante. Tiene que firmar la propia persona.',
  'signing.changed': 'La carta cambió desde que abrió esta página. Léala otra vez y después firme.',
  'signing.how.uploaded': 'Firmada en papel; la subió el solicitante, {when}',
  'signing.how.typed': 'El solicitante escribió el nombre {name}, {when}',
  'signing.how.signed-by-applicant':
    'Firmada por quien presenta la solicitud: {name}, {title}, desde {address}, {when}',
  'signing.how.signed-by-link':
    'Firmada por {name}, {title}, con el enlace enviado a {address}, {when}',
  'signing.hash': 'SHA-256 del texto firmado:',
  'signing.title': 'Una carta para que usted la firme',
  'signing.point': 'Se le indicó como la persona que compromete a {place} con la coalición.',
  'signing.to': 'Se pide la firma a',
  'signing.until': 'Este enlace sirve hasta',
  'signing.when': 'Firmada',
  'signing.read-in': 'Leer la carta en',
  'signing.not-you': 'Este enlace es para la persona que firma',
  'signing.not-you.text':
    'Ha entrado como solicitante. Nadie firma por otra persona: deje que ella abra el correo.',
  'signing.thanks': 'Firmada. Gracias.',
  'signing.done': 'Usted firmó la carta',
  'signing.done.point': '{place} ya puede enviar su solicitud.',
  'signing.done.next':
    'Avisamos al solicitante. No tiene que hacer nada más, y este enlace no firma ninguna otra cosa.',
  'signing.over': 'Este enlace ya no sirve. Pida uno nuevo.',
  'signing.over.title': 'Este enlace ya no sirve',
  'signing.over.text':
    'Se sustituyó, pasó su plazo o ya está decidido aquello para lo que era. Pida uno nuevo a quien se lo envió.',
  'signing.objection': 'O decir que no firma',
  'signing.objection.which': '¿Qué ocurre?',
  'signing.objection.not-yet': 'Todavía no',
  'signing.objection.not-yet.hint':
    'Antes hay que decidir o cambiar algo. Podrá firmar más tarde con este enlace.',
  'signing.objection.not-mine': 'Esto no es mío',
  'signing.objection.not-mine.hint':
    'No sé nada de ello o no soy esa persona. Se avisa enseguida a la secretaría.',
  'signing.objection.words': 'Lo que quiera decir al respecto',
  'signing.objection.words.hint': 'Lo leen el solicitante y la secretaría.',
  'signing.objection.do': 'Decirlo',
  'signing.objection.saved': 'Gracias. Así la solicitud no puede enviarse.',
  'signing.you-said.not-yet': 'Usted dijo: todavía no',
  'signing.you-said.not-mine': 'Usted dijo: esto no es mío',
  'signing.you-said.text':
    'La solicitud no puede enviarse mientras siga así. Si fue un error o algo cambió, aún puede firmar abajo.',
  'signing.mail.title': 'Una carta para que usted la firme: {place}',
  'signing.mail':
    'Hola, {name}: {applicant} ({address}) solicita que {place} se una a Ciudades para una Recuperación Resiliente y le indicó como la persona que firma la carta de compromiso. Léala, por favor. Allí puede firmarla o decir que no es suya.',
  'signing.mail.until': 'El enlace es solo para usted y sirve hasta el {date}. No necesita cuenta.',
  'signing.mail.action': 'Leer la carta',
  'signing.mail.after':
    'No reenvíe este correo: quien abra el enlace puede firmar en su nombre. Si no sabe de qué se trata, ábralo y dígalo; se avisa a la secretaría.',
  'signing.mail.signed.title': 'La carta de {place} está firmada',
  'signing.mail.signed': '{name} firmó la carta de compromiso de {place}. Puede continuar.',
  'signing.mail.not-yet.title': 'La carta de {place} aún no está firmada',
  'signing.mail.not-yet':
    '{name} dice que la carta de {place} aún no puede firmarse. La solicitud no puede enviarse hasta que firme o se indique a otra persona.',
  'signing.mail.not-mine.title': 'Quien debía firmar no reconoce la carta de {place}',
  'signing.mail.not-mine':
    'Quien lee el buzón que usted dio para {name} dice que la carta de {place} no es suya. Así la solicitud no puede enviarse, y se avisó a la secretaría.',
}
