import type { people as en } from './en.ts'

export const people: Readonly<Record<keyof typeof en, string>> = {
  'people.address.invalid':
    'Esta dirección de correo no está completa. Tiene la forma nombre@ciudad.example.',
  'people.team.not-to-oneself':
    'Nadie se da una función a sí mismo. Diríjase a la persona responsable o a la secretaría.',
  'people.team.choose-roles': 'Elija al menos una función de este equipo.',
  'people.team.name-department': 'Indique el departamento por el que habla esta persona.',
  'people.team.term-in-future': 'Elija un último día posterior a hoy o deje el campo vacío.',
  'people.team.has-seat': 'Esta persona ya está en el equipo. Cambie allí sus funciones.',
  'people.team.changed-meanwhile':
    'Alguien cambió este puesto mientras usted tenía la página abierta. Revíselo de nuevo.',
  'people.team.hand-over-first':
    '{body} se quedaría sin nadie al frente. Traspase antes esa función a otra persona.',
  'people.team.choose-successor': 'Elija a otra persona de este equipo.',
  'people.invitation.other-address':
    'Esta invitación se envió a una dirección que no figura en su cuenta. Añádala a su cuenta o pida que le inviten en una de las suyas.',
  'people.invitation.over': 'Esta invitación ya se aceptó o se retiró.',
  'people.invitation.mail.title': 'Su invitación al equipo de {body}',
  'people.invitation.mail.text':
    '{host} le invita al equipo de {body} en Cities for a Resilient Recovery. Su función: {roles}.',
  'people.invitation.mail.action': 'Ver la invitación',
  'people.invitation.mail.after':
    'La invitación vale hasta el {date}. Si no sabe de qué se trata, no tiene que hacer nada.',
}
