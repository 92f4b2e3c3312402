import type { shell as en } from './en.ts'

export const shell: Readonly<Record<keyof typeof en, string>> = {
  'shell.skip': 'Ir al contenido',
  'shell.name': 'Ciudades para una Recuperación Resiliente',
  'shell.rooms': 'Salas',
  'shell.language': 'Idioma',
  'shell.sign-in': 'Entrar',
  'shell.sign-out': 'Salir',
  'shell.account': 'Su cuenta',
  'shell.acting-for': 'En nombre de {body}',
  'shell.change-body': 'Cambiar',
  'refusal.missing': 'Aquí no hay nada que usted pueda ver.',
  'refusal.forbidden': 'Su función no lo permite.',
  'refusal.too-many':
    'Demasiados intentos. Vuelva a intentarlo en {seconds, plural, one {# segundo} other {# segundos}}.',
  'form.required': 'Complete este dato.',
  'form.invalid': 'Revise esta respuesta.',
  'file.too-large': 'El archivo pesa más de {megabytes} MB. Envíe uno más pequeño.',
  'file.wrong-type':
    'Este tipo de archivo no se admite aquí. Vea los tipos admitidos encima del campo.',
  'shell.short-name': 'C2R',
  'shell.open-again': 'Abrir la página de nuevo',
  'shell.to-start': 'Ir a la página de inicio',
  'shell.to-seats': 'En nombre de quién actúa',
  'shell.about': 'Acerca de',
  'shell.promise':
    'Ciudades para una Recuperación Resiliente es una coalición abierta a todos los gobiernos locales del mundo.',
  'shell.coalition': 'La coalición',
  'shell.data': 'Datos',
  'shell.accessibility': 'Accesibilidad',
  'shell.licence': 'Licencia',
  'refusal.title.invalid': 'Así no se puede aceptar',
  'refusal.title.forbidden': 'No corresponde a esta función',
  'refusal.title.missing': 'Aquí no hay nada',
  'refusal.title.conflict': 'Alguien se adelantó',
  'refusal.title.too-many': 'Demasiado rápido',
  'refusal.title.failed': 'Algo falló de nuestro lado',
  'refusal.failed':
    'Usted no ha hecho nada mal y lo guardado sigue ahí. Vuelva a intentarlo; si se repite, comunique este número a la secretaría: {id}',
  'refusal.unreadable':
    'Esta página envió algo que no es un formulario. Abra la página de nuevo y envíelo desde ahí.',
  'refusal.other-seat':
    'Este formulario se abrió para actuar en nombre de otra entidad, o lo abrió otra persona. No se ha cambiado nada y se conserva lo que usted escribió. Compruebe arriba en nombre de quién actúa ahora y abra la página de nuevo.',
  'refusal.twice':
    'Este formulario ya se está procesando. Espere un momento y vuelva a abrir la página.',
  'shell.dev-mail': 'Correo guardado',
  'shell.dev-mail.none': 'Aún no hay correo. Aquí aparece lo que la plataforma enviaría.',
  'shell.search': 'Buscar',
  'file.broken':
    'La imagen está dañada o guardada de un modo que pocos programas leen. Guárdela de nuevo como PNG o JPEG corriente y envíe el archivo nuevo.',
  'file.too-many-pixels':
    'La imagen tiene más de 40 megapíxeles, o más de 20 000 píxeles en un lado. Redúzcala, por ejemplo a 4000 píxeles de ancho, y envíela de nuevo.',
  'file.unmade':
    'No se pudo preparar este archivo. No se ha perdido nada: la página tiene el mismo texto y se puede imprimir. Inténtelo otra vez; si se repite, avise a los autores de que alguna figura puede estar dañada.',
}
