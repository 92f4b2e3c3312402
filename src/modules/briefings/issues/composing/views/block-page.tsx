import type { JSX } from 'preact'
import { DIMENSIONS } from '#kernel/frame.ts'
import { dirOf } from '#kernel/languages.ts'
import type { FormState } from '#web/forms.ts'
import { Button } from '#web/parts/button/button.tsx'
import { FileField } from '#web/parts/fields/file-field.tsx'
import { MarkdownField } from '#web/parts/fields/markdown-field.tsx'
import { SelectField } from '#web/parts/fields/select-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions, FormGroup } from '#web/parts/form/form.tsx'
import { Layout, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Prose } from '#web/parts/prose/prose.tsx'
import type { Words } from '#web/words.ts'
import type { Finding } from '../../checking/index.ts'
import { links } from '../../links.ts'
import { webHtml } from '../../marks/index.ts'
import type { BlockRow, IssueRow, PictureRow } from '../../record/index.ts'
import { calledIn } from '../../rendering/index.ts'
import type { BlockItem } from '../../sources/index.ts'
import { LARGEST_PICTURE } from '../picturing/index.ts'
import { FindingList } from './finding-list.tsx'

type Props = {
  readonly t: Words
  readonly state: FormState
  readonly issue: IssueRow
  readonly block: BlockRow
  readonly item: BlockItem | undefined
  readonly findings: readonly Finding[]
  /** What came with the issue, and what its texts show. */
  readonly pictures: readonly PictureRow[]
  readonly overtaken: boolean
}

/** One block: what the editor writes in it, and what stands there when nothing is written. */
export function BlockPage(props: Props): JSX.Element {
  const { t, issue, block, item, findings } = props
  const heading = t(`issues.block.${block.kind}`)
  return (
    <Layout t={t} aside={<Aside {...props} />}>
      <div class="stack wide">
        <PageHead
          t={t}
          trail={[
            { label: t('issues.desk.title'), href: links.desk() },
            { label: calledIn(t, issue), href: links.composer(issue.id) },
          ]}
          title={heading}
          point={item === undefined ? t(`issues.block-about.${block.kind}`) : t('issues.block.own')}
        />
        {props.overtaken && (
          <Notice t={t} kind="warning" title={t('issues.changed-meanwhile')}>
            <Prose html={webHtml(block.text, props.pictures)} lang={issue.lang} dir="auto" />
          </Notice>
        )}
        {findings.length > 0 && (
          <Notice t={t} kind="warning" title={t('issues.findings.block')}>
            <FindingList t={t} issueId={issue.id} findings={findings} nameOf={() => heading} />
          </Notice>
        )}
        <BlockFields {...props} />
      </div>
    </Layout>
  )
}

function BlockFields({ t, state, issue, block }: Props): JSX.Element {
  const here = links.block(issue.id, block.id)
  return (
    <Form t={t} action={here} page={here} state={state} keep files>
      <TextField
        t={t}
        state={state}
        name="title"
        label={t('issues.field.heading')}
        maxlength={300}
        lang={issue.lang}
        optional
      />
      {block.kind === 'lesson' && (
        <SelectField
          t={t}
          state={state}
          name="dimension"
          label={t('issues.field.dimension')}
          options={DIMENSIONS.map((value) => ({ value, label: t(`frame.dimension.${value}`) }))}
        />
      )}
      <MarkdownField
        t={t}
        state={state}
        name="text"
        label={t('issues.field.text')}
        hint={t('issues.field.text-hint')}
        rows={14}
        lang={issue.lang}
        optional={block.refId !== null}
      />
      <FormGroup title={t('issues.picture.title')} hint={t('issues.picture.point')}>
        <FileField
          t={t}
          state={state}
          name="picture"
          accept=".png,.jpg,.jpeg"
          label={t('issues.picture.file')}
          hint={t('issues.picture.file-hint', { most: LARGEST_PICTURE / 1000 })}
          optional
        />
        <TextField
          t={t}
          state={state}
          name="alternative"
          label={t('issues.picture.alternative')}
          hint={t('issues.picture.alternative-hint')}
          maxlength={500}
          lang={issue.lang}
          optional
        />
      </FormGroup>
      <FormActions>
        <Button>{t('issues.save')}</Button>
      </FormActions>
    </Form>
  )
}

function Aside({ t, issue, block, item, pictures }: Props): JSX.Element {
  return (
    <>
      {item && (
        <SideBlock title={t('issues.block.source')}>
          {item.texts.map(({ lang, title, text }) => (
            <div key={lang} class="stack close" lang={lang} dir={dirOf(lang)}>
              <p>
                <a href={item.href}>{title}</a>
              </p>
              <Prose html={webHtml(text)} />
            </div>
          ))}
        </SideBlock>
      )}
      {block.text !== '' && (
        <SideBlock title={t('issues.block.preview')}>
          <Prose html={webHtml(block.text, pictures)} lang={issue.lang} dir={dirOf(issue.lang)} />
        </SideBlock>
      )}
      <Pictures t={t} issue={issue} pictures={pictures} />
    </>
  )
}

/** What came with the issue, each with its mark: it can be put into any block. */
function Pictures({ t, issue, pictures }: Pick<Props, 't' | 'issue' | 'pictures'>) {
  const own = pictures.filter(({ issueId }) => issueId === issue.id)
  if (own.length === 0) return null
  return (
    <SideBlock title={t('issues.picture.all')}>
      <p>{t('issues.picture.all-point')}</p>
      {own.map(({ fileId, width, height, alternative }) => (
        <figure key={fileId} class="stack close">
          <img
            src={`/files/${fileId}`}
            alt={alternative}
            width={width}
            height={height}
            loading="lazy"
          />
          <figcaption>
            <code class="small">{`![…](/files/${fileId})`}</code>
          </figcaption>
        </figure>
      ))}
    </SideBlock>
  )
}
