import type { ComponentChildren, JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import type { Words } from '#web/words.ts'
import type { Suggestion } from '../../balance/index.ts'
import { reasonsText } from '../../balance/views/balance.tsx'
import type { Edition, Piece } from '../../content/index.ts'
import { links } from '../../links.ts'
import { plainText } from '../../marks/index.ts'
import type { Correctable, IssueRow } from '../../record/index.ts'
import { calledIn, gradeOf, pieceNote, placesOf, tongueOn } from '../../rendering/index.ts'
import type { BlockItem } from '../../sources/index.ts'

export const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** One button that changes something: a form without a field to fill in. */
export function Press(props: {
  readonly t: Words
  readonly action: string
  readonly page: string
  /** What the button is about, for whoever hears many of them. */
  readonly label: string
  readonly version?: number | undefined
  readonly children: ComponentChildren
}): JSX.Element {
  const { t, action, page, label, version } = props
  const state = version === undefined ? BLANK : { ...BLANK, version }
  return (
    <Form t={t} action={action} page={page} state={state} label={label}>
      {props.children}
    </Form>
  )
}

type BlockProps = {
  readonly t: Words
  readonly edition: Edition
  readonly piece: Piece
  readonly issueId: string
  readonly item: BlockItem | undefined
  /** Where it may go; null for a reader. */
  readonly move: { readonly up: boolean; readonly down: boolean } | null
}

const EXCERPT = 220

function excerpt(text: string): string {
  const plain = plainText(text)
    .replace(/ <https?:[^>]*>/g, '')
    .replace(/\s+/g, ' ')
  return plain.length > EXCERPT ? `${plain.slice(0, EXCERPT)}…` : plain
}

/** A block as the editor sees it: what it says, and what can be done with it. */
export function BlockCard(props: BlockProps): JSX.Element {
  const { t, edition, piece, move } = props
  const facts = [placesOf(t, piece), gradeOf(t, piece), pieceNote(t, edition, piece)]
  const name = piece.title.text || t(`issues.block.${piece.kind}`)
  const text = excerpt(piece.text.text)
  return (
    <div id={`block-${piece.id}`}>
      <Card
        title={name}
        titleLang={piece.title.text === '' ? undefined : tongueOn(t, piece.title)}
        level={4}
        over={t(`issues.block.${piece.kind}`)}
        foot={move && <Controls {...props} name={name} />}
      >
        <p class="muted">{facts.filter(Boolean).join(' · ')}</p>
        <p lang={piece.text.lang} dir="auto">
          {text === '' ? t('issues.block.empty') : text}
        </p>
      </Card>
    </div>
  )
}

function Controls({ t, piece, issueId, move, name }: BlockProps & { readonly name: string }) {
  const here = links.block(issueId, piece.id)
  const back = links.composer(issueId)
  return (
    <div class="row">
      <LinkButton href={here} kind="quiet" small>
        {t('issues.block.edit')}
        <span class="heard"> {name}</span>
      </LinkButton>
      {(['up', 'down'] as const).map(
        (way) =>
          move?.[way] && (
            <Press
              key={way}
              t={t}
              action={`${here}/place`}
              page={back}
              label={t(`issues.block.${way}`, { name })}
            >
              <Button kind="quiet" small name="move" value={way}>
                {t(`issues.block.move-${way}`)}
              </Button>
            </Press>
          ),
      )}
      <Press
        t={t}
        action={`${here}/removal`}
        page={back}
        label={t('issues.block.take-out', { name })}
      >
        <Button kind="quiet" small>
          {t('issues.block.remove')}
        </Button>
      </Press>
    </div>
  )
}

const WRITTEN = ['highlights', 'focus', 'text'] as const

type NewProps = {
  readonly t: Words
  readonly issue: IssueRow
  readonly correctable: readonly Correctable[]
}

/** Blocks that the editor writes. */
export function NewBlocks({ t, issue, correctable }: NewProps): JSX.Element {
  const kinds = issue.erratum_of === null ? WRITTEN : (['erratum', ...WRITTEN] as const)
  return (
    <div class="stack">
      <div class="row">
        {kinds.map((kind) => (
          <Press
            key={kind}
            t={t}
            action={links.blocks(issue.id)}
            page={links.composer(issue.id)}
            label={t(`issues.add.${kind}`)}
          >
            <Button kind="quiet" name="kind" value={kind}>
              {t(`issues.add.${kind}`)}
            </Button>
          </Press>
        ))}
      </div>
      {issue.erratum_of === null && correctable.length > 0 && (
        <NewErratum t={t} issue={issue} correctable={correctable} />
      )}
    </div>
  )
}

/** A small mistake is corrected in the next issue; it stands on the page of the wrong one as well. */
function NewErratum({ t, issue, correctable }: NewProps): JSX.Element {
  return (
    <Form
      t={t}
      action={links.blocks(issue.id)}
      page={links.composer(issue.id)}
      state={BLANK}
      label={t('issues.add.erratum')}
    >
      <SelectField
        t={t}
        state={BLANK}
        name="ref"
        label={t('issues.add.erratum-of')}
        options={correctable.map((wrong) => ({
          value: wrong.id,
          label: `${calledIn(t, wrong)}: ${wrong.title}`,
        }))}
      />
      <FormActions>
        <Button kind="quiet" name="kind" value="erratum">
          {t('issues.add.erratum')}
        </Button>
      </FormActions>
    </Form>
  )
}

/** As many as an editor weighs; what is further down has fewer reasons. */
const SHOWN = 12

export function Suggestions(props: {
  readonly t: Words
  readonly issue: IssueRow
  readonly offered: readonly Suggestion[]
}): JSX.Element {
  const { t, issue, offered } = props
  if (offered.length === 0) return <p class="muted">{t('issues.offered.none')}</p>
  return (
    <div class="stack wide">
      <p class="muted">{t('issues.offered.point')}</p>
      {offered.slice(0, SHOWN).map(({ item, reasons }) => {
        const [told] = item.texts.toSorted(
          (a, b) => Number(b.lang === issue.lang) - Number(a.lang === issue.lang),
        )
        const title = told?.title ?? ''
        const titleLang = told === undefined ? undefined : tongueOn(t, told)
        return (
          <Card
            key={item.id}
            title={title}
            titleLang={titleLang}
            href={item.href}
            level={3}
            over={t(`issues.block.${item.kind}`)}
            foot={
              <Press
                t={t}
                action={links.blocks(issue.id)}
                page={links.composer(issue.id)}
                label={t('issues.offered.take-label', { title })}
              >
                <input type="hidden" name="ref" value={item.id} />
                <Button kind="quiet" small name="kind" value={item.kind}>
                  {t('issues.offered.take')}
                </Button>
              </Press>
            }
          >
            <p class="muted">{reasonsText(t, reasons)}</p>
          </Card>
        )
      })}
    </div>
  )
}
