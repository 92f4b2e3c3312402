import { source } from './sources-recovery.ts'

/** Waste and those who live from it. */
export const WASTE_SOURCES = {
  adb: source(
    'Managing infectious medical waste during the Covid-19 pandemic, 2020',
    'Asian Development Bank',
    'https://www.scribd.com/document/478544295',
  ),
  businessworld: source(
    'Report on medical waste in Asian capitals, 12 April 2020',
    'BusinessWorld',
    'https://www.bworldonline.com',
  ),
  'wuhan-regression': source(
    'Regression of infectious waste in Wuhan (Wang, 2021), catalogue record NLM323499538',
    'Catalogue of the DHI Paris',
    'https://katalog.dhi-paris.fr',
  ),
  'wuhan-system': source(
    "Wuhan's system for medical waste",
    'PubMed Central',
    'https://pmc.ncbi.nlm.nih.gov/articles/PMC8011665/',
  ),
  baguio: source(
    'Survey of mask and household waste in Baguio',
    'BVS Salud',
    'https://bvsalud.org',
  ),
  'who-waste': source(
    'Global analysis of health care waste in the context of Covid-19, 2022',
    'WHO',
    'https://www.scribd.com/document/556269366',
  ),
  'waste-wise': source(
    'Waste Wise Data and the Waste Wise Cities Tool',
    'UN-Habitat',
    'https://unhabitat.org/waste-wise-data',
  ),
  wiego: source(
    'Policy Insights 7: waste pickers in the pandemic',
    'WIEGO, on IDS OpenDocs',
    'https://opendocs.ids.ac.uk',
  ),
  'delhi-women': source(
    'Women waste pickers in Delhi, Local Environment 2022',
    'Taylor & Francis',
    'https://doi.org/10.1080/13549839.2022.2040464',
  ),
} as const

/** Firms, budgets, heat, storms and shelters. */
export const SHOCK_SOURCES = {
  'cash-buffers': source(
    'Cash buffer days of small firms',
    'JPMorgan Chase Institute',
    'https://www.jpmorganchase.com/institute',
  ),
  'small-firms-2020': source(
    'Survey of 5,800 small firms, 28 March to 4 April 2020 (PNAS 2020)',
    'PNAS, on Scribd',
    'https://www.scribd.com/document/508973044',
  ),
  'owners-2020': source(
    'Survey of 8,000 owners of small firms, note n20921900',
    'University of Cincinnati',
    'https://www.uc.edu',
  ),
  'nlc-2020': source(
    'Survey of local officials on revenue, 2020, document 6838476',
    'NLC, US Conference of Mayors',
    'https://assets.documentcloud.org',
  ),
  'oecd-territorial': source('The territorial impact of Covid-19', 'OECD', 'https://www.oecd.org'),
  'heat-classes': source(
    'Excessive heat',
    'NOAA, National Weather Service',
    'https://www.erh.noaa.gov',
  ),
  'new-york-heat': source(
    'Report on cooling centres, September 2023',
    'crownheights.info',
    'https://crownheights.info',
  ),
  ahmedabad: source(
    "Evaluation of Ahmedabad's Heat Action Plan, 2018",
    'Journal of Environmental and Public Health',
    'https://doi.org/10.1155/2018/7973519',
  ),
  'heat-plan-2016': source('Ahmedabad Heat Action Plan 2016', 'NRDC', 'https://doczz.net'),
  'heat-alert-2019': source(
    'Report on heat alerts, 25 April 2019',
    'The Indian Express',
    'https://indianexpress.com',
  ),
  'heat-alert-2023': source(
    'Report on heat alerts, 17 April 2023',
    'Webdunia Gujarati',
    'https://gujarati-uat.webdunia.com',
  ),
  'shelter-space': source(
    'Sidebar on hurricane shelters, September 2020',
    'National Fire Protection Association',
    'https://www.nfpa.org',
  ),
  'shelter-academies': source(
    'Emergency evacuation and sheltering during the pandemic (26084)',
    'National Academies',
    'https://nap.nationalacademies.org/catalog/26084',
  ),
  'evacuee-model': source(
    'Pei and others, GeoHealth 2020',
    'American Geophysical Union',
    'https://doi.org/10.1029/2020GH000319',
  ),
  'evacuee-report': source(
    'Report on evacuation and infection, 14 August 2020',
    'Orlando Sentinel',
    'https://www.orlandosentinel.com',
  ),
  laura: source(
    'Evacuation and infections after Hurricane Laura',
    'arXiv',
    'https://arxiv.org/abs/2203.00136',
  ),
} as const
