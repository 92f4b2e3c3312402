/** A city opened a crisis; the subject is the crisis. Body: `{bodyId}`. */
export const crisisOpened = 'toolkit.crisis-opened'
/** A new wave of a crisis is open; the subject is the wave. Body: `{crisisId, bodyId}`. */
export const waveOpened = 'toolkit.wave-opened'
