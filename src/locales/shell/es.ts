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
}
