import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { WishFacts } from '../../cards.tsx'
import { StepFrame } from '../../drafting/index.ts'
import { STEPS } from '../../policy.ts'
import type { FirstPledge, FoundApplication, findByToken } from '../../queries.ts'
import type { LetterStanding } from '../../signing/policy.ts'

type Props = {
  readonly t: Words
  readonly wish: Parameters<typeof StepFrame>[0]['wish']
  readonly found: FoundApplication
  readonly standing: LetterStanding
  readonly pledges: readonly FirstPledge[]
  readonly state: FormState
}

/** Everything once more, what is still open, and the one button. */
export function ReviewPage({ t, wish, found, standing, pledges, state }: Props) {
  const open = STEPS.filter((step) => step !== 'review' && !wish.done[step])
  const path = `/joining/${wish.id}`
  return (
    <StepFrame t={t} wish={wish} step="review">
      {open.length > 0 && (
        <Notice t={t} kind="warning" title={t('joining.review.still')}>
          <ul>
            {open.map((step) => (
              <li key={step}>
                <a href={`${path}/${step}`}>{t(`joining.step.${step}`)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {open.includes('letter') && standing.asked && !standing.objection && (
        <Notice t={t} kind="info" title={t('signing.asked', { address: standing.asked.address })}>
          {t('signing.asked.wait')}
        </Notice>
      )}
      {standing.objection && (
        <Notice
          t={t}
          kind="warning"
          title={t(`signing.said.${standing.objection.answer}`, {
            address: standing.objection.address,
          })}
        >
          {t(`signing.said.${standing.objection.answer}.next`)}
        </Notice>
      )}
      <WishFacts t={t} wish={found} letter={standing.letter} pledges={pledges} path={path} />
      {found.state === 'draft' && (
        <Section title={t('joining.review.next')}>
          <p class="measure">{t('joining.review.next.text')}</p>
          <Form
            t={t}
            action={`${path}/submission`}
            page={`${path}/review`}
            state={state}
            label={t('joining.review.send')}
          >
            <FormActions>
              <Button disabled={open.length > 0}>{t('joining.review.send')}</Button>
            </FormActions>
          </Form>
        </Section>
      )}
      {found.state === 'clarification' && (
        <p>
          <a href={path}>{t('joining.answer.back')}</a>
        </p>
      )}
    </StepFrame>
  )
}

type Asked = {
  readonly t: Words
  readonly token: string
  readonly asked: NonNullable<Awaited<ReturnType<typeof findByToken>>>
  readonly state: FormState
}

/** The second contact sees who asks for which city, and confirms with one tick. */
export function ConfirmationPage({ t, token, asked, state }: Asked) {
  const path = `/joining/confirmation/${token}`
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('checking.contact.title')}
        point={t('checking.contact.point', { place: asked.place_name })}
      />
      <Facts
        items={[
          { term: t('joining.identity.legal-name'), value: asked.legal_name ?? asked.place_name },
          {
            term: t('checking.contact.applicant'),
            value: [asked.applicant, asked.lead_title].filter(Boolean).join(', '),
          },
          { term: t('joining.deputy.name'), value: asked.deputy_name ?? '' },
        ]}
      />
      {asked.deputy_confirmed_at ? (
        <Notice t={t} kind="success" title={t('checking.contact.thanks')}>
          {t('checking.contact.thanks.text')}
        </Notice>
      ) : (
        <Form t={t} action={path} page={path} state={state}>
          <CheckField
            t={t}
            state={state}
            name="agreed"
            label={t('checking.contact.agree', {
              place: asked.place_name,
              applicant: asked.applicant ?? '',
            })}
          />
          <FormActions>
            <Button>{t('checking.contact.do')}</Button>
          </FormActions>
          <p class="small">{t('checking.contact.not')}</p>
        </Form>
      )}
    </div>
  )
}
