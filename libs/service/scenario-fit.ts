/** Whether a scenario exists and has the parameters it is given; the error names the scenarios that fit. */
import type { RunScenario } from '#libs/contracts/runs.ts';
import { AppError } from '#libs/errors/app-error.ts';

interface Known {
  readonly name: RunScenario['name'];
  readonly parameters: readonly Pick<RunScenario['parameters'][number], 'name'>[];
}

/** The scenario of that name. Errors: `run-unknown-scenario`, `run-other-parameters`. */
export function requireFit<Scenario extends Known>(wanted: string, given: readonly string[], scenarios: readonly Scenario[]): Scenario {
  const scenario = scenarios.find(({ name }) => name === wanted);
  if (scenario === undefined) throw new AppError('run-unknown-scenario', { scenario: wanted, known: namesOf(scenarios) });
  const foreign = given.filter((name) => !has(scenario, name));
  if (foreign.length === 0) return scenario;
  const fit = scenarios.filter((each) => given.every((name) => has(each, name)));
  const details = { parameters: foreign.join(', '), own: namesOf(scenario.parameters), fit: fit.length === 0 ? 'none' : namesOf(fit) };
  throw new AppError('run-other-parameters', { scenario: wanted, ...details });
}

const has = ({ parameters }: Known, wanted: string) => parameters.some(({ name }) => name === wanted);
const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name).join(', ');
