import type { Actor } from '#kernel/actor.ts'
import { LinkButton } from '#web/parts/button/button.tsx'
import { Card } from '#web/parts/card/card.tsx'
import { DemoMark } from '#web/parts/demo-mark/demo-mark.tsx'
import { Section } from '#web/parts/layout/layout.tsx'
import { LoopSteps } from '#web/parts/loop-steps/loop-steps.tsx'
import { PageHead } from '#web/parts/page-head/page-head.tsx'
import type { Words } from '#web/words.ts'
import type { Shown } from './routes.tsx'
import { SearchForm } from './search-form.tsx'

type Props = { t: Words; actor: Actor; shown: readonly Shown[] }

const LOOP = ['crisis', 'impact', 'action', 'plan', 'help', 'outcome', 'lesson'] as const
const PROMISES = ['support', 'share', 'advocate'] as const
const PILLARS = ['knowledge', 'toolkit', 'resources'] as const

/** The first page: what this is, what to do next, and what is new. */
export function StartPage({ t, actor, shown }: Props) {
  return (
    <div class="stack wide">
      <PageHead
        t={t}
        title={t('front.title')}
        point={t('front.point')}
        actions={<NextSteps t={t} actor={actor} />}
      />
      <SearchForm t={t} />
      <Section title={t('front.loop')}>
        <p class="measure">{t('front.loop.text')}</p>
        <LoopSteps
          steps={LOOP.map((step) => ({
            key: step,
            title: t(`front.loop.${step}`),
            text: t(`front.loop.${step}.text`),
          }))}
        />
      </Section>
      {shown.map(({ heading, items }) => (
        <Section key={heading} title={t(heading)}>
          <div class="grid">
            {items.map((item) => (
              <Card
                key={item.href}
                title={item.title}
                href={item.href}
                over={
                  <>
                    {item.by} {item.demo && <DemoMark t={t} />}
                  </>
                }
                foot={t.date(item.at)}
              />
            ))}
          </div>
        </Section>
      ))}
      <Section title={t('front.pillars')}>
        <div class="grid">
          {PILLARS.map((pillar) => (
            <Card key={pillar} title={t(`front.pillar.${pillar}`)}>
              <p>{t(`front.pillar.${pillar}.text`)}</p>
            </Card>
          ))}
        </div>
      </Section>
      <Section title={t('front.promises')}>
        <ol class="stack close measure">
          {PROMISES.map((promise) => (
            <li key={promise}>{t(`front.promise.${promise}`)}</li>
          ))}
        </ol>
        <p class="measure">{t('front.promises.who')}</p>
      </Section>
    </div>
  )
}

function NextSteps({ t, actor }: { t: Words; actor: Actor }) {
  if (actor.acting?.bodyKind === 'city')
    return (
      <LinkButton href="/home">{t('front.to-home', { body: actor.acting.bodyName })}</LinkButton>
    )
  return (
    <>
      <LinkButton href="/join">{t('front.join')}</LinkButton>
      <LinkButton href="/coalition" kind="quiet">
        {t('front.see-members')}
      </LinkButton>
    </>
  )
}
