import type { FormState } from '#web/forms.ts'
import { Button, LinkButton } from '#web/parts/button/button.tsx'
import { Form } from '#web/parts/form/form.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { links } from '../../links.ts'
import type { Own } from '../service.ts'

type One = Own & { readonly href: string | null }
type Props = { readonly t: Words; readonly own: readonly One[] }

const BLANK: FormState = { typed: {}, errors: [], restored: null }

/** One's own addresses, and the briefings that come to each. */
export function OwnPage({ t, own }: Props) {
  return (
    <div class="stack wide">
      <PageHead t={t} title={t('readers.own.title')} point={t('readers.own.point')} />
      {own.map((one) => (
        <Section key={one.address} title={one.address}>
          <Address t={t} one={one} />
        </Section>
      ))}
    </div>
  )
}

function Address({ t, one }: { readonly t: Words; readonly one: One }) {
  const { subscriber, href, address } = one
  if (!subscriber || subscriber.state === 'left')
    return (
      <>
        <p>{t(subscriber ? 'readers.own.left' : 'readers.own.none')}</p>
        <p class="measure">{t('readers.consent')}</p>
        <Press t={t} action={links.ownNew} address={address} label={t('readers.own.subscribe')} />
      </>
    )
  const linked = subscriber.person_id !== null
  return (
    <>
      <p>{t(`readers.rhythm.${subscriber.rhythm}`)}</p>
      <div class="row">
        {href && <LinkButton href={href}>{t('readers.mail.already.do')}</LinkButton>}
        <Press
          t={t}
          action={linked ? links.ownUnlink : links.ownLink}
          address={address}
          label={t(linked ? 'readers.own.unlink' : 'readers.own.link')}
        />
      </div>
      <p class="measure">{t(linked ? 'readers.own.linked' : 'readers.own.unlinked')}</p>
    </>
  )
}

type PressProps = {
  readonly t: Words
  readonly action: string
  readonly address: string
  readonly label: string
}

function Press({ t, action, address, label }: PressProps) {
  return (
    <Form t={t} action={action} page={links.own} state={BLANK} label={`${label}: ${address}`}>
      <input type="hidden" name="address" value={address} />
      <Button kind="quiet">{label}</Button>
    </Form>
  )
}
