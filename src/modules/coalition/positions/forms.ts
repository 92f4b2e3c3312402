import { z } from 'zod'

/** Units: kilometres; further away no place says where another is. */
const FURTHEST_KM = 500

/** The fields that say where a place is. What is filled in beside the way chosen is left aside. */
export const positionFields = {
  where: z.enum(['unknown', 'near', 'given'], 'form.required'),
  position: z.string().max(120, 'coalition.form.too-long').optional(),
  nearName: z.string().max(120, 'coalition.form.too-long').optional(),
  nearId: z
    .string()
    .regex(/^-?[1-9]\d{0,9}$/, 'coalition.position.near-choose')
    .transform(Number)
    .optional(),
  nearKm: z
    .string()
    .regex(/^\d{1,3}$/, 'coalition.position.km')
    .transform(Number)
    .refine((km) => km <= FURTHEST_KM, 'coalition.position.km')
    .optional(),
}
