import type { JSX } from 'preact'
import { langName } from '#kernel/languages.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts as FactList } from '#web/parts/facts/facts.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { SideBlock } from '#web/parts/layout/layout.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import { APPROVALS, isOpen, may } from '../../policy.ts'
import { BLANK, Press } from './block-cards.tsx'
import type { ComposerView } from './composer-page.tsx'
import { kilobytes } from './finding-list.tsx'

export type Trail = readonly {
  readonly at: Date
  readonly action: string
  readonly why: string | null
  readonly seq: number
}[]

/** What the issue waits for, and the one thing to do. */
export function NextStep(view: ComposerView): JSX.Element {
  const { t, held } = view
  return (
    <div class="stack">
      <p>{t(`issues.next.${held.issue.state}`)}</p>
      <Step {...view} />
    </div>
  )
}

function Step(view: ComposerView): JSX.Element | null {
  const { t, actor, held } = view
  const { issue } = held
  switch (issue.state) {
    case 'draft':
      return may.askReview(actor, issue) ? <AskReview {...view} /> : null
    case 'review':
      return may.judge(actor, issue) ? <Judge {...view} /> : null
    case 'approved':
    case 'translating':
      return may.translate(actor, issue) ? <ToTranslate {...view} /> : null
    default:
      return may.send(actor) ? (
        <div class="row">
          <LinkButton href={links.sending(issue.id)}>{t('issues.sending.title')}</LinkButton>
        </div>
      ) : null
  }
}

function AskReview({ t, held, findings }: ComposerView): JSX.Element {
  const { issue } = held
  const here = links.composer(issue.id)
  return (
    <div class="row">
      {findings.length === 0 && (
        <Press
          t={t}
          action={links.review(issue.id)}
          page={here}
          label={t('issues.review.ask')}
          version={issue.version}
        >
          <Button>{t('issues.review.ask')}</Button>
        </Press>
      )}
      <Press t={t} action={`${here}/removal`} page={here} label={t('issues.discard')}>
        <Button kind="danger">{t('issues.discard')}</Button>
      </Press>
    </div>
  )
}

function Judge({ t, actor, held, approvals }: ComposerView): JSX.Element {
  const { issue } = held
  const here = links.composer(issue.id)
  const said = approvals.some(({ person_id }) => person_id === actor.person?.id)
  return (
    <div class="stack">
      <p>{t('issues.approve.count', { count: approvals.length, all: APPROVALS })}</p>
      {!may.approve(actor, issue) && <p class="muted">{t('issues.approve.not-own')}</p>}
      {may.approve(actor, issue) && !said && (
        <Press
          t={t}
          action={`${here}/approval`}
          page={here}
          label={t('issues.approve')}
          version={issue.version}
        >
          <input type="hidden" name="sha256" value={issue.content_sha256 ?? ''} />
          <p class="small">
            {t('issues.approve.hash')} <code>{issue.content_sha256}</code>
          </p>
          <Button>{t('issues.approve')}</Button>
        </Press>
      )}
      <Form t={t} action={`${here}/return`} page={here} state={BLANK} label={t('issues.return')}>
        <TextArea
          t={t}
          state={BLANK}
          name="words"
          label={t('issues.return.words')}
          maxlength={2000}
        />
        <FormActions>
          <Button kind="quiet">{t('issues.return')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

function ToTranslate({ t, held }: ComposerView): JSX.Element {
  const { issue } = held
  const here = links.composer(issue.id)
  return (
    <div class="stack">
      {issue.langs.length > 0 && (
        <ul>
          {issue.langs.map((lang) => (
            <li key={lang}>
              <a href={links.translation(issue.id, lang)}>
                {t('issues.translate.into', { lang: langName(lang, t.lang) })}
              </a>
            </li>
          ))}
        </ul>
      )}
      <Press
        t={t}
        action={`${here}/freezing`}
        page={here}
        label={t('issues.freeze')}
        version={issue.version}
      >
        <Button>{t('issues.freeze')}</Button>
      </Press>
    </div>
  )
}

const langsText = (t: Words, langs: readonly string[]): string =>
  langs.length === 0 ? t('issues.langs.none') : t.list(langs.map((lang) => langName(lang, t.lang)))

/** What it is, how heavy, under which seal, and what happened to it. */
export function Facts(view: ComposerView): JSX.Element {
  const { t, held, sha256, bytes, editions } = view
  const { issue } = held
  return (
    <>
      <SideBlock title={t('issues.facts.title')}>
        <FactList
          items={[
            { term: t('issues.field.lang'), value: langName(issue.lang, t.lang) },
            { term: t('issues.field.into'), value: langsText(t, issue.langs) },
            {
              term: t('issues.field.size'),
              value: t('issues.size', { size: kilobytes(t, bytes) }),
            },
            { term: t('issues.field.last'), value: issue.editor ?? t('issues.nobody') },
            ...(isOpen(issue)
              ? [{ term: t('issues.field.hash'), value: <code class="small">{sha256}</code> }]
              : []),
          ]}
        />
      </SideBlock>
      {editions.length > 0 && (
        <SideBlock title={t('issues.editions.title')}>
          <ul class="plain-list stack close">
            {editions.map((edition) => (
              <li key={edition.lang}>
                <a href={links.preview(issue.id, edition.lang)}>{langName(edition.lang, t.lang)}</a>
                <br />
                {t('issues.size', { size: kilobytes(t, edition.bytes) })}
                <br />
                <code class="small">{edition.sha256}</code>
              </li>
            ))}
          </ul>
        </SideBlock>
      )}
      <ErratumBlock {...view} />
      <History {...view} />
    </>
  )
}

function ErratumBlock({ t, actor, held }: ComposerView): JSX.Element | null {
  const { issue } = held
  if (issue.published_at === null || !may.open(actor)) return null
  const here = links.composer(issue.id)
  return (
    <SideBlock title={t('issues.erratum.title')}>
      <p>{t('issues.erratum.point')}</p>
      <Form
        t={t}
        action={`${here}/erratum`}
        page={here}
        state={BLANK}
        label={t('issues.erratum.open')}
      >
        <TextField
          t={t}
          state={BLANK}
          name="title"
          label={t('issues.field.title')}
          maxlength={200}
        />
        <FormActions>
          <Button kind="quiet">{t('issues.erratum.open')}</Button>
        </FormActions>
      </Form>
    </SideBlock>
  )
}

const DONE = /^issue\.([a-z-]+)$/

function History({ t, trail }: ComposerView): JSX.Element {
  const say = t as (key: string) => string
  return (
    <SideBlock title={t('issues.history')}>
      <ul class="plain-list stack close">
        {trail.map(({ seq, at, action, why }) => (
          <li key={seq}>
            {say(`issues.done.${DONE.exec(action)?.[1] ?? 'changed'}`)}
            <br />
            <span class="muted">{t.instant(at)}</span>
            {why && <blockquote dir="auto">{why}</blockquote>}
          </li>
        ))}
      </ul>
    </SideBlock>
  )
}
