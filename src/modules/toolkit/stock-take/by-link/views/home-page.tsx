import type { JSX } from 'preact'
import { Button } from '#web/parts/button/button.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { type Answer, type Closing, ownPace, Steps } from '../../rapid/index.ts'
import type { Respondent } from '../../respondents/index.ts'

type Props = {
  readonly t: Words
  readonly respondent: Respondent
  readonly answers: readonly Answer[]
  readonly closings: readonly Closing[]
  readonly hrefOf: (system: number) => string
}

/** What somebody with a private link sees: who asks, and the twelve questions. Nothing else. */
export function HomePage({ t, respondent, answers, closings, hrefOf }: Props): JSX.Element {
  const state = { typed: {}, errors: [], restored: null }
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('rapid.by-link.title', { city: respondent.bodyName })}
        point={t('rapid.by-link.point', {
          crisis: respondent.crisisTitle,
          who: respondent.label,
        })}
        marks={respondent.demo ? <DemoMark t={t} /> : null}
      />
      {respondent.startedAt === null ? (
        <Form t={t} action="/answer/beginning" page="/answer" state={state}>
          <p class="measure">{t('rapid.how')}</p>
          <p class="measure muted">{t('rapid.by-link.private')}</p>
          <FormActions>
            <Button>{t('rapid.begin')}</Button>
          </FormActions>
        </Form>
      ) : (
        <Steps
          t={t}
          answers={answers}
          closings={closings}
          pace={ownPace(respondent.startedAt, answers)}
          hrefOf={hrefOf}
        />
      )}
    </div>
  )
}
