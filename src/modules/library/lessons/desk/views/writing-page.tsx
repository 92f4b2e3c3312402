import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { LessonStatus } from '../../cards.tsx'
import { DESK, deskHref, lessonHref } from '../../links.ts'
import { may } from '../../record/index.ts'
import { plainForm, reasonForm } from '../forms.ts'
import type { Ending } from '../routes.tsx'
import type { AtDesk, LookAlike } from '../service.ts'
import { LessonFields } from './lesson-fields.tsx'
import { Meanwhile } from './meanwhile.tsx'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly desk: AtDesk
  readonly alike: readonly LookAlike[]
  readonly form: FormState
  /** What was typed as the reason of an ending, and refused. */
  readonly end?: FormState | undefined
  readonly ending?: Ending | undefined
  /** Somebody else has written meanwhile. */
  readonly meanwhile?: boolean | undefined
}

/** The page at which a lesson is written, checked by a second person, and published. */
export function WritingPage(props: Props): JSX.Element {
  const { t, actor, desk, form } = props
  const { lesson, working } = desk
  const here = deskHref(lesson.number)
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[libraryTrail(t), { label: t('lessons.desk.title'), href: DESK }]}
        title={working?.headline ?? lesson.suggestionHeadline}
        point={t('lessons.write.point')}
        marks={<LessonStatus t={t} state={lesson.state} />}
      />
      {working && working.returnedNote !== '' && (
        <Notice t={t} kind="warning" title={t('lessons.write.returned')}>
          <p>{working.returnedNote}</p>
        </Notice>
      )}
      {props.meanwhile && <Meanwhile t={t} desk={desk} typed={form.typed} />}
      <Layout t={t} aside={<Aside {...props} />}>
        <Steps {...props} />
        {may.draft(actor, lesson) && (
          <Form t={t} action={`${here}/draft`} page={here} state={form} keep>
            <LessonFields
              t={t}
              state={form}
              isUpdate={lesson.revision > 0}
              isHidden={desk.values.anchor !== null && desk.anchorCard === null}
            />
            <FormActions>
              <Button>{t('lessons.write.keep')}</Button>
            </FormActions>
          </Form>
        )}
      </Layout>
    </div>
  )
}

/** What is missing, and the one step that comes next. */
function Steps({ t, actor, desk }: Props): JSX.Element | null {
  const { lesson, working, problems } = desk
  if (!working) return null
  const here = deskHref(lesson.number)
  const state: FormState = { ...plainForm.blank, version: working.version }
  const button = (noun: 'check' | 'publication') => (
    <Form
      t={t}
      action={`${here}/${noun}`}
      page={here}
      state={state}
      label={t(`lessons.do.${noun}`)}
    >
      <FormActions>
        <Button>{t(`lessons.do.${noun}`)}</Button>
      </FormActions>
    </Form>
  )
  if (may.publish(actor, working)) return button('publication')
  if (problems.length > 0)
    return (
      <Section title={t('lessons.write.missing')}>
        <ul>
          {problems.map(({ field, key }) => (
            <li key={key}>
              <a href={`#${field}`}>{t(key)}</a>
            </li>
          ))}
        </ul>
      </Section>
    )
  if (may.check(actor, lesson, working)) return button('check')
  return <p>{t('lessons.write.waits')}</p>
}

function Aside(props: Props): JSX.Element {
  const { t, desk, alike } = props
  const { lesson } = desk
  return (
    <>
      <SideBlock title={t('lessons.write.suggested')}>
        <p class="small">{t('lessons.write.by', { body: lesson.bodyName })}</p>
        <p class="small plain-text">{lesson.suggestionText}</p>
        <p>
          <a href={lessonHref(lesson.number)}>{t('lessons.write.as-read')}</a>
        </p>
      </SideBlock>
      {alike.length > 0 && (
        <SideBlock title={t('lessons.write.alike')}>
          <ul class="plain-list">
            {alike.map(({ id, href, title }) => (
              <li key={id}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
        </SideBlock>
      )}
      <Endings {...props} />
    </>
  )
}

function Endings({ t, actor, desk, end, ending }: Props): JSX.Element {
  const { lesson, working } = desk
  const here = deskHref(lesson.number)
  const open: readonly (readonly [Ending, boolean])[] = [
    ['return', working !== null && may.check(actor, lesson, working)],
    ['rejection', may.reject(actor, lesson)],
    ['retirement', may.retire(actor, lesson)],
  ]
  return (
    <>
      {open
        .filter(([, may]) => may)
        .map(([noun]) => {
          const blank = { ...reasonForm.blank, ...(working ? { version: working.version } : {}) }
          const state = noun === ending && end ? { ...blank, ...end } : blank
          return (
            <SideBlock key={noun} title={t(`lessons.do.${noun}`)}>
              <Form
                t={t}
                action={`${here}/${noun}`}
                page={here}
                state={state}
                label={t(`lessons.do.${noun}`)}
              >
                <TextArea
                  t={t}
                  state={state}
                  name="reason"
                  rows={3}
                  maxlength={2000}
                  label={t(`lessons.end.${noun}.why`)}
                />
                {noun === 'rejection' && (
                  <TextField
                    t={t}
                    state={state}
                    name="duplicateOf"
                    inputmode="numeric"
                    width="short"
                    optional
                    label={t('lessons.end.duplicate')}
                  />
                )}
                <FormActions>
                  <Button kind="quiet" small>
                    {t(`lessons.do.${noun}`)}
                  </Button>
                </FormActions>
              </Form>
            </SideBlock>
          )
        })}
    </>
  )
}
