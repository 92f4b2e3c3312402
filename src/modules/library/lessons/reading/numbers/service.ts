import { missing } from '#kernel/refusals.ts'

/** A number of an address; anything else is not found. */
export const wholeNumber = (text: string | undefined): number =>
  /^[1-9]\d{0,8}$/.test(text ?? '') ? Number(text) : missing()
