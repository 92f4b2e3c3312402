import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../links.ts'
import type { ReturnedView } from '../service.ts'
import { Press } from './press.tsx'
import { maskedOr } from './recipients.tsx'
import { decisionIn, ReturnedTable } from './returned-page.tsx'

type Props = ReturnedView & {
  readonly t: Words
  readonly reversal: FormState
  readonly now: Date
  readonly decides: boolean
  readonly protects: boolean
}

/** One message that came back: what it says, what was decided, and how to take that back. */
export function ReturnedOnePage(props: Props): JSX.Element {
  const { t, one, others } = props
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[
          { label: t('mailing.title'), href: links.list() },
          { label: t('mailing.returned.title'), href: links.returned() },
        ]}
        title={t('mailing.evidence.title')}
        point={t(`mailing.evidence.${one.kind}.text`)}
      />
      <What {...props} />
      <Decision {...props} />
      {others.length > 0 && (
        <Section title={t('mailing.evidence.others')}>
          <ReturnedTable t={t} rows={others} caption={t('mailing.evidence.others')} />
        </Section>
      )}
    </div>
  )
}

function What({ t, one, now, protects }: Props): JSX.Element {
  const kept = one.rawUntil !== null && one.rawUntil > now
  const source = t(`mailing.evidence.by-${one.source}`)
  return (
    <Section title={t('mailing.evidence.what')}>
      <div class="stack">
        <Facts
          items={[
            { term: t('mailing.evidence.kind'), value: t(`mailing.evidence.${one.kind}`) },
            { term: t('mailing.evidence.at'), value: t.instant(one.at), source },
            {
              term: t('mailing.address'),
              value: (
                <bdi>
                  {one.addressHash === null ? t('mailing.unknown') : maskedOr(t, one.address)}
                </bdi>
              ),
            },
            {
              term: t('mailing.answer'),
              value: (
                <bdi>{[one.status, one.said].filter(Boolean).join(' ') || t('mailing.unsaid')}</bdi>
              ),
            },
            ...(one.mailingId
              ? [
                  {
                    term: t('mailing.evidence.mailing'),
                    value: <a href={links.mailing(one.mailingId)}>{t('mailing.evidence.open')}</a>,
                  },
                ]
              : []),
            {
              term: t('mailing.evidence.message'),
              value:
                kept && one.rawUntil
                  ? t('mailing.evidence.kept', { until: t.date(one.rawUntil) })
                  : t('mailing.evidence.gone'),
            },
          ]}
        />
        {kept && protects && (
          <Press
            t={t}
            action={links.message(one.id)}
            page={links.evidence(one.id)}
            label={t('mailing.evidence.download')}
            manyTimes
          >
            <FormActions>
              <Button kind="quiet">{t('mailing.evidence.download')}</Button>
            </FormActions>
          </Press>
        )}
      </div>
    </Section>
  )
}

function Decision({ t, one, reversal, decides }: Props): JSX.Element {
  return (
    <Section title={t('mailing.decision')}>
      <div class="stack">
        <p>{decisionIn(t, one)}</p>
        {one.undoneAt && (
          <p>
            {t('mailing.decision.undone-why', {
              when: t.instant(one.undoneAt),
              why: one.undoneWhy ?? '',
            })}
          </p>
        )}
        {decides && !one.undoneAt && one.addressHash !== null && (
          <Form
            t={t}
            action={links.reversal(one.id)}
            page={links.evidence(one.id)}
            state={reversal}
            label={t('mailing.reversal')}
          >
            <TextField
              t={t}
              state={reversal}
              name="why"
              maxlength={500}
              label={t('mailing.why')}
              hint={t('mailing.reversal.hint')}
            />
            <FormActions>
              <Button kind="quiet">{t('mailing.reversal')}</Button>
            </FormActions>
          </Form>
        )}
      </div>
    </Section>
  )
}
