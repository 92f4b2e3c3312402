import { LinkButton } from '#web/parts/button/button.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import { PasskeyButton } from './passkey-button.tsx'

type Props = { t: Words; next: string }

/** An officer shows a passkey before acting for the secretariat; everything else works without. */
export function OfficerPage({ t, next }: Props) {
  return (
    <div class="measure stack wide">
      <PageHead t={t} title={t('people.officer.title')} point={t('people.officer.point')} />
      <PasskeyButton t={t} next={next} title={t('people.officer.confirm')} />
      <p>{t('people.officer.none')}</p>
      <p class="row">
        <LinkButton kind="quiet" href="/account/passkeys">
          {t('people.officer.add')}
        </LinkButton>
        <LinkButton kind="quiet" href={next}>
          {t('people.officer.without')}
        </LinkButton>
      </p>
    </div>
  )
}
