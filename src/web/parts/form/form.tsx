import {
  type ComponentChildren,
  Fragment,
  type FunctionComponent,
  isValidElement,
  type JSX,
  toChildArray,
  type VNode,
} from 'preact'
import { useContext } from 'preact/hooks'
import { newId } from '#kernel/ids.ts'
import type { FormState } from '#web/forms.ts'
import { ErrorSummary } from '#web/parts/error-summary/error-summary.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import type { Words } from '#web/words.ts'
import '#web/parts/elements.ts'
import { DrawnFor } from './drawn-for.ts'

type Props = {
  readonly t: Words
  /** Where the form posts to. */
  readonly action: string
  /** The path of the page that shows the form: where an expired sign-in returns to, and a draft's name. */
  readonly page: string
  readonly state: FormState
  /** The token that makes a second submit of the same form harmless; a new one unless given. */
  readonly once?: string | undefined
  /** For a form whose every sending must be answered by its own route: signing in is one. */
  readonly manyTimes?: boolean | undefined
  readonly method?: 'post' | 'get' | undefined
  /** `true` for forms with a FileField. */
  readonly files?: boolean | undefined
  /** Long forms keep themselves: saved to `/drafts` while the reader types. */
  readonly keep?: boolean | undefined
  /** For a form that means the same whichever seat sends it: choosing the seat is one. */
  readonly anySeat?: boolean | undefined
  /** An accessible name, where a page has several forms. */
  readonly label?: string | undefined
  /** Names of fields for the error summary, where their own label says too little. */
  readonly labels?: Readonly<Record<string, string>> | undefined
  readonly children: ComponentChildren
}

/** A form with the platform's hidden fields, the error summary and the restored-draft notice. */
export function Form(props: Props): JSX.Element {
  const { t, state, method = 'post', keep } = props
  const inside = (
    <div class="form-fields">
      {method === 'post' && <input type="hidden" name="_page" value={props.page} />}
      {method === 'post' && !props.manyTimes && (
        <input type="hidden" name="_once" value={props.once ?? newId()} />
      )}
      {method === 'post' && state.version !== undefined && (
        <input type="hidden" name="_version" value={String(state.version)} />
      )}
      {method === 'post' && !props.anySeat && <For />}
      <ErrorSummary t={t} errors={state.errors} labels={labelsOf(props)} />
      {state.restored && (
        <Notice t={t} kind="info">
          {t('parts.form.restored', { when: t.instant(state.restored) })}
        </Notice>
      )}
      {props.children}
    </div>
  )
  return (
    <form
      class="form"
      action={props.action}
      method={method}
      enctype={props.files ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      novalidate
    >
      {keep ? <Keeper t={t}>{inside}</Keeper> : inside}
    </form>
  )
}

/** What the fields of the form are called, for the error summary. */
function labelsOf({ state, labels, children }: Props): Readonly<Record<string, string>> {
  return state.errors.length === 0 ? {} : { ...labelsIn(children), ...labels }
}

function labelsIn(children: ComponentChildren): Record<string, string> {
  const found: Record<string, string> = {}
  for (const child of toChildArray(children)) {
    if (!isValidElement(child)) continue
    const { name, label }: { name?: unknown; label?: unknown; children?: unknown } = child.props
    if (typeof name === 'string' && typeof label === 'string') found[name] = label
    else Object.assign(found, labelsIn(insideOf(child)))
  }
  return found
}

/** Views are pure functions of plain values: calling one says which fields it draws. */
function insideOf({ type, props }: VNode): ComponentChildren {
  if (typeof type === 'string' || type === Fragment) return props.children
  return (type as FunctionComponent)(props)
}

function For(): JSX.Element | null {
  const whom = useContext(DrawnFor)
  return whom === '' ? null : <input type="hidden" name="_for" value={whom} />
}

/** The script reads its words from here; without a script the line stays empty. */
function Keeper({ t, children }: { readonly t: Words; readonly children: ComponentChildren }) {
  return (
    <draft-keeper
      data-saved={t('parts.draft.saved', { time: '{time}' })}
      data-saving={t('parts.draft.saving')}
      data-waiting={t('parts.draft.waiting')}
    >
      {children}
      <p class="draft-status" role="status" />
    </draft-keeper>
  )
}

/** The row of buttons that ends a form; the primary one first. */
export function FormActions({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="form-actions">{children}</div>
}

/** A group of fields under one heading. */
export function FormGroup(props: {
  readonly title: string
  readonly hint?: ComponentChildren
  readonly children: ComponentChildren
}): JSX.Element {
  return (
    <fieldset class="form-group">
      <legend class="form-group-title">{props.title}</legend>
      {props.hint && <div class="field-hint">{props.hint}</div>}
      <div class="form-fields">{props.children}</div>
    </fieldset>
  )
}
