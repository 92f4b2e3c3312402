import { z } from 'zod'
import { DIMENSIONS } from '#kernel/frame.ts'
import { isContentLang } from '#kernel/languages.ts'
import { defineForm } from '#web/forms.ts'

const line = (most: number) => z.string().max(most, 'issues.form.too-long')
const lang = z.string().refine(isContentLang, 'form.invalid')
const langs = z.array(lang).max(20, 'form.invalid')

export const openingForm = defineForm(
  { kind: z.enum(['weekly', 'monthly'], 'form.required'), title: line(200), lang, langs },
  { lists: ['langs'] },
)

export const factsForm = defineForm(
  { title: line(200), lead: line(300).default(''), lang, langs },
  { lists: ['langs'] },
)

export const blockForm = defineForm({
  title: line(300).default(''),
  text: line(20_000).default(''),
  dimension: z.enum(DIMENSIONS).optional(),
  picture: z.instanceof(File, { message: 'form.invalid' }).optional(),
  alternative: line(500).optional(),
})

export const newBlockForm = defineForm({
  kind: z.enum(
    ['highlights', 'focus', 'text', 'erratum', 'lesson', 'note', 'session', 'ask', 'partner'],
    'form.required',
  ),
  ref: z.uuid('form.invalid').optional(),
})

export const moveForm = defineForm({ move: z.enum(['up', 'down'], 'form.required') })

export const wordsForm = defineForm({ words: line(2000) })

export const erratumForm = defineForm({ title: line(200) })

export const approvalForm = defineForm({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'form.invalid'),
})

export const termForm = defineForm({ term: line(120), lang, translation: line(120), into: lang })

export const trialForm = defineForm({ people: z.array(z.uuid()).max(50) }, { lists: ['people'] })

export const scheduleForm = defineForm({
  how: z.enum(['instant', 'local'], 'form.required'),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'form.invalid')
    .optional(),
  which: z.enum(['earlier', 'later'], 'form.invalid').optional(),
  day: z.iso.date('form.invalid').optional(),
})
