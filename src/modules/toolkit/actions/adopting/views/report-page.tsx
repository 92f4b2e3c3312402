import type { JSX } from 'preact'
import { VISIBILITIES } from '#kernel/visibility.ts'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { adoptionHref, reportHref } from '../links.ts'
import type { Adoption } from '../queries.ts'
import { ANSWERS, USES } from '../tables.ts'

/** What became of it: five short questions, one minute. */
export function ReportPage(props: {
  readonly t: Words
  readonly adoption: Adoption
  readonly state: FormState
}): JSX.Element {
  const { t, adoption, state } = props
  const here = reportHref(adoption.id)
  const at = { t, state }
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          { label: adoption.title, href: `/actions/${adoption.actionId}` },
          { label: t('adopting.page.title'), href: adoptionHref(adoption.id) },
        ]}
        title={t('adopting.report.title')}
        point={t('adopting.report.point')}
      />
      <Form t={t} action={here} page={here} state={state} keep>
        <RadioField
          {...at}
          name="used"
          label={t('adopting.report.used')}
          options={USES.map((value) => ({ value, label: t(`adopting.used.${value}`) }))}
        />
        <TextArea
          {...at}
          name="changed"
          rows={4}
          optional
          label={t('adopting.report.changed')}
          hint={t('adopting.report.changed.hint')}
        />
        <RadioField
          {...at}
          name="recommend"
          label={t('adopting.report.recommend')}
          options={ANSWERS.map((value) => ({ value, label: t(`adopting.recommend.${value}`) }))}
        />
        <TextField
          {...at}
          name="evidence"
          optional
          label={t('adopting.report.evidence')}
          hint={t('adopting.report.evidence.hint')}
        />
        <RadioField
          {...at}
          name="visibility"
          label={t('adopting.report.visibility')}
          hint={t('adopting.report.visibility.hint')}
          options={VISIBILITIES.map((value) => ({ value, label: t(`frame.visibility.${value}`) }))}
        />
        <FormActions>
          <Button>{t('adopting.report.send')}</Button>
          <LinkButton kind="quiet" href={adoptionHref(adoption.id)}>
            {t('actions.cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </div>
  )
}
