import { cell, type Story } from '../shapes.ts'

export const wexley: Story = {
  currency: 'USD',
  crises: [
    {
      title: 'Coldwater Ridge fire and smoke',
      summary: 'A wildfire took 412 homes on the ridge; smoke closed schools for eight days.',
      types: ['wildfire'],
      started: 700,
      opened: 690,
      closed: 60,
      phase: 'renewal',
      geography: 'Coldwater Ridge and the mobile-home parks below it',
      visibility: 'public',
      waves: [
        {
          opened: 688,
          cells: [
            cell(1, 'tenants', 3, {
              ...{ people: [1_300, 1_600], confidence: 'high', source: 'Building inspection' },
              says: 'Mobile homes burned first and were insured least.',
            }),
            cell(2, 'small-businesses', 2, {
              confidence: 'medium',
              source: 'Chamber survey, 190 firms',
            }),
            cell(3, 'children', 2, { confidence: 'medium', source: 'School nurses' }),
            cell(3, 'people-with-chronic-illness', 3, {
              confidence: 'medium',
              source: 'Two clinics',
            }),
            cell(4, 'migrants-and-refugees', null, { whoCouldKnow: 'Farm workers’ centre' }),
            cell(7, 'everyone', 3, { confidence: 'high', source: 'Building inspection' }),
          ],
        },
        {
          opened: 320,
          title: 'One year on',
          cells: [
            cell(1, 'tenants', 2, {
              ...{
                people: [480, 560],
                confidence: 'high',
                source: 'Case managers',
                trend: 'better',
              },
            }),
            cell(2, 'small-businesses', 1, {
              confidence: 'high',
              source: 'Chamber survey, 201 firms',
            }),
            cell(3, 'children', 0, {
              confidence: 'high',
              source: 'School nurses',
              trend: 'better',
            }),
            cell(3, 'people-with-chronic-illness', 1, {
              confidence: 'medium',
              source: 'Two clinics',
            }),
            cell(4, 'migrants-and-refugees', 2, {
              confidence: 'low',
              source: 'Farm workers’ centre',
            }),
            cell(7, 'everyone', 2, {
              confidence: 'high',
              source: 'Building inspection',
              trend: 'better',
            }),
          ],
        },
      ],
    },
  ],
  actions: [
    {
      code: 'W-01',
      title: 'Resident-owned park for 160 mobile homes',
      kind: 'renewal',
      theme: 'housing-and-land',
      horizon: 'years-1-3',
      systems: [1, 5],
      summary: 'The land trust buys, residents own, and the water line is theirs.',
      lead: 'Housing',
      cost: [5_200_000, 6_400_000, 8_100_000],
      for: { tenants: 90, 'low-income-households': 80, 'migrants-and-refugees': 30 },
      against: ['1 tenants'],
      status: 'done',
    },
    {
      code: 'W-02',
      title: 'Clean-air rooms in schools and the library',
      kind: 'recovery',
      theme: 'health-and-care',
      horizon: 'months-3-12',
      systems: [3, 8],
      summary: 'Filters and seals for one room in every school; open at weekends.',
      lead: 'Facilities',
      cost: [310_000, 380_000, 450_000],
      for: { children: 60, 'people-with-chronic-illness': 35 },
      against: ['3 children', '3 people-with-chronic-illness'],
      status: 'done',
    },
    {
      code: 'W-03',
      title: 'Grazed and planted break along the ridge',
      kind: 'renewal',
      theme: 'climate-resilience',
      horizon: 'years-3-10',
      systems: [7, 12],
      summary: 'Nine kilometres kept by goats and crews, with the county.',
      lead: 'Fire department',
      cost: [900_000, 1_300_000, 2_000_000],
      for: { 'older-people': 25 },
      against: ['7 everyone'],
      status: 'in-progress',
    },
  ],
}
