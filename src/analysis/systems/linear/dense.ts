/** A square matrix, row-major: `data[i * n + j]`. */
export interface Dense {
  readonly n: number
  readonly data: Float64Array
}

/** x = A·v. */
export function timesVector(
  { n, data }: Dense,
  v: Float64Array,
  into: Float64Array = new Float64Array(n),
): Float64Array {
  for (let i = 0; i < n; i++) into[i] = rowTimes(data, i * n, v)
  return into
}

/** Four sums at once: one alone waits for each addition to end before the next. */
function rowTimes(data: Float64Array, from: number, v: Float64Array): number {
  const n = v.length
  const even = n - (n % 4)
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  for (let j = 0; j < even; j += 4) {
    a += (data[from + j] as number) * (v[j] as number)
    b += (data[from + j + 1] as number) * (v[j + 1] as number)
    c += (data[from + j + 2] as number) * (v[j + 2] as number)
    d += (data[from + j + 3] as number) * (v[j + 3] as number)
  }
  for (let j = even; j < n; j++) a += (data[from + j] as number) * (v[j] as number)
  return a + b + (c + d)
}

/** C = A·B. */
export function times(a: Dense, b: Dense): Dense {
  const { n } = a
  const data = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++) {
      const by = a.data[i * n + k] as number
      if (by !== 0) addRow(data, i * n, b.data, { from: k * n, n, by })
    }
  return { n, data }
}

interface RowTerm {
  from: number
  n: number
  by: number
}

function addRow(into: Float64Array, at: number, data: Float64Array, term: RowTerm): void {
  const { from, n, by } = term
  for (let j = 0; j < n; j++)
    into[at + j] = (into[at + j] as number) + by * (data[from + j] as number)
}

export function identity(n: number): Dense {
  const data = new Float64Array(n * n)
  for (let i = 0; i < n; i++) data[i * n + i] = 1
  return { n, data }
}

/** I − A. */
export function fromIdentity({ n, data }: Dense): Dense {
  const left = data.map((x) => 0 - x)
  for (let i = 0; i < n; i++) left[i * n + i] = 1 + (left[i * n + i] as number)
  return { n, data: left }
}

export function transposed({ n, data }: Dense): Dense {
  const turned = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) turned[j * n + i] = data[i * n + j] as number
  return { n, data: turned }
}

/** Largest sum of sizes in a row. */
export function rowNorm({ n, data }: Dense): number {
  let most = 0
  for (let i = 0; i < n; i++) {
    let sum = 0
    for (let j = 0; j < n; j++) sum += Math.abs(data[i * n + j] as number)
    if (sum > most) most = sum
  }
  return most
}

/** The rows of a matrix as a result carries them: `[row][column]`, views of one block. */
export const rowsOf = ({ n, data }: Dense): Float64Array[] =>
  Array.from({ length: n }, (_, i) => data.subarray(i * n, (i + 1) * n))
