import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Facts } from '#web/parts/facts/facts.tsx'
import { CheckField } from '#web/parts/fields/check-field.tsx'
import { TextField } from '#web/parts/fields/text-field.tsx'
import { Form, FormActions } from '#web/parts/form/form.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { Notice } from '#web/parts/notice/notice.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Timeline } from '#web/parts/timeline/timeline.tsx'
import type { Words } from '#web/words.ts'
import type { Held } from '../../held/index.ts'
import { links } from '../../links.ts'
import { masked } from '../../policy.ts'
import { ChoicesFields } from './choices-fields.tsx'

type Props = {
  readonly t: Words
  readonly held: Held
  readonly token: string
  readonly choices: FormState
  readonly move: FormState
  readonly erasure: FormState
}

/** Everything about one address, for whoever has its link: seen, changed, taken along, erased. */
export function MailPage(props: Props) {
  const { t, held, token, choices } = props
  const { subscriber } = held
  const here = links.mail(token)
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('readers.mail-page.title')}
        point={
          subscriber
            ? t('readers.mail-page.point', { address: masked(subscriber.address) })
            : t(held.moved ? 'readers.mail-page.moved' : 'readers.mail-page.nothing')
        }
      />
      <Layout t={t} aside={<About {...props} />}>
        <Suppressed t={t} held={held} />
        {subscriber?.state === 'confirmed' && (
          <>
            <Form t={t} action={here} page={here} state={choices}>
              <ChoicesFields t={t} state={choices} />
              <FormActions>
                <Button>{t('readers.mail-page.save')}</Button>
                <LinkButton kind="quiet" href={links.leaving(token)}>
                  {t('readers.leave.less')}
                </LinkButton>
              </FormActions>
            </Form>
            <p>
              <a href={links.digest(token)}>{t('digests.title')}</a>
            </p>
            <Move {...props} />
          </>
        )}
        {subscriber?.state !== 'confirmed' && (
          <p>
            <LinkButton href={links.subscribe}>{t('readers.mail-page.again')}</LinkButton>
          </p>
        )}
        <Erasure {...props} />
      </Layout>
    </div>
  )
}

/** What holds against the address, each with its reason and since when. */
function Suppressed({ t, held }: Pick<Props, 't' | 'held'>) {
  if (held.suppressions.length === 0) return null
  return (
    <Notice t={t} kind="info" title={t('readers.suppressed.title')}>
      <ul>
        {held.suppressions.map(({ id, list, reason, at }) => (
          <li key={id}>
            {t('readers.suppressed.line', {
              list: t(`readers.list.${list === '*' ? 'all' : list}`),
              reason: t(`readers.reason.${reason}`),
              when: t.date(at),
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Move({ t, token, move }: Props) {
  return (
    <Section title={t('readers.move.title')}>
      <Form t={t} action={links.address(token)} page={links.mail(token)} state={move}>
        <TextField
          t={t}
          state={move}
          name="address"
          type="email"
          width="half"
          maxlength={254}
          label={t('readers.move.address')}
          hint={t('readers.move.hint')}
        />
        <FormActions>
          <Button kind="quiet">{t('readers.move.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function Erasure({ t, token, erasure }: Props) {
  return (
    <Section title={t('readers.erase.title')}>
      <p class="measure">{t('readers.erase.text')}</p>
      <Form t={t} action={links.erasure(token)} page={links.mail(token)} state={erasure}>
        <CheckField t={t} state={erasure} name="sure" label={t('readers.erase.sure')} />
        <FormActions>
          <Button kind="danger">{t('readers.erase.do')}</Button>
        </FormActions>
      </Form>
    </Section>
  )
}

function About({ t, held, token }: Props) {
  const { subscriber, consents, mailings } = held
  return (
    <>
      <SideBlock title={t('readers.held.title')}>
        <Facts
          items={[
            ...(subscriber
              ? [
                  { term: t('readers.address'), value: masked(subscriber.address) },
                  { term: t('readers.held.since'), value: t.date(subscriber.confirmed_at) },
                  {
                    term: t('readers.held.account'),
                    value: t(
                      subscriber.person_id ? 'readers.held.linked' : 'readers.held.unlinked',
                    ),
                  },
                ]
              : []),
            { term: t('readers.held.mailings'), value: t.number(mailings.length) },
          ]}
        />
        <p>
          <LinkButton kind="quiet" small href={links.data(token)} download>
            {t('readers.held.download')}
          </LinkButton>
        </p>
      </SideBlock>
      {consents.length > 0 && (
        <SideBlock title={t('readers.proof.title')}>
          <Timeline
            t={t}
            items={consents.map((one, at) => ({
              key: String(one.id),
              at: one.at,
              title: t(`readers.proof.${one.kind}`),
              who: t(`readers.interface.${one.interface}`),
              // The words stand once, where they were first agreed to.
              note:
                one.wording === consents[at - 1]?.wording ? undefined : (one.wording ?? undefined),
            }))}
          />
        </SideBlock>
      )}
    </>
  )
}
