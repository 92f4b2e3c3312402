import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'
import { isId } from '#kernel/ids.ts'
import { invalid } from '#kernel/refusals.ts'
import { defineForm } from '#web/forms.ts'

const text = z.string().max(20_000)

/** The parts every answer of an authenticator has; what is in them the library verifies. */
const answered = (inside: z.ZodRawShape) =>
  z.looseObject({
    id: z.string().max(2000),
    rawId: z.string().max(2000),
    type: z.literal('public-key'),
    clientExtensionResults: z.looseObject({}),
    response: z.looseObject({ clientDataJSON: text, ...inside }),
  })

const registration = z.strictObject({
  response: answered({
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
  name: z.string().trim().min(1).max(80).catch('Passkey'),
  next: z.string().max(2000).optional(),
})

const signIn = z.strictObject({
  response: answered({ authenticatorData: text, signature: text }),
  next: z.string().max(2000).optional(),
})

export function readRegistration(body: unknown) {
  const read = registration.safeParse(body)
  if (!read.success) return invalid('people.passkey.failed')
  const { response, name } = read.data
  return { response: response as unknown as RegistrationResponseJSON, name }
}

export function readSignIn(body: unknown) {
  const read = signIn.safeParse(body)
  if (!read.success) return invalid('people.passkey.failed')
  const { response, next } = read.data
  return { response: response as unknown as AuthenticationResponseJSON, next }
}

export const removalForm = defineForm({
  id: z.string('form.required').refine(isId, 'form.invalid'),
})
