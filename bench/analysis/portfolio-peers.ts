import type { PortfolioProblem } from '#analysis'
import type { YalpsModel } from './npm-peers.ts'
import { type Line, linesOf } from './portfolio-problem.ts'

/** The problem in the text format that solvers share. */
export function asText(problem: PortfolioProblem): string {
  const { projects } = problem
  return [
    'Maximize',
    `obj: ${projects.map((project) => `${project.value} ${project.id}`).join('\n + ')}`,
    'Subject To',
    ...linesOf(problem).map((line, at) => `c${at}: ${sumOf(line)} ${boundOf(line)}`),
    'Binary',
    projects.map((project) => project.id).join('\n'),
    'End',
  ].join('\n')
}

const sumOf = ({ terms }: Line): string =>
  Object.entries(terms)
    .map(([id, by]) => `${by < 0 ? '-' : '+'} ${Math.abs(by)} ${id}`)
    .join('\n ')

const boundOf = ({ max, min }: Line): string => (max === undefined ? `>= ${min}` : `<= ${max}`)

export function asYalpsModel(problem: PortfolioProblem): YalpsModel {
  const lines = linesOf(problem)
  const coefficients = (id: string) =>
    lines.flatMap((line) => {
      const by = line.terms[id]
      return by === undefined ? [] : [[line.id, by] as const]
    })
  return {
    direction: 'maximize',
    objective: 'value',
    constraints: Object.fromEntries(
      lines.map(({ id, max, min }) => [id, max === undefined ? { min: min ?? 0 } : { max }]),
    ),
    variables: Object.fromEntries(
      problem.projects.map(({ id, value }) => [
        id,
        { value, ...Object.fromEntries(coefficients(id)) },
      ]),
    ),
    binaries: true,
  }
}
