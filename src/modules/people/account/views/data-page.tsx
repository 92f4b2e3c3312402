import { LinkButton } from '#web/parts/button/button.tsx'
import { Layout, type RailLink } from '#web/parts/layout/layout.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'

type Props = { t: Words; rail: { title: string; links: readonly RailLink[] } }

/** What is kept about a person, to take along. */
export function DataPage({ t, rail }: Props) {
  return (
    <Layout t={t} rail={rail}>
      <div class="stack wide measure">
        <PageHead t={t} title={t('people.data.title')} point={t('people.data.point')} />
        <p>{t('people.data.text')}</p>
        <p>
          <LinkButton href="/account/data/export.json" download>
            {t('people.data.download')}
          </LinkButton>
        </p>
      </div>
    </Layout>
  )
}
