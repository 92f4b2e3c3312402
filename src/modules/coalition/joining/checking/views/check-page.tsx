import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { DateField } from '#web/parts/fields/date-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Status, type StatusTone } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { OutcomeField } from '../../../cards.tsx'
import type { CheckKind } from '../../../tables.ts'
import { LetterLine } from '../../cards.tsx'
import type { FoundApplication, Letter } from '../../queries.ts'
import type { Finding, Tone } from '../policy.ts'

const TONES: Readonly<Record<Tone, StatusTone>> = {
  good: 'done',
  warning: 'warning',
  danger: 'stuck',
  blocking: 'stuck',
}

/** What the platform noticed by itself, each with its weight as a shape and a word. */
export function FindingList({
  t,
  findings,
}: {
  readonly t: Words
  readonly findings: readonly Finding[]
}) {
  return (
    <ul class="plain-list stack close">
      {findings.map((finding) => (
        <li key={finding.key}>
          <Status tone={TONES[finding.tone]}>{t(finding.key, finding.values)}</Status>
        </li>
      ))}
    </ul>
  )
}

function Statement({ text }: { readonly text: string }) {
  return (
    <div class="stack close measure">
      {text.split('\n\n').map((words) => (
        <p key={words}>{words}</p>
      ))}
    </div>
  )
}

/** How it was signed, and the words that were. */
function LetterShown(props: Parameters<typeof LetterLine>[0]) {
  const { statement } = props.letter
  return (
    <div class="stack">
      <LetterLine {...props} />
      {statement && <Statement text={statement} />}
    </div>
  )
}

type Props = {
  readonly t: Words
  readonly wish: FoundApplication
  readonly kind: CheckKind
  readonly findings: readonly Finding[]
  readonly letter: Letter | undefined
  readonly state: FormState
}

/** One check: what to look at, what was noticed, and what the officer found. */
export function CheckPage({ t, wish, kind, findings, letter, state }: Props) {
  const home = `/joining/${wish.id}`
  const path = `${home}/checks/${kind}`
  return (
    <div class="stack">
      <PageHead
        t={t}
        trail={[
          { label: t('checking.queue'), href: '/joining' },
          { label: wish.legal_name ?? wish.place_name, href: home },
        ]}
        title={t(`checking.check.${kind}`)}
        point={t(`checking.check.${kind}.how`)}
      />
      <FindingList t={t} findings={findings} />
      <Facts
        items={[
          { term: t('joining.identity.legal-name'), value: wish.legal_name ?? '' },
          { term: t('joining.identity.website'), value: wish.website ?? '' },
          { term: t('checking.address.applicant'), value: wish.official_address ?? '' },
          { term: t('checking.address.contact'), value: wish.deputy_email ?? '' },
          { term: t('checking.address.signatory'), value: wish.signatory_email ?? '' },
          {
            term: t('joining.step.letter'),
            value: letter ? <LetterShown t={t} letter={letter} path={home} /> : t('joining.open'),
          },
        ]}
      />
      <Form t={t} action={path} page={path} state={state} keep>
        <OutcomeField t={t} state={state} />
        <TextArea
          t={t}
          state={state}
          name="note"
          label={t('checking.check.note')}
          hint={t('checking.check.note.hint')}
          maxlength={2000}
        />
        <DateField
          t={t}
          state={state}
          name="calledBackOn"
          label={t('checking.check.called')}
          hint={t('checking.check.called.hint')}
          optional
        />
        <FormActions>
          <Button>{t('checking.check.do')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}
