import { RECOVERY_SOURCES, source } from './sources-recovery.ts'
import { SHOCK_SOURCES, WASTE_SOURCES } from './sources-themes.ts'

/**
 * Where the demo's facts come from: the public pages that our study of the field cites, read in the
 * course of 2026, most of them in their long openings. Where the study names a document and its site
 * only, the address is the site's.
 */

/** The day on which the list of sources was last gone through. ISO 8601. */
export const SOURCES_READ_ON = '2026-11-27'

/** Frameworks by which a city looks at itself, and what their users say of them. */
const FRAMEWORKS = {
  scorecard: source(
    'Disaster Resilience Scorecard for Cities',
    'UNDRR',
    'https://mcr2030.undrr.org/disaster-resilience-scorecard-cities',
  ),
  'health-addendum': source(
    'Public Health System Resilience Addendum, version 2.0, April 2020',
    'UNDRR, WHO',
    'https://mcr2030.undrr.org/disaster-resilience-scorecard-cities',
  ),
  'campaign-2019': source(
    'Making Cities Resilient: report 2019',
    'UNDRR',
    'http://www.indiaenvironmentportal.org.in',
  ),
  mcr2030: source('Making Cities Resilient 2030', 'UNDRR', 'https://mcr2030.undrr.org'),
  profiling: source(
    'City Resilience Profiling Tool, in: tools for action',
    'UN-Habitat',
    'https://cityresilience.org/tools-for-action',
  ),
  citystrength: source(
    'CityStrength Diagnostic guidebook, 2018',
    'World Bank',
    'https://documents.worldbank.org',
  ),
  'iso-37123': source(
    'ISO 37123: indicators for resilient cities (contents)',
    'ISO',
    'https://www.scribd.com/document/661365677',
  ),
  inform: source(
    'INFORM Risk Index',
    'European Commission, Joint Research Centre',
    'https://drmkc.jrc.ec.europa.eu/inform-index',
  ),
  svi: source(
    'Social Vulnerability Index: documentation 2022',
    'CDC, ATSDR',
    'https://www.atsdr.cdc.gov',
  ),
  'finding-faults': source(
    'Finding Faults: a comparison of five scorecards',
    'University of Oregon',
    'https://scholarsbank.uoregon.edu',
  ),
  'iset-sheets': source('Resilience worksheets', 'ISET', 'https://docsbay.net'),
} as const

/** How others share, plan, take part and find money. */
const PRACTICE = {
  covenant: source(
    'Reporting to the Covenant of Mayors',
    'European Commission',
    'https://eu-mayors.ec.europa.eu/en/Reporting',
  ),
  cdp: source('CDP-ICLEI Track relaunch, 6 April 2022', 'CDP, ICLEI', 'https://www.cdp.net'),
  'paper-votes': source(
    'CONSUL Democracy, issue 2639: votes on paper',
    'CONSUL Democracy',
    'https://github.com/consuldemocracy/consuldemocracy/issues/2639',
  ),
  'other-winner': source(
    'CONSUL Democracy, request 5857: other rules for the result',
    'CONSUL Democracy',
    'https://github.com/consuldemocracy/consuldemocracy/pull/5857',
  ),
  comhairle: source(
    'Field report of a deliberation, issue 1047',
    'Comhairle',
    'https://github.com/crownshy/comhairle/issues/1047',
  ),
  tap: source(
    'About the Transformative Actions Program',
    'ICLEI',
    'https://tap-potential.org/about-tap',
  ),
  'gap-fund': source(
    'City Climate Finance Gap Fund: questions and answers',
    'Gap Fund',
    'https://www.citygapfund.org',
  ),
  'peer-guide': source('Peer-to-peer guidebook', 'Eurocities', 'https://anyflip.com/zerr/xknp'),
} as const

export const SOURCES = {
  ...RECOVERY_SOURCES,
  ...FRAMEWORKS,
  ...PRACTICE,
  ...WASTE_SOURCES,
  ...SHOCK_SOURCES,
} as const
export type SourceKey = keyof typeof SOURCES
