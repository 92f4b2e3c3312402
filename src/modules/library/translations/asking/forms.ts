import { z } from 'zod'
import { CONTENT_LANGS, isContentLang, langName } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'

export const askForm = defineForm({
  kind: z.enum(['lesson', 'note'], 'form.required'),
  id: z.uuid('form.invalid'),
  lang: z.string('form.required').refine(isContentLang, 'form.invalid'),
})

export const LANG_OPTIONS = CONTENT_LANGS.map((value) => ({
  value,
  label: langName(value),
})).toSorted((one, other) => one.label.localeCompare(other.label, 'en'))
