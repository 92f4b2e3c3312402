import type { Lang } from '../kernel/languages.ts'
import { actions as actionsEn } from './actions/en.ts'
import { actions as actionsEs } from './actions/es.ts'
import { actions as actionsFr } from './actions/fr.ts'
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
import { frame as frameEn } from './frame/en.ts'
import { frame as frameEs } from './frame/es.ts'
import { frame as frameFr } from './frame/fr.ts'
import { front as frontEn } from './front/en.ts'
import { front as frontEs } from './front/es.ts'
import { front as frontFr } from './front/fr.ts'
import { home as homeEn } from './home/en.ts'
import { home as homeEs } from './home/es.ts'
import { home as homeFr } from './home/fr.ts'
import { joining as joiningEn } from './joining/en.ts'
import { joining as joiningEs } from './joining/es.ts'
import { joining as joiningFr } from './joining/fr.ts'
import { membership as membershipEn } from './membership/en.ts'
import { membership as membershipEs } from './membership/es.ts'
import { membership as membershipFr } from './membership/fr.ts'
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
import { shell as shellEn } from './shell/en.ts'
import { shell as shellEs } from './shell/es.ts'
import { shell as shellFr } from './shell/fr.ts'
import { signing as signingEn } from './signing/en.ts'
import { signing as signingEs } from './signing/es.ts'
import { signing as signingFr } from './signing/fr.ts'
import { stockTake as stockTakeEn } from './stock-take/en.ts'
import { stockTake as stockTakeEs } from './stock-take/es.ts'
import { stockTake as stockTakeFr } from './stock-take/fr.ts'

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
}

export const CATALOGS: Readonly<Record<Lang, Readonly<Record<MessageKey, string>>>> = { en, es, fr }
