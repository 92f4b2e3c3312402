import type { JSX } from 'preact'
import { Button } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { runHref } from '../../links.ts'
import { choiceName } from '../../views/choice-name.ts'
import type { DoneView } from './run-page.tsx'

/** Takes one of the choices as the city's portfolio, or shows which one was taken and why. */
export function DecideSection(props: DoneView): JSX.Element | null {
  const { t, portfolio, run, result, canDecide, decideState: state } = props
  const taken = portfolio.decidedRunId === run.id && portfolio.decidedChoice !== null
  if (!canDecide && !taken) return null
  const here = runHref(portfolio.id, run.number)
  const options = [
    ...result.comparisons.map((each) => each.choice as string),
    ...result.optimum.alternatives.map((_, index) => `next-${index + 1}`),
  ]
  return (
    <Section title={t('portfolio.decide.title')} id="decide">
      {taken && (
        <Notice t={t} kind="success" title={t('portfolio.state.decided')}>
          {t('portfolio.decide.taken', {
            choice: choiceName(t, portfolio.decidedChoice ?? ''),
            day: portfolio.decidedAt ? t.date(portfolio.decidedAt) : '—',
          })}{' '}
          {portfolio.decidedWhy}
        </Notice>
      )}
      {canDecide && options.length > 0 && (
        <Form t={t} action={`${here}/decision`} page={here} state={state}>
          <RadioField
            t={t}
            state={state}
            name="choice"
            label={t('portfolio.decide.choice')}
            options={options.map((value) => ({ value, label: choiceName(t, value) }))}
          />
          <TextArea
            t={t}
            state={state}
            name="why"
            label={t('portfolio.decide.why')}
            hint={t('portfolio.decide.why-hint')}
            rows={3}
            maxlength={2000}
            optional
          />
          <FormActions>
            <Button>{t('portfolio.decide.action')}</Button>
          </FormActions>
        </Form>
      )}
    </Section>
  )
}
