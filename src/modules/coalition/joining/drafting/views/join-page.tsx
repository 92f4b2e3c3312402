import { LinkButton } from '#web/parts/button/button.tsx'
import { Layout, Section, SideBlock } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import { Path } from '#web/parts/path/path.tsx'
import type { Words } from '#web/words.ts'
import { COMMITMENTS, MINUTES, STEPS } from '../../policy.ts'

type Props = {
  readonly t: Words
  /** Whoever is signed in finds the applications begun. */
  readonly signedIn: boolean
  readonly median: { readonly days: number | null; readonly count: number }
}

/** For everybody: what a city commits to, what is asked, who signs, how long it takes. */
export function JoinPage({ t, signedIn, median }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        trail={[{ label: t('coalition.title'), href: '/coalition' }]}
        title={t('joining.join.title')}
        point={t('joining.join.point')}
        actions={
          <>
            <LinkButton href="/joining/new">{t('joining.begin')}</LinkButton>
            <LinkButton href="/partnering/new" kind="quiet">
              {t('partners.begin')}
            </LinkButton>
            {signedIn && <a href="/joining">{t('joining.yours')}</a>}
          </>
        }
      />
      <Layout t={t} aside={<Aside t={t} median={median} />}>
        <Section title={t('joining.join.commitments')}>
          <ol class="stack measure">
            {COMMITMENTS.map((commitment) => (
              <li key={commitment}>
                <strong>{t(`joining.commitment.${commitment}`)}</strong>
                <br />
                {t(`joining.commitment.${commitment}.text`)}
              </li>
            ))}
          </ol>
        </Section>
        <Section title={t('joining.join.asked')}>
          <Path
            t={t}
            label={t('joining.join.asked')}
            steps={[
              { key: 'place', title: t('joining.step.place'), state: 'next', minutes: 1 },
              ...STEPS.map((step) => ({
                key: step,
                title: t(`joining.step.${step}`),
                state: 'later' as const,
                minutes: MINUTES[step],
                note: t(`joining.step.${step}.note`),
              })),
            ]}
          />
        </Section>
        <Section title={t('joining.join.after')}>
          <p class="measure">{t('joining.join.after.text')}</p>
        </Section>
      </Layout>
    </div>
  )
}

function Aside({ t, median }: Pick<Props, 't' | 'median'>) {
  return (
    <>
      <SideBlock title={t('joining.join.who')}>
        <p>{t('joining.join.who.text')}</p>
      </SideBlock>
      <SideBlock title={t('joining.join.signs')}>
        <p>{t('joining.join.signs.text')}</p>
        <ul class="plain-list">
          {(['en', 'es', 'fr'] as const).map((lang) => (
            <li key={lang}>
              <a href={`/join/letter?lang=${lang}`} lang={lang}>
                {t(`joining.letter.template.${lang}`)}
              </a>
            </li>
          ))}
        </ul>
      </SideBlock>
      <SideBlock title={t('joining.join.time')}>
        <p>{medianText(t, median)}</p>
      </SideBlock>
    </>
  )
}

/** Under five decisions a middle says little. */
export const medianText = (t: Words, median: Props['median']): string =>
  median.days === null || median.count < 5
    ? t('joining.median.none')
    : t('joining.median', { days: Math.max(1, Math.round(median.days)), count: median.count })
