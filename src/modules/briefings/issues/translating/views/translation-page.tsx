import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { dirOf, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { EmptyState } from '#web/parts/empty-state/empty-state.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Progress } from '#web/parts/progress/progress.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import { isOpen, may } from '../../policy.ts'
import type { IssueRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'
import type { Choice, Term } from '../service.ts'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly issue: IssueRow
  readonly lang: string
  readonly choices: readonly Choice[]
  readonly terms: readonly Term[]
  readonly state: FormState
}

const isDone = ({ left, translation }: Choice): boolean => left || translation !== null

/** What a translator gets: the texts that wait, those that are done, and the words to use. */
export function TranslationPage(props: Props): JSX.Element {
  const { t, issue, lang, choices } = props
  const waiting = choices.filter((choice) => !isDone(choice))
  const done = choices.filter(isDone)
  const name = langName(lang, t.lang)
  return (
    <Layout t={t} aside={<Terms {...props} />}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={[
            { label: t('issues.desk.title'), href: links.desk() },
            { label: calledIn(t, issue), href: links.composer(issue.id) },
          ]}
          title={t('issues.translate.into', { lang: name })}
          point={t('issues.translate.point')}
        />
        <Progress
          t={t}
          label={name}
          done={done.length}
          all={choices.length}
          unit={t('issues.translate.unit')}
        />
        {waiting.length === 0 && may.translate(props.actor, issue) && (
          <EmptyState t={t} title={t('issues.translate.none')}>
            <p>{t('issues.translate.none-text')}</p>
          </EmptyState>
        )}
        <Texts {...props} waiting={waiting} done={done} />
      </div>
    </Layout>
  )
}

type Sorted = Props & { readonly waiting: readonly Choice[]; readonly done: readonly Choice[] }

function Texts(props: Sorted): JSX.Element | null {
  const { t, actor, issue, lang, waiting, done } = props
  if (!may.translate(actor, issue))
    return <p>{t(isOpen(issue) ? 'issues.translate.later' : 'issues.frozen-already')}</p>
  const here = links.translation(issue.id, lang)
  const state = { ...props.state, typed: { ...typedOf(done), ...props.state.typed } }
  return (
    <Form t={t} action={here} page={here} state={state} keep>
      {waiting.map((choice) => (
        <OneText key={choice.slot} {...props} state={state} choice={choice} />
      ))}
      {done.length > 0 && (
        <Section title={t('issues.translate.done')}>
          {done.map((choice) => (
            <OneText key={choice.slot} {...props} state={state} choice={choice} />
          ))}
        </Section>
      )}
      <FormActions>
        <Button>{t('issues.save')}</Button>
      </FormActions>
    </Form>
  )
}

/** What is done stands in its field, so that it can be mended. */
const typedOf = (done: readonly Choice[]): Record<string, string> =>
  Object.fromEntries(
    done.flatMap(({ slot, translation, left }) => [
      [`text-${slot}`, translation?.text ?? ''],
      [`maker-${slot}`, translation?.maker ?? 'human'],
      [`left-${slot}`, left ? 'yes' : ''],
    ]),
  )

function OneText(props: Props & { readonly choice: Choice }): JSX.Element {
  const { t, issue, lang, state, choice } = props
  const { slot, text, before, translation } = choice
  const shown =
    state.typed[`maker-${slot}`] === undefined
      ? { ...state, typed: { ...state.typed, [`maker-${slot}`]: 'human' } }
      : state
  return (
    <FormGroup
      title={t(slotWord(slot))}
      hint={
        translation && t(`issues.translate.by.${translation.maker}`, { who: translation.by ?? '' })
      }
    >
      <blockquote class="plain-text" lang={issue.lang} dir={dirOf(issue.lang)}>
        {text}
      </blockquote>
      {before !== null && (
        <p class="muted">
          {t('issues.translate.before')}{' '}
          <span lang={lang} dir={dirOf(lang)}>
            {before}
          </span>
        </p>
      )}
      <TextArea
        t={t}
        state={shown}
        name={`text-${slot}`}
        label={t('issues.translate.text')}
        rows={text.length > 120 ? 8 : 2}
        lang={lang}
        optional
      />
      <RadioField
        t={t}
        state={shown}
        name={`maker-${slot}`}
        label={t('issues.translate.maker')}
        inline
        options={[
          { value: 'human', label: t('issues.translate.human') },
          { value: 'machine', label: t('issues.translate.machine') },
        ]}
      />
      <CheckField t={t} state={shown} name={`left-${slot}`} label={t('issues.translate.leave')} />
    </FormGroup>
  )
}

const slotWord = (slot: string) =>
  slot === 'title'
    ? 'issues.field.title'
    : slot === 'lead'
      ? 'issues.field.lead'
      : slot.endsWith(':title')
        ? 'issues.field.heading'
        : 'issues.field.text'

function Terms({ t, issue, lang, terms }: Props): JSX.Element {
  return (
    <SideBlock title={t('issues.terms.title')}>
      {terms.length === 0 ? (
        <p class="muted">{t('issues.terms.none-here')}</p>
      ) : (
        <dl class="stack close">
          {terms.map(({ term, translation }) => (
            <div key={term}>
              <dt lang={issue.lang}>{term}</dt>
              <dd lang={lang} dir={dirOf(lang)}>
                {translation}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p>
        <a href={links.terms()}>{t('issues.terms.all')}</a>
      </p>
    </SideBlock>
  )
}
