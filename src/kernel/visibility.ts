/**
 * Who may see an object of a body, from the inside out. `office`: its resilience office;
 * `city`: everybody with a seat in the body; `coalition`: every body in good standing; `public`: the world.
 */
export const VISIBILITIES = ['office', 'city', 'coalition', 'public'] as const
export type Visibility = (typeof VISIBILITIES)[number]
