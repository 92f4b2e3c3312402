/** A cell of the matrix was assessed; the subject is the impact. Body: `{bodyId, crisisId, waveId}`. */
export const impactAssessed = 'toolkit.impact-assessed'
/** A facilitator closed one of the twelve questions; the subject is the impact it became. Body: `{bodyId, crisisId, waveId, system}`. */
export const questionClosed = 'toolkit.question-closed'
