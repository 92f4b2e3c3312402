import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tabs } from '#web/parts/tabs/tabs.tsx'
import type { Words } from '#web/words.ts'
import type { Criterion } from '../../queries.ts'
import { WAYS, type Way } from '../forms.ts'
import type { Asked } from '../service.ts'
import { WayFields } from './way-fields.tsx'

type Props = {
  readonly t: Words
  readonly name: string
  readonly question: string
  readonly criteria: readonly Criterion[]
  readonly way: Way
  readonly state: FormState
  /** What was said so far, as sentences. */
  readonly sentences: readonly string[]
  /** The sentences that cannot all hold, or none. */
  readonly contradiction: readonly string[]
  readonly closed: boolean
  /** Who asks and what becomes of the answer; null where the office takes it down. */
  readonly asked: Asked | null
  readonly hrefOf: (way: Way) => string
  readonly action: string
  /** Where the form is shown, without anything secret in it. */
  readonly page: string
  /** The private link's token; it travels in the form, so that no address that is kept holds it. */
  readonly token: string | null
}

/** How much do the criteria matter to you? Three ways to say it; each can be changed until the board is closed. */
export function AnswerPage(props: Props): JSX.Element {
  const { t, way, closed } = props
  return (
    <Layout t={t}>
      <PageHead
        t={t}
        title={props.question}
        point={t('prioritise.answer.point', { name: props.name })}
        marks={props.asked?.demo ? <DemoMark t={t} /> : null}
      />
      {closed && (
        <Notice t={t} kind="info">
          {t('prioritise.answer.closed')}
        </Notice>
      )}
      <Contradiction t={t} sentences={props.contradiction} />
      {props.asked && <Thanks {...props} asked={props.asked} />}
      {props.asked && <About {...props} asked={props.asked} />}
      <Criteria {...props} />
      {(props.asked === null || props.sentences.length === 0) && (
        <SaidSoFar t={t} sentences={props.sentences} />
      )}
      {!closed && (
        <Section title={t('prioritise.answer.say')}>
          <p>{t('prioritise.answer.ways')}</p>
          <Tabs
            label={t('prioritise.answer.say')}
            items={WAYS.map((one) => ({
              label: t(`prioritise.way.${one}`),
              href: props.hrefOf(one),
              here: one === way,
            }))}
          />
          <p>{t(`prioritise.way.${way}.how`)}</p>
          <Form t={t} action={props.action} page={props.page} state={props.state}>
            {props.token !== null && <input type="hidden" name="token" value={props.token} />}
            <WayFields {...props} />
            <FormActions>
              <Button>{t(`prioritise.way.${way}.submit`)}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
    </Layout>
  )
}

type ByLink = Props & { readonly asked: Asked }

/** To whoever has answered: what was said, and what becomes of it. */
function Thanks(props: ByLink): JSX.Element | null {
  const { t, asked, name, sentences } = props
  if (sentences.length === 0) return null
  const torn = props.contradiction.length > 0
  const values = { name, city: asked.bodyName }
  return (
    <Notice
      t={t}
      kind={torn ? 'info' : 'success'}
      title={t(torn ? 'prioritise.answer.said' : 'prioritise.answer.thanks', values)}
    >
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t('prioritise.about.next-text', values)}</p>
    </Notice>
  )
}

/** Who asks, what for, who sees what is said, what happens next, and until when. */
function About({ t, question, closed, asked }: ByLink): JSX.Element {
  const { bodyName: city, visibility, openUntil } = asked
  const inside = visibility === 'office' || visibility === 'city'
  const who = t(`frame.visibility.${visibility}`)
  return (
    <Section title={t('prioritise.about.this')}>
      <Facts
        items={[
          { term: t('prioritise.about.who'), value: t('prioritise.about.who-text', { city }) },
          { term: t('prioritise.about.what'), value: question },
          {
            term: t('prioritise.about.seen'),
            value: t(inside ? 'prioritise.about.seen-inside' : 'prioritise.about.seen-outside', {
              city,
              who,
            }),
          },
          { term: t('prioritise.about.next'), value: t('prioritise.about.next-text', { city }) },
          ...(closed
            ? []
            : [
                {
                  term: t('prioritise.about.until'),
                  value: t('prioritise.about.until-text', { city, when: t.instant(openUntil) }),
                },
              ]),
        ]}
      />
    </Section>
  )
}

/** Both sentences, so that the reader can see which one to change. */
function Contradiction(props: {
  readonly t: Words
  readonly sentences: readonly string[]
}): JSX.Element | null {
  const { t, sentences } = props
  if (sentences.length === 0) return null
  return (
    <Notice t={t} kind="danger" title={t('prioritise.answer.torn', { count: sentences.length })}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p>{t('prioritise.answer.torn-next')}</p>
    </Notice>
  )
}

function Criteria({ t, criteria }: Props): JSX.Element {
  return (
    <Section title={t('prioritise.page.criteria')}>
      <Facts
        items={criteria.map((criterion) => ({
          term: criterion.label,
          value: <Scale t={t} criterion={criterion} />,
        }))}
      />
    </Section>
  )
}

function Scale(props: { readonly t: Words; readonly criterion: Criterion }): JSX.Element {
  const { t } = props
  const { low, high, unit, direction, anchors } = props.criterion
  return (
    <>
      {t(`prioritise.criteria.posts-${direction}`, {
        low: t.number(low),
        high: t.number(high),
        unit,
      })}
      <ul class="plain-list small">
        {anchors.map(({ at, text }) => (
          <li key={at}>
            <strong class="figures">{t.number(at)}</strong> {text}
          </li>
        ))}
      </ul>
    </>
  )
}

function SaidSoFar({ t, sentences }: Pick<Props, 't' | 'sentences'>): JSX.Element {
  return (
    <Section title={t('prioritise.answer.said')}>
      {sentences.length === 0 ? (
        <p>{t('prioritise.answer.nothing')}</p>
      ) : (
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** A link that does not work: the same words whether it never was, ended or was taken back. */
export function NoLink({ t }: { readonly t: Words }): JSX.Element {
  return (
    <Layout t={t}>
      <PageHead t={t} title={t('prioritise.link.gone')} point={t('prioritise.link.gone-text')} />
    </Layout>
  )
}
