export type DecisionErrorCode =
  | 'bad-expression'
  | 'circular-definition'
  | 'duplicate-edge'
  | 'no-convergence'
  | 'no-stable-system'
  | 'too-large'
  | 'unit-mismatch'
  | 'unknown-sign'
  | 'unstable-interdependency'
  | 'missing-value'
  | 'not-a-number'
  | 'empty-range'
  | 'out-of-range'
  | 'out-of-domain'
  | 'shape-mismatch'
  | 'unknown-name'
  | 'duplicate-name'
  | 'empty-input'
  | 'zero-weights'
  | 'negative-weight'
  | 'empty-weight-set'
  | 'contradicting-comparisons'
  | 'not-reciprocal'
  | 'circular-order'
  | 'infeasible'
  | 'too-many-actions'
  | 'too-many-criteria'
  | 'too-many-portfolios'
  | 'too-many-vertices'
  | 'not-whole'
  | 'no-value-left'
  | 'solver-failed'
  | 'lottery-needed'

/** `detail` names the cell, criterion, statement or rule, so that a page can point at it. */
export class DecisionError extends Error {
  readonly code: DecisionErrorCode
  readonly detail: Readonly<Record<string, unknown>>

  constructor(code: DecisionErrorCode, message: string, detail: Record<string, unknown> = {}) {
    super(message)
    this.name = 'DecisionError'
    this.code = code
    this.detail = detail
  }
}
