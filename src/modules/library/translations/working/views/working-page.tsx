import type { JSX } from 'preact'
import type { Actor } from '#kernel/actor.ts'
import { dirOf, langName } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Beside } from '#web/parts/beside/beside.tsx'
import { Button } from '#web/parts/button/button.tsx'
import { Difference } from '#web/parts/difference/difference.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { RadioField } from '#web/parts/fields/radio-field.tsx'
import { TextArea } from '#web/parts/fields/text-area.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Tag } from '#web/parts/tag/tag.tsx'
import type { Words } from '#web/words.ts'
import { libraryTrail } from '../../../links.ts'
import { partsBetween } from '../../../notes/differences/index.ts'
import { TranslationMark } from '../../cards.tsx'
import { TRANSLATIONS, translationHref } from '../../links.ts'
import { may } from '../../policy.ts'
import type { Translation } from '../../queries.ts'
import { type Aligned, fieldOf } from '../../segments/index.ts'
import type { Original, Translatable } from '../../service.ts'
import { fieldNames } from '../forms.ts'

type Props = {
  readonly t: Words
  readonly actor: Actor
  readonly translation: Translation
  readonly source: Pick<Translatable, 'nameOf'>
  readonly original: Original
  readonly pieces: readonly Aligned[]
  readonly state: FormState
  readonly lost?: readonly string[]
  readonly meanwhile?: boolean
}

/** The translator's page: each piece of the original beside its translation. */
export function WorkingPage(props: Props): JSX.Element {
  const { t, translation, original, pieces, state, lost = [] } = props
  const here = translationHref(translation.id)
  const open = pieces.filter((piece) => piece.state !== 'fresh').length
  const languages = {
    language: langName(translation.lang, t.lang),
    original: langName(original.lang, t.lang),
  }
  return (
    <div class="page stack wide">
      <PageHead
        t={t}
        trail={[
          libraryTrail(t),
          { label: t('translating.list'), href: TRANSLATIONS },
          { label: original.title, href: original.href },
        ]}
        title={t('translating.into', languages)}
        point={t('translating.open', { count: open })}
        marks={<TranslationMark t={t} state={translation.state} stale={translation.stale} />}
      />
      {lost.length > 0 && (
        <Notice t={t} kind="warning" title={t('translating.lost')}>
          {lost.map((text) => (
            <p key={text} class="plain-text">
              {text}
            </p>
          ))}
        </Notice>
      )}
      {props.meanwhile && (
        <Notice t={t} kind="warning" title={t('translating.refusal.changed-meanwhile')}>
          <p>{t('translating.meanwhile')}</p>
        </Notice>
      )}
      <Steps {...props} />
      {translation.kind === 'note' && <p class="measure">{t('translating.markdown')}</p>}
      <Form t={t} action={`${here}/segments`} page={here} state={state} keep>
        <Pieces {...props} />
        <FormActions>
          <Button>{t('translating.keep')}</Button>
        </FormActions>
      </Form>
    </div>
  )
}

function Steps({ t, actor, translation, pieces }: Props): JSX.Element | null {
  const ready = pieces.every(({ state }) => state === 'fresh')
  const noun = may.publish(actor, translation)
    ? 'publication'
    : ready && may.review(actor, translation)
      ? 'review'
      : null
  const here = translationHref(translation.id)
  if (noun === null)
    return translation.state === 'in-work' && ready ? <p>{t('translating.waits')}</p> : null
  const state = { typed: {}, errors: [], restored: null, version: translation.version }
  return (
    <Form
      t={t}
      action={`${here}/${noun}`}
      page={here}
      state={state}
      label={t(`translating.do.${noun}`)}
    >
      <FormActions>
        <Button>{t(`translating.do.${noun}`)}</Button>
      </FormActions>
    </Form>
  )
}

/** The pieces in their order, each under the name of its field. */
function Pieces(props: Props): JSX.Element {
  const { t, source, pieces } = props
  const names = fieldNames(pieces)
  const placed = pieces.map((piece, at) => ({ piece, at, field: fieldOf(piece.segment.key) }))
  const fields = Map.groupBy(placed, ({ field }) => field)
  return (
    <>
      {[...fields].map(([field, own]) => (
        <Section key={field} title={source.nameOf(t, field)}>
          {own.map(({ piece, at }) => (
            <PieceFields key={names[at]} {...props} piece={piece} name={names[at] ?? ''} at={at} />
          ))}
        </Section>
      ))}
    </>
  )
}

type PieceProps = Props & { readonly piece: Aligned; readonly name: string; readonly at: number }

function PieceFields(props: PieceProps): JSX.Element {
  const { t, state, piece, name, at, translation, original } = props
  const { segment, held } = piece
  const isChanged = piece.state === 'stale' && held !== null
  return (
    <Beside
      otherFirst
      id={`original-${name}`}
      label={t('translating.original', { number: at + 1 })}
      beside={
        <div lang={original.lang} dir={dirOf(original.lang)}>
          {isChanged ? (
            <Difference parts={partsBetween(held.source, segment.text)} />
          ) : (
            <p class="plain-text">{segment.text}</p>
          )}
        </div>
      }
    >
      <div class="stack close">
        {piece.state !== 'fresh' && (
          <p>
            <Tag>{t(`translating.piece.${piece.state}`)}</Tag>
          </p>
        )}
        {isChanged && held.source === segment.text && (
          <p class="small">{t('translating.piece.picture')}</p>
        )}
        {held?.maker === 'machine' && (
          <p>
            <Tag>{t('translating.piece.machine')}</Tag>
          </p>
        )}
        <TextArea
          t={t}
          state={state}
          name={`text-${name}`}
          rows={Math.min(12, 2 + Math.ceil(segment.text.length / 60))}
          maxlength={20000}
          optional
          lang={translation.lang}
          label={t('translating.text', { number: at + 1 })}
        />
        {(isChanged || held?.maker === 'machine') && (
          <CheckField t={t} state={state} name={`sure-${name}`} label={t('translating.sure')} />
        )}
        {held?.maker !== 'human' && (
          <RadioField
            t={t}
            state={state}
            name={`maker-${name}`}
            inline
            label={t('translating.maker')}
            options={(['human', 'machine'] as const).map((value) => ({
              value,
              label: t(`translating.maker.${value}`),
            }))}
          />
        )}
      </div>
    </Beside>
  )
}
