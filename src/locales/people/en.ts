/** Signing in, the account, teams and invitations. */
export const people = {
  'people.address.invalid': 'This is no complete e-mail address. It looks like name@city.example.',
  'people.team.not-to-oneself':
    'Nobody gives a role to themselves. Ask your lead or the secretariat.',
  'people.team.choose-roles': 'Please choose at least one role of this team.',
  'people.team.name-department': 'Please name the department this contributor speaks for.',
  'people.team.term-in-future': 'Please choose a last day after today, or leave it empty.',
  'people.team.has-seat': 'This person is in the team already. Change their roles there.',
  'people.team.changed-meanwhile':
    'Somebody changed this seat while you had the page open. Please look at it again.',
  'people.team.hand-over-first':
    '{body} would have nobody at its head. Please hand that role over to somebody first.',
  'people.team.choose-successor': 'Please choose another person of this team.',
  'people.invitation.other-address':
    'This invitation was sent to another address than those of your account. Add that address to your account, or ask to be invited under one of yours.',
  'people.invitation.over': 'This invitation was taken up or withdrawn already.',
  'people.invitation.mail.title': 'Your invitation to the team of {body}',
  'people.invitation.mail.text':
    '{host} invites you to the team of {body} on Cities for a Resilient Recovery. Your role there: {roles}.',
  'people.invitation.mail.action': 'See the invitation',
  'people.invitation.mail.after':
    'The invitation holds until {date}. If you do not know what this is about, you need not do anything.',
} as const
