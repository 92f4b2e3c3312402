import type { JSX } from 'preact'
import { ariaOf, Field, type FieldProps, typedText } from './field.tsx'

type Props = FieldProps & {
  readonly rows?: number | undefined
  readonly lang?: string | undefined
}

/** Text with simple marks; the marks are explained beside it, not hidden in a toolbar. */
export function MarkdownField(props: Props): JSX.Element {
  const { t } = props
  return (
    <Field {...props}>
      <textarea
        {...ariaOf(props)}
        class="input input-area input-long"
        rows={props.rows ?? 10}
        lang={props.lang}
        dir="auto"
      >
        {typedText(props.state, props.name)}
      </textarea>
      <details class="field-help">
        <summary>{t('parts.markdown.how')}</summary>
        <dl class="markdown-marks">
          <div>
            <dt>
              <code>## </code>
            </dt>
            <dd>{t('parts.markdown.heading')}</dd>
          </div>
          <div>
            <dt>
              <code>- </code>
            </dt>
            <dd>{t('parts.markdown.list')}</dd>
          </div>
          <div>
            <dt>
              <code>**…**</code>
            </dt>
            <dd>{t('parts.markdown.strong')}</dd>
          </div>
          <div>
            <dt>
              <code>[…](https://…)</code>
            </dt>
            <dd>{t('parts.markdown.link')}</dd>
          </div>
        </dl>
      </details>
    </Field>
  )
}
