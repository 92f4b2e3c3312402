import { z } from 'zod'
import { isContentLang } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'
import { isWebAddress } from '../record/index.ts'

const text = (most: number) => z.string('form.required').max(most, 'lessons.form.long')

export const suggestionForm = defineForm({
  lang: z.string('form.required').refine(isContentLang, 'form.invalid'),
  headline: text(300),
  said: text(8000),
  place: text(200).optional(),
  url: text(2000).refine(isWebAddress, 'lessons.problem.address').optional(),
})
