import { team } from '../team/es.ts'
import type { people as en } from './en.ts'

export const people: Readonly<Record<keyof typeof en, string>> = {
  ...team,
  'people.sign-in.title': 'Iniciar sesión',
  'people.sign-in.point':
    'Indique su dirección de correo. Le enviaremos un código; no hay contraseña.',
  'people.sign-in.address': 'Dirección de correo',
  'people.sign-in.address.hint':
    'La que conoce su ciudad u organización. Si es su primera vez, así abre su cuenta.',
  'people.sign-in.send': 'Enviar el código',
  'people.sign-in.held': 'Lo que escribió está guardado.',
  'people.sign-in.held.text':
    'Su sesión había terminado. Inicie sesión en este navegador y el formulario volverá como lo dejó. Todavía no se ha enviado nada.',
  'people.sign-in.already': 'Ha iniciado sesión como {name}.',
  'people.sign-in.go-on': 'Continuar',
  'people.sign-in.mail.title': 'Su código para Ciudades para una Recuperación Resiliente',
  'people.sign-in.mail.text':
    'Escriba este código en la página donde lo pidió, o pulse el botón para iniciar sesión en este dispositivo.',
  'people.sign-in.mail.action': 'Iniciar sesión',
  'people.mail.minutes': 'El código vale 15 minutos y sirve una sola vez.',
  'people.mail.not-you':
    'Si no lo ha pedido, puede que alguien se haya equivocado de dirección. No tiene que hacer nada. No dé el código a nadie.',
  'people.mail.warning':
    'Si ha sido usted, no hay problema. Si no, cierre las sesiones que no reconozca y escriba a la secretaría.',
  'people.mail.warning.action': 'Ver dónde ha iniciado sesión',
  'people.mail.passkey-added': 'Se añadió una llave de acceso a su cuenta',
  'people.mail.passkey-removed': 'Se quitó una llave de acceso de su cuenta',
  'people.mail.address-added': 'Se añadió una dirección a su cuenta',
  'people.mail.address-removed': 'Se quitó una dirección de su cuenta',
  'people.code.title': 'Escriba el código',
  'people.code.point': 'Hemos enviado un mensaje con un código a {address}.',
  'people.code.label': 'Código',
  'people.code.hint': 'Ocho cifras, por ejemplo 1234 5678.',
  'people.code.submit': 'Iniciar sesión',
  'people.code.none':
    '¿No llega nada en unos minutos? Mire en la carpeta de correo no deseado o revise la dirección.',
  'people.code.again': 'Usar otra dirección o enviar otro código',
  'people.code.ask-again': 'Ese código o enlace ya no vale. Pida otro.',
  'people.code.shape': 'El código tiene ocho cifras. Cópielas todas del mensaje.',
  'people.code.wrong':
    'Ese no es el código que enviamos. Le {left, plural, one {queda # intento} other {quedan # intentos}}.',
  'people.code.over': 'Este código ya no vale. Pida otro.',
  'people.code.shown': 'El código es {code}',
  'people.code.shown.text':
    'Se muestra porque es un servidor de desarrollo. En producción solo está en el mensaje.',
  'people.link.title': 'Iniciar sesión en este dispositivo',
  'people.link.point': 'Este enlace abre una vez la cuenta de {address}.',
  'people.link.submit': 'Iniciar sesión como {address}',
  'people.link.not-you': 'Si no es su dirección, cierre esta página.',
  'people.signed-in': 'Ha iniciado sesión.',
  'people.signed-out': 'Ha cerrado la sesión.',
  'people.unnamed': 'Nombre aún sin indicar',
  'people.officer.title': 'Un paso más',
  'people.officer.point':
    'Muestre que es usted: con un código de su aplicación o con su llave de acceso. Para la secretaría vale doce horas.',
  'people.officer.confirm': 'Confirme que es usted',
  'people.officer.none':
    'Para actuar por la secretaría hace falta un segundo factor además del buzón, y usted aún no tiene ninguno. Configúrelo ahora; lleva dos minutos.',
  'people.officer.add': 'Añadir una llave de acceso',
  'people.officer.without': 'Continuar sin actuar por la secretaría',
  'people.officer.confirm-first':
    'Muestre primero su segundo factor. Las llaves de su cuenta solo cambian después.',
  'people.passkey.sign-in.title': 'Con una llave de acceso',
  'people.passkey.sign-in': 'Usar la llave de acceso',
  'people.passkey.failed':
    'No ha funcionado. Vuelva a intentarlo o inicie sesión con un código por correo.',
  'people.passkey.known': 'Esta llave de acceso ya está en uso.',
  'people.passkey.most':
    'Ya tiene todas las llaves de acceso que admite una cuenta. Quite una antes.',
  'people.sign-on.title': 'Con su organización',
  'people.sign-on.go': 'Ir a {name}',
  'people.sign-on.failed':
    'El acceso de su organización no respondió como debía. Vuelva a intentarlo o inicie sesión con un código por correo.',
  'people.sign-on.no-address':
    'Su organización no confirmó ninguna dirección de correo suya. Inicie sesión con un código por correo.',
  'people.personas.title': 'Personas de la demostración',
  'people.personas.text':
    'Personas inventadas de ciudades inventadas. Con un clic entra como una de ellas; en producción nadie puede.',
  'people.method.code': 'Código por correo',
  'people.method.link': 'Enlace por correo',
  'people.method.passkey': 'Llave de acceso',
  'people.method.oidc': 'Acceso de la organización',
  'people.method.persona': 'Persona de la demostración',
  'people.change': 'Cambiar',
  'people.account.title': 'Usted',
  'people.account.point':
    'Su nombre, tal como lo ven los demás, y cómo se dirige a usted la plataforma.',
  'people.account.welcome': 'Le damos la bienvenida. ¿Cómo se llama?',
  'people.account.welcome.text':
    'Su cuenta está abierta. Los demás ven su nombre junto a lo que hace por su ciudad.',
  'people.account.name': 'Nombre',
  'people.account.name.hint': 'Como lo escribirían sus colegas de otras ciudades.',
  'people.account.name.long': 'Use 120 caracteres como máximo.',
  'people.account.lang': 'Idioma',
  'people.account.lang.hint': 'De las páginas y de los mensajes que le enviamos.',
  'people.account.reads': 'Idiomas que lee',
  'people.account.reads.hint':
    'Las lecciones y notas se le muestran en el primero de estos idiomas que exista. El portugués de Brasil no trae el otro portugués: añádalo si también lo lee.',
  'people.account.reads.place': 'Puesto {place}',
  'people.account.reads.none': 'Ningún idioma',
  'people.account.zone': 'Zona horaria',
  'people.account.zone.hint': 'La ciudad cuya hora es la suya. Las horas se muestran en esta zona.',
  'people.account.zone.blank': 'Elija su zona horaria',
  'people.account.zone.required': 'Elija la zona horaria en la que vive.',
  'people.account.save': 'Guardar',
  'people.account.saved': 'Guardado.',
  'people.address.invalid':
    'Esta dirección de correo no está completa. Tiene la forma nombre@ciudad.example.',
  'people.address.taken':
    'Esta dirección pertenece a otra cuenta. Inicie sesión en ella o quítela allí antes.',
  'people.address.mail.title': 'Confirme esta dirección',
  'people.address.mail.text':
    'Alguien con una cuenta en Ciudades para una Recuperación Resiliente quiere añadir esta dirección. Escriba allí este código.',
  'people.addresses.title': 'Direcciones de correo',
  'people.addresses.point': 'Con cada una puede iniciar sesión; los mensajes van a la principal.',
  'people.addresses.confirmed': 'Confirmada',
  'people.addresses.primary': 'Dirección principal',
  'people.addresses.make-primary': 'Hacerla principal',
  'people.addresses.remove': 'Quitar',
  'people.addresses.change-named': 'Cambiar {address}',
  'people.addresses.add': 'Añadir una dirección',
  'people.addresses.add.hint': 'Enviamos allí un código, para que nadie añada una dirección ajena.',
  'people.addresses.added': 'La dirección ya es suya.',
  'people.addresses.confirm': 'Confirmar la dirección',
  'people.addresses.ask-again': 'Ese código ya no vale. Añada la dirección de nuevo.',
  'people.addresses.have': 'Ya tiene esta dirección.',
  'people.addresses.most': 'Ya tiene todas las direcciones que admite una cuenta. Quite una antes.',
  'people.addresses.preferred': 'A partir de ahora los mensajes van a esta dirección.',
  'people.addresses.removed': 'La dirección se ha quitado.',
  'people.passkeys.title': 'Llaves de acceso',
  'people.passkeys.point':
    'Una llave de acceso inicia la sesión con el bloqueo de su dispositivo, sin código, y cuenta como segundo factor.',
  'people.passkeys.none': 'Aún no hay llaves de acceso',
  'people.passkeys.none.text':
    'La guarda su teléfono u ordenador y le pide la huella, la cara o el PIN. No se puede robar con engaños.',
  'people.passkeys.name': 'Nombre',
  'people.passkeys.name.hint':
    'Cómo reconoce el dispositivo, por ejemplo «portátil de la oficina».',
  'people.passkeys.added': 'Añadida',
  'people.passkeys.used': 'Último uso',
  'people.passkeys.never': 'Todavía no',
  'people.passkeys.add': 'Añadir una llave de acceso',
  'people.passkeys.add.submit': 'Añadir una llave de este dispositivo',
  'people.passkeys.remove': 'Quitar',
  'people.passkeys.remove-named': 'Quitar la llave {name}',
  'people.passkeys.removed': 'La llave de acceso se ha quitado. Ya no abre nada.',
  'people.passkeys.script':
    'Para añadir una llave de acceso hacen falta scripts, que este navegador tiene desactivados.',
  'people.officer.submit': 'Confirmar',
  'people.officer.lost':
    '¿Lo ha perdido todo? Otra persona que administra la secretaría puede restablecer sus segundos factores; después configura uno nuevo.',
  'people.mail.app-added': 'Se añadió una aplicación de códigos a su cuenta',
  'people.mail.app-removed': 'Se quitó la aplicación de códigos de su cuenta',
  'people.mail.codes-made': 'Se crearon códigos de recuperación nuevos para su cuenta',
  'people.mail.code-used': 'Se usó un código de recuperación de su cuenta',
  'people.mail.factors-removed': 'Se quitaron los segundos factores de su cuenta',
  'people.mail.sign-on-added':
    'Ahora se puede entrar en su cuenta con el acceso de su organización',
  'people.factor.title': 'Segundo factor',
  'people.factor.point':
    'Lo que muestra además de su buzón. Hace falta para actuar por la secretaría; cuando tiene una aplicación, se le pide antes de cambiar las llaves de su cuenta.',
  'people.factor.confirm-first': 'Muestre primero su segundo factor y después continúe.',
  'people.factor.code': 'Código de su aplicación',
  'people.factor.code.hint':
    'Seis cifras que cambian cada treinta segundos. Sin el teléfono: uno de sus códigos de recuperación.',
  'people.factor.shape':
    'El código de la aplicación tiene seis cifras; el de recuperación, doce letras y cifras.',
  'people.factor.wrong':
    'Ese código no es correcto. Espere al siguiente y compruebe que la hora del teléfono se ajusta sola.',
  'people.factor.used': 'Ese código ya se usó. Espere al siguiente.',
  'people.factor.shown': 'Confirmado.',
  'people.factor.none': 'No hay ninguna aplicación en esta cuenta. Configure una primero.',
  'people.factor.begin-again':
    'Ha pasado demasiado tiempo o se empezó de nuevo en otro lugar. Empiece otra vez.',
  'people.factor.app.title': 'Aplicación de códigos',
  'people.factor.app.none': 'Aún no hay aplicación',
  'people.factor.app.what':
    'Una aplicación del teléfono muestra un código nuevo cada treinta segundos. Sirve cualquier aplicación de códigos de un solo uso; funciona sin red.',
  'people.factor.app.begin': 'Configurar una aplicación',
  'people.factor.app.replace': 'Configurar otra aplicación en su lugar',
  'people.factor.app.remove': 'Quitar la aplicación',
  'people.factor.app.removed':
    'La aplicación y sus códigos de recuperación se han quitado. Ya no abren nada.',
  'people.factor.app.added': 'La aplicación está configurada.',
  'people.factor.app.point':
    'Dos pasos: dé la clave a su aplicación y escriba el código que muestra.',
  'people.factor.app.scan': '1. Dé la clave a su aplicación',
  'people.factor.app.scan.text':
    'Elija «añadir una cuenta» en la aplicación y apunte con la cámara a esta imagen.',
  'people.factor.app.picture': 'Código para la cámara; contiene la clave que figura debajo.',
  'people.factor.app.open': 'En este teléfono: ábralo en su aplicación',
  'people.factor.app.type':
    '¿Sin cámara? Escriba esta clave en la aplicación, con treinta segundos y seis cifras:',
  'people.factor.app.copy': 'Copiar la clave',
  'people.factor.app.once': 'La clave solo se muestra ahora. No la guarde en ningún otro lugar.',
  'people.factor.app.prove': '2. Escriba el código que muestra',
  'people.factor.app.code': 'Código',
  'people.factor.app.code.hint': 'Seis cifras, por ejemplo 123 456.',
  'people.factor.app.submit': 'Usar esta aplicación',
  'people.factor.codes.title': 'Códigos de recuperación',
  'people.factor.codes.left':
    '{left, plural, =0 {No queda ningún código. Cree otros antes de necesitarlos.} one {Queda # código.} other {Quedan # códigos.}} Cada uno abre una vez lo que abre la aplicación.',
  'people.factor.codes.renew': 'Crear códigos nuevos',
  'people.factor.codes.renew.text': 'Al crear códigos nuevos, los que tiene ahora dejan de valer.',
  'people.factor.codes.point':
    'Diez códigos para el día en que no tenga el teléfono. Cada uno sirve una vez.',
  'people.factor.codes.text':
    'Imprímalos o anótelos y guárdelos lejos del teléfono. No se vuelven a mostrar.',
  'people.factor.codes.receipt': 'Los he guardado',
  'people.factor.codes.kept': 'Bien. Los códigos ya no se muestran.',
  'people.factor.passkeys':
    '{passkeys, plural, =0 {Aún no tiene llave de acceso. También cuenta como segundo factor.} one {Tiene # llave de acceso. También cuenta como segundo factor.} other {Tiene # llaves de acceso. Cada una cuenta también como segundo factor.}}',
  'people.factor.passkeys.see': 'Ver sus llaves de acceso',
  'people.sign-ins.title': 'Dónde ha iniciado sesión',
  'people.sign-ins.point':
    'Todos los navegadores con su sesión abierta. Cierre los que no reconozca.',
  'people.sign-ins.browser': 'Navegador',
  'people.sign-ins.method': 'Forma de acceso',
  'people.sign-ins.began': 'Desde',
  'people.sign-ins.seen': 'Último uso',
  'people.sign-ins.here': 'Este navegador',
  'people.sign-ins.nameless': 'Navegador sin nombre',
  'people.sign-ins.end': 'Cerrar',
  'people.sign-ins.end-named': 'Cerrar la sesión en {browser} desde {when}',
  'people.sign-ins.end-others': 'Cerrar todas las demás',
  'people.sign-ins.ended': 'Cerrada. Ya no vale.',
  'people.data.title': 'Sus datos',
  'people.data.point':
    'Todo lo que se guarda sobre usted, en un archivo que otros programas pueden leer.',
  'people.data.text':
    'Contiene su nombre, direcciones, puestos, sesiones, llaves de acceso, borradores, los mensajes que le enviamos y la lista de lo que hizo aquí. No contiene nada de otras personas.',
  'people.data.download': 'Descargar mis datos (JSON)',
  'people.erasure.title': 'Borrar su cuenta',
  'people.erasure.point': 'Esto elimina todo lo que le identifica. No se puede deshacer.',
  'people.erasure.goes':
    'Su nombre, direcciones, llaves de acceso, sesiones, borradores y mensajes se borran de inmediato.',
  'people.erasure.stays':
    'Lo que hizo por una ciudad queda en su registro, con un número que no lleva a nadie.',
  'people.erasure.hand-over': 'Si dirige un equipo sin nadie más, traspase antes esa función.',
  'people.erasure.export-first': 'Llevarse antes sus datos',
  'people.erasure.sure': 'Quiero que mi cuenta se borre para siempre.',
  'people.erasure.tick': 'Marque la casilla para confirmar.',
  'people.erasure.submit': 'Borrar mi cuenta',
  'people.erasure.done': 'Su cuenta está borrada. Gracias por lo que hizo.',
  'people.seats.title': 'Sus puestos',
  'people.seats.point': 'Ahora actúa por {body}. De ello depende lo que ve y puede hacer.',
  'people.seats.point.nobody': 'Ahora no actúa por nadie más que usted.',
  'people.seats.none': 'Aún sin puesto',
  'people.seats.none.text':
    'Un puesto le permite actuar por una ciudad, una organización asociada o la secretaría. La persona responsable le invita por correo, o usted mismo trae su ciudad a la coalición.',
  'people.seats.none.action': 'Ver la coalición',
  'people.seats.acting': 'Actúa por esta entidad',
  'people.seats.act-for': 'Actuar por {body}',
  'people.seats.acting-now': 'A partir de ahora actúa por {body}.',
  'people.seats.confirm': 'Confirmar con el segundo factor',
  'people.body.city': 'Ciudad',
  'people.body.partner': 'Organización asociada',
  'people.body.secretariat': 'Secretaría',
  'people.officer.no-address': 'Esto no es una dirección de correo.',
}
