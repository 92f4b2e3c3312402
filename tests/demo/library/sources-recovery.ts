export type DemoSource = {
  readonly title: string
  readonly publisher: string
  readonly url: string
}

export const source = (title: string, publisher: string, url: string): DemoSource => ({
  ...{ title, publisher, url },
})

const rcn = 'Resilient Cities Network'
const issue = (number: string) =>
  source(
    `The Manchester Briefing, C2R edition ${number}`,
    `University of Manchester, ${rcn}`,
    `https://resilientcitiesnetwork.org/manchester-briefing-${number}`,
  )

/** The coalition, its briefing and the standards of recovery. */
export const RECOVERY_SOURCES = {
  'series-closing': source(
    'Session 32: the role of resilience',
    rcn,
    'https://resilientcitiesnetwork.org/32-role-of-resilience',
  ),
  'one-year': source(
    'One year of Covid-19: delivering a green and just recovery',
    'Global Platform for Sustainable Cities',
    'https://thegpsc.org/events/one-year-covid-19-delivering-green-and-just-recovery',
  ),
  'briefing-29': issue('29'),
  'briefing-30': issue('30'),
  'briefing-35': issue('35'),
  'briefing-archive': source(
    'Recovery database: lessons of The Manchester Briefing',
    'University of Manchester',
    'https://recoverydatabase.manchester.ac.uk',
  ),
  'briefing-49': source(
    'The Manchester Briefing, issue 49: an operating process for recovery',
    'University of Manchester, on ReliefWeb',
    'https://reliefweb.int',
  ),
  fund: source(
    'Launch of the Resilient Community Impact Fund',
    rcn,
    'https://resilientcitiesnetwork.org/resilient-cities-network-launches-10-million-resilient-community-impact-fund',
  ),
  'iso-22393': source(
    'ISO 22393: guidelines for planning recovery and renewal (project page)',
    'ISO/TC 292',
    'https://isotc292online.org/projects/iso-22393',
  ),
  pdna: source(
    'About the post-disaster needs assessment',
    'International Recovery Platform',
    'https://recoveryplatform.org/pdna/about_pdna',
  ),
  drf: source(
    'Disaster recovery framework',
    'PreventionWeb, UNDRR',
    'https://recovery.preventionweb.net/build-back-better/disaster-recovery-framework',
  ),
  'fema-ltcr': source(
    'Long-term community recovery planning process: a self-help guide',
    'FEMA',
    'https://corpora.tika.apache.org/base/docs/govdocs1/395/395707.txt',
  ),
  'fema-value': source(
    'Recovery Value Tool, 2006',
    'FEMA; Louisiana Speaks',
    'https://louisianaspeaks-parishplans.org',
  ),
} as const
