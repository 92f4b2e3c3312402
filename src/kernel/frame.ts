/**
 * The shelf order that every room shares: systems, groups, themes, horizons and kinds of crisis, by
 * key. The texts are in the catalog `frame`; a city may rename them, never the keys.
 */

/**
 * The twelve goals of the City Resilience Framework, by their public number (1–12) and dimension.
 * Source  City Resilience Framework (Arup, The Rockefeller Foundation); the wording shown is ours.
 */
export const SYSTEMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
export type System = (typeof SYSTEMS)[number]

export const DIMENSIONS = ['health', 'economy', 'infrastructure', 'leadership'] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** Three goals to a dimension, in the framework's order. */
export const dimensionOf = (system: System): Dimension =>
  DIMENSIONS[Math.floor((system - 1) / 3)] ?? 'leadership'

/** Population groups that ship with the platform; a city adds its own beside them. */
export const GROUPS = [
  'children',
  'young-people',
  'older-people',
  'women-and-girls',
  'people-with-disabilities',
  'people-with-chronic-illness',
  'low-income-households',
  'informal-workers',
  'informal-settlement-residents',
  'tenants',
  'homeless-people',
  'migrants-and-refugees',
  'minorities-and-indigenous-peoples',
  'single-parents',
  'essential-workers',
  'waste-pickers',
  'digitally-excluded',
  'small-businesses',
] as const
export type Group = (typeof GROUPS)[number]

export const THEMES = [
  'community-and-economy',
  'waste-and-circularity',
  'urban-finance',
  'climate-resilience',
  'health-and-care',
  'housing-and-land',
  'mobility',
  'governance',
] as const
export type Theme = (typeof THEMES)[number]

/** How soon an action bears fruit: 0–3 months, 3–12 months, 1–3 years, 3–10 years. */
export const HORIZONS = ['months-0-3', 'months-3-12', 'years-1-3', 'years-3-10'] as const
export type Horizon = (typeof HORIZONS)[number]

export const CRISIS_TYPES = [
  'pandemic',
  'flood',
  'storm',
  'heat',
  'drought',
  'wildfire',
  'earthquake',
  'landslide',
  'industrial-accident',
  'infrastructure-failure',
  'cyber-attack',
  'economic-shock',
  'food-insecurity',
  'conflict-and-displacement',
  'social-unrest',
] as const
export type CrisisType = (typeof CRISIS_TYPES)[number]

/** The neutral core of phases; a city may show its own words for them. */
export const PHASES = ['response', 'early-recovery', 'recovery', 'renewal', 'closed'] as const
export type Phase = (typeof PHASES)[number]
