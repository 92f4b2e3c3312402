/** What is put in for each recipient; anything else in double braces is a mistake of the writer. */
const PLACEHOLDERS = ['unsubscribe', 'preferences'] as const

const ANY = /\{\{([^{}]*)\}\}/g

/** Errors  TypeError for a placeholder we do not fill, any in a subject, or a line end in a subject */
export function checkPlaceholders(subject: string, html: string, text: string): void {
  if (/[\r\n]/.test(subject)) throw new TypeError('a subject is one line')
  if (subject.includes('{{')) throw new TypeError('a subject is the same for everybody')
  for (const [, name = ''] of `${html}\n${text}`.matchAll(ANY))
    if (!(PLACEHOLDERS as readonly string[]).includes(name))
      throw new TypeError(`{{${name.slice(0, 40)}}} is nothing that a mailing puts in`)
}
