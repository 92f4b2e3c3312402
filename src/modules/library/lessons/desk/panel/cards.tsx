import type { JSX } from 'preact'
import type { Ctx } from '#web/house.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import { deskHref, lessonHref } from '../../links.ts'
import { type Lesson, may } from '../../record/index.ts'

const BLANK = { typed: {}, errors: [], restored: null }

/** Beside a lesson: what its reader may do with it; nothing for most. */
export function deskPanel(c: Ctx, lesson: Lesson): JSX.Element | null {
  const { t, actor } = c.var
  const here = lessonHref(lesson.number)
  if (may.release(actor, lesson))
    return (
      <SideBlock title={t('lessons.release.title')}>
        <p>{t('lessons.release.text')}</p>
        {(['release', 'withholding'] as const).map((noun) => (
          <Form key={noun} t={t} action={`${here}/${noun}`} page={here} state={BLANK}>
            <FormActions>
              <Button kind={noun === 'release' ? 'primary' : 'quiet'} small>
                {t(`lessons.do.${noun}`)}
              </Button>
            </FormActions>
          </Form>
        ))}
      </SideBlock>
    )
  if (!may.desk(actor)) return null
  return (
    <SideBlock title={t('lessons.desk.title')}>
      <p>
        <LinkButton kind="quiet" small href={deskHref(lesson.number)}>
          {t('lessons.desk.open')}
        </LinkButton>
      </p>
    </SideBlock>
  )
}
