import { Refusal } from '#kernel/refusals.ts'
import { type FormDefinition, type FormState, versionOf } from '#web/forms.ts'
import type { Ctx } from '#web/http.tsx'

type Redraw = (state: FormState) => Response | Promise<Response>

/**
 * Takes a posted form: what cannot be read, and what a service refuses as invalid, is shown again
 * with what was typed and the version the page was drawn from.
 */
export async function taken<T>(
  c: Ctx,
  form: FormDefinition<T>,
  redraw: Redraw,
  act: (value: T, version: number) => Promise<Response>,
): Promise<Response> {
  const data = await c.req.formData()
  const version = versionOf(data)
  const again = (state: FormState) => redraw(version > 0 ? { ...state, version } : state)
  const read = form.read(data)
  if (!read.ok) return again(read)
  try {
    return await act(read.value, version)
  } catch (error) {
    if (error instanceof Refusal && error.kind === 'invalid')
      return again(form.refused(data, error))
    throw error
  }
}
