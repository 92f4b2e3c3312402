import type { Lang } from '../kernel/languages.ts'
import { actions as actionsEn } from './actions/en.ts'
import { actions as actionsEs } from './actions/es.ts'
import { actions as actionsFr } from './actions/fr.ts'
import { adopting as adoptingEn } from './adopting/en.ts'
import { adopting as adoptingEs } from './adopting/es.ts'
import { adopting as adoptingFr } from './adopting/fr.ts'
import { analysis as analysisEn } from './analysis/en.ts'
import { analysis as analysisEs } from './analysis/es.ts'
import { analysis as analysisFr } from './analysis/fr.ts'
import { checking as checkingEn } from './checking/en.ts'
import { checking as checkingEs } from './checking/es.ts'
import { checking as checkingFr } from './checking/fr.ts'
import { coalition as coalitionEn } from './coalition/en.ts'
import { coalition as coalitionEs } from './coalition/es.ts'
import { coalition as coalitionFr } from './coalition/fr.ts'
import { crises as crisesEn } from './crises/en.ts'
import { crises as crisesEs } from './crises/es.ts'
import { crises as crisesFr } from './crises/fr.ts'
import { digests as digestsEn } from './digests/en.ts'
import { digests as digestsEs } from './digests/es.ts'
import { digests as digestsFr } from './digests/fr.ts'
import { feeds as feedsEn } from './feeds/en.ts'
import { feeds as feedsEs } from './feeds/es.ts'
import { feeds as feedsFr } from './feeds/fr.ts'
import { finding as findingEn } from './finding/en.ts'
import { finding as findingEs } from './finding/es.ts'
import { finding as findingFr } from './finding/fr.ts'
import { frame as frameEn } from './frame/en.ts'
import { frame as frameEs } from './frame/es.ts'
import { frame as frameFr } from './frame/fr.ts'
import { front as frontEn } from './front/en.ts'
import { front as frontEs } from './front/es.ts'
import { front as frontFr } from './front/fr.ts'
import { home as homeEn } from './home/en.ts'
import { home as homeEs } from './home/es.ts'
import { home as homeFr } from './home/fr.ts'
import { issues as issuesEn } from './issues/en.ts'
import { issues as issuesEs } from './issues/es.ts'
import { issues as issuesFr } from './issues/fr.ts'
import { issuing as issuingEn } from './issuing/en.ts'
import { issuing as issuingEs } from './issuing/es.ts'
import { issuing as issuingFr } from './issuing/fr.ts'
import { joining as joiningEn } from './joining/en.ts'
import { joining as joiningEs } from './joining/es.ts'
import { joining as joiningFr } from './joining/fr.ts'
import { lessons as lessonsEn } from './lessons/en.ts'
import { lessons as lessonsEs } from './lessons/es.ts'
import { lessons as lessonsFr } from './lessons/fr.ts'
import { library as libraryEn } from './library/en.ts'
import { library as libraryEs } from './library/es.ts'
import { library as libraryFr } from './library/fr.ts'
import { mailing as mailingEn } from './mailing/en.ts'
import { mailing as mailingEs } from './mailing/es.ts'
import { mailing as mailingFr } from './mailing/fr.ts'
import { membership as membershipEn } from './membership/en.ts'
import { membership as membershipEs } from './membership/es.ts'
import { membership as membershipFr } from './membership/fr.ts'
import { notes as notesEn } from './notes/en.ts'
import { notes as notesEs } from './notes/es.ts'
import { notes as notesFr } from './notes/fr.ts'
import { partners as partnersEn } from './partners/en.ts'
import { partners as partnersEs } from './partners/es.ts'
import { partners as partnersFr } from './partners/fr.ts'
import { parts as partsEn } from './parts/en.ts'
import { parts as partsEs } from './parts/es.ts'
import { parts as partsFr } from './parts/fr.ts'
import { people as peopleEn } from './people/en.ts'
import { people as peopleEs } from './people/es.ts'
import { people as peopleFr } from './people/fr.ts'
import { plan as planEn } from './plan/en.ts'
import { plan as planEs } from './plan/es.ts'
import { plan as planFr } from './plan/fr.ts'
import { portfolio as portfolioEn } from './portfolio/en.ts'
import { portfolio as portfolioEs } from './portfolio/es.ts'
import { portfolio as portfolioFr } from './portfolio/fr.ts'
import { prioritise as prioritiseEn } from './prioritise/en.ts'
import { prioritise as prioritiseEs } from './prioritise/es.ts'
import { prioritise as prioritiseFr } from './prioritise/fr.ts'
import { rapid as rapidEn } from './rapid/en.ts'
import { rapid as rapidEs } from './rapid/es.ts'
import { rapid as rapidFr } from './rapid/fr.ts'
import { readers as readersEn } from './readers/en.ts'
import { readers as readersEs } from './readers/es.ts'
import { readers as readersFr } from './readers/fr.ts'
import { shell as shellEn } from './shell/en.ts'
import { shell as shellEs } from './shell/es.ts'
import { shell as shellFr } from './shell/fr.ts'
import { signing as signingEn } from './signing/en.ts'
import { signing as signingEs } from './signing/es.ts'
import { signing as signingFr } from './signing/fr.ts'
import { stockTake as stockTakeEn } from './stock-take/en.ts'
import { stockTake as stockTakeEs } from './stock-take/es.ts'
import { stockTake as stockTakeFr } from './stock-take/fr.ts'
import { translating as translatingEn } from './translating/en.ts'
import { translating as translatingEs } from './translating/es.ts'
import { translating as translatingFr } from './translating/fr.ts'

const en = {
  ...shellEn,
  ...frameEn,
  ...frontEn,
  ...partsEn,
  ...peopleEn,
  ...coalitionEn,
  ...partnersEn,
  ...membershipEn,
  ...checkingEn,
  ...joiningEn,
  ...signingEn,
  ...crisesEn,
  ...stockTakeEn,
  ...rapidEn,
  ...actionsEn,
  ...prioritiseEn,
  ...portfolioEn,
  ...planEn,
  ...homeEn,
  ...analysisEn,
  ...libraryEn,
  ...lessonsEn,
  ...notesEn,
  ...translatingEn,
  ...findingEn,
  ...feedsEn,
  ...adoptingEn,
  ...issuesEn,
  ...issuingEn,
  ...readersEn,
  ...mailingEn,
  ...digestsEn,
} as const

/** Every text the platform can say. A key is `room.thing`, and lives in that room's catalog. */
export type MessageKey = keyof typeof en

const es: Readonly<Record<MessageKey, string>> = {
  ...shellEs,
  ...frameEs,
  ...frontEs,
  ...partsEs,
  ...peopleEs,
  ...coalitionEs,
  ...partnersEs,
  ...membershipEs,
  ...checkingEs,
  ...joiningEs,
  ...signingEs,
  ...crisesEs,
  ...stockTakeEs,
  ...rapidEs,
  ...actionsEs,
  ...prioritiseEs,
  ...portfolioEs,
  ...planEs,
  ...homeEs,
  ...analysisEs,
  ...libraryEs,
  ...lessonsEs,
  ...notesEs,
  ...translatingEs,
  ...findingEs,
  ...feedsEs,
  ...adoptingEs,
  ...issuesEs,
  ...issuingEs,
  ...readersEs,
  ...mailingEs,
  ...digestsEs,
}

const fr: Readonly<Record<MessageKey, string>> = {
  ...shellFr,
  ...frameFr,
  ...frontFr,
  ...partsFr,
  ...peopleFr,
  ...coalitionFr,
  ...partnersFr,
  ...membershipFr,
  ...checkingFr,
  ...joiningFr,
  ...signingFr,
  ...crisesFr,
  ...stockTakeFr,
  ...rapidFr,
  ...actionsFr,
  ...prioritiseFr,
  ...portfolioFr,
  ...planFr,
  ...homeFr,
  ...analysisFr,
  ...libraryFr,
  ...lessonsFr,
  ...notesFr,
  ...translatingFr,
  ...findingFr,
  ...feedsFr,
  ...adoptingFr,
  ...issuesFr,
  ...issuingFr,
  ...readersFr,
  ...mailingFr,
  ...digestsFr,
}

export const CATALOGS: Readonly<Record<Lang, Readonly<Record<MessageKey, string>>>> = { en, es, fr }
