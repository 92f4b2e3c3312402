import type { JSX } from 'preact'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { typedText } from '#web/parts/fields/field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Pager } from '#web/parts/pager/pager.tsx'
import type { Words } from '#web/words.ts'
import type { SourceOffered, Sources } from '../beginning/index.ts'
import { BoardLacking, BoardsLacking } from './lacks.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly sources: Sources
}

/** What the values are taken from comes first: nothing is typed yet when its pages are turned. */
export function NewPage({ t, state, sources }: Props): JSX.Element {
  const { page, chosen } = sources
  const key = typedText(state, 'source')
  const boards = [chosen, ...page.rows].filter((source) => source?.kind === 'board')
  const asked = boards.find((board) => board.id === key.slice(6))
  return (
    <div class="stack wide measure">
      <PageHead
        t={t}
        trail={[{ label: t('portfolio.room'), href: '/portfolios' }]}
        title={t('portfolio.new.title')}
        point={t('portfolio.new.point')}
      />
      {asked && <BoardLacking t={t} board={asked} />}
      <Form t={t} action="/portfolios" page="/portfolios/new" state={state} keep>
        <SourceField t={t} state={state} sources={sources} />
        <TextField t={t} state={state} name="title" label={t('portfolio.field.title')} />
        <TextField
          t={t}
          state={state}
          name="currency"
          label={t('portfolio.field.currency')}
          hint={t('portfolio.field.currency-hint')}
          width="short"
          maxlength={3}
        />
        <TextField
          t={t}
          state={state}
          name="budget"
          label={t('portfolio.field.budget')}
          hint={t('portfolio.field.budget-hint')}
          width="half"
          optional
        />
        <CostBasisField t={t} state={state} />
        <FormActions>
          <Button>{t('portfolio.new.action')}</Button>
        </FormActions>
      </Form>
      <BoardsLacking
        t={t}
        boards={boards.filter((board) => board !== asked)}
        all={sources.boards}
      />
    </div>
  )
}

/** The newest votes and boards, the one chosen among them whatever page is read, and the others by pages. */
function SourceField({ t, state, sources }: Props): JSX.Element {
  const { page, pages } = sources.page
  const offered = sources.chosen ? [sources.chosen, ...sources.page.rows] : sources.page.rows
  const kept = encodeURIComponent(typedText(state, 'source'))
  const at = (number: number) => `/portfolios/new?source=${kept}&sources=${number}`
  return (
    <>
      <RadioField
        t={t}
        state={state}
        name="source"
        label={t('portfolio.field.source')}
        {...(sources.boards > 0 ? { hint: t('portfolio.source.board-hint') } : {})}
        options={[
          ...offered.map((source) => optionOf(t, source)),
          {
            value: 'manual',
            label: t('portfolio.source.manual'),
            hint: t('portfolio.source.manual-hint'),
          },
        ]}
      />
      <Pager
        t={t}
        label={t('portfolio.source.pages')}
        page={page}
        pages={pages}
        previous={page > 1 ? at(page - 1) : undefined}
        next={page < pages ? at(page + 1) : undefined}
      />
    </>
  )
}

function optionOf(t: Words, source: SourceOffered) {
  const { id, title } = source
  if (source.kind === 'votes')
    return {
      value: `votes:${id}`,
      label: t('portfolio.source.votes', { title }),
      hint: t('portfolio.source.votes-hint', { voters: source.voters }),
    }
  return {
    value: `board:${id}`,
    label: t('portfolio.source.board', { title }),
    hint: t('portfolio.source.board-part', { count: source.valued, all: source.actions }),
  }
}

export function CostBasisField({ t, state }: { t: Words; state: FormState }): JSX.Element {
  return (
    <RadioField
      t={t}
      state={state}
      name="costBasis"
      label={t('portfolio.field.cost-basis')}
      options={[
        { value: 'likely', label: t('portfolio.basis.likely') },
        { value: 'high', label: t('portfolio.basis.high'), hint: t('portfolio.basis.high-hint') },
      ]}
    />
  )
}
