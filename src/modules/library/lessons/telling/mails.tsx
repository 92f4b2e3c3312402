import { notifyPerson } from '#people'
import type { Work } from '#platform/database/work.ts'
import type { MailContent } from '#platform/mail/template.ts'
import type { Words } from '#web/words.ts'
import { lessonHref } from '../links.ts'
import type { Lesson } from '../record/index.ts'

type Fate = 'published' | 'rejected' | 'retired'

/** Tells who suggested a lesson what became of it, in their language. */
export async function tellSuggester(
  work: Work,
  lesson: Pick<Lesson, 'number' | 'suggestedBy' | 'suggestionHeadline' | 'reason'>,
  fate: Fate,
): Promise<void> {
  if (lesson.suggestedBy === null) return
  await notifyPerson(work, lesson.suggestedBy, (t) => fateMail(t, lesson, fate))
}

const fateMail = (
  t: Words,
  { number, suggestionHeadline: headline, reason }: Parameters<typeof tellSuggester>[1],
  fate: Fate,
): MailContent => ({
  title: t(`lessons.mail.${fate}.title`),
  paragraphs: [t(`lessons.mail.${fate}`, { headline }), ...(reason === null ? [] : [reason])],
  action: { label: t('lessons.mail.see'), href: lessonHref(number) },
})
