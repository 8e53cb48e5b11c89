/** Parameters of scenarios: filled in and checked, and described for people. */
import { z } from 'zod';
import type { RunScenario, TestRun } from '#libs/contracts/runs.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { requireFit } from '#libs/service/scenario-fit.ts';
import type { Scenario } from './scenario.ts';

export interface ParameterRules {
  /** Largest values a run may ask for. */
  readonly limits: Readonly<Record<string, number>>;
  /** Defaults of the scenarios of the scale test, which come before the scenario's own defaults. */
  readonly defaults: Readonly<Record<string, number>>;
  readonly presets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** `probe_image` unless a run says otherwise; null: the configuration names none. */
  readonly probeImage: string | null;
}

/** The scenario of that name, if it takes the given parameters. Errors: `run-unknown-scenario`, `run-other-parameters`. */
export function scenarioNamed(name: string, given: TestRun['parameters'], scenarios: readonly Scenario[]): Scenario {
  const known = scenarios.map((scenario) => ({
    name: scenario.name,
    parameters: Object.keys(scenario.parameters.shape).map((parameter) => ({ name: parameter })),
    scenario,
  }));
  return requireFit(name, Object.keys(given), known).scenario;
}

/** The parameters with their defaults filled in. Errors: `run-bad-parameters`. */
export function checkParameters(
  scenario: Scenario,
  given: TestRun['parameters'],
  preset: string | null,
  rules: ParameterRules,
): TestRun['parameters'] {
  const { limits } = rules;
  const parsed = scenario.parameters.strict().safeParse({ ...defaultsOf(scenario, preset, rules), ...listed(scenario, given) });
  const filled = parsed.success ? z.record(z.string(), z.json()).parse(parsed.data) : {};
  const problems = parsed.success
    ? Object.entries(limits).flatMap(([name, limit]) =>
        Number(filled[name] ?? 0) > limit ? [`${name}: the configuration allows at most ${limit}`] : [],
      )
    : parsed.error.issues.map((issue) => `${issue.path.join('.') || 'parameters'}: ${issue.message}`);
  if (problems.length > 0) throw new AppError('run-bad-parameters', { scenario: scenario.name, what: problems.join('; ') });
  return filled;
}

/** A list may come as one text with commas, as on a command line. */
function listed(scenario: Scenario, given: TestRun['parameters']): TestRun['parameters'] {
  const properties = propertiesOf(scenario);
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      properties[name]?.type === 'array' && typeof value === 'string' ? value.split(',').map((word) => word.trim()) : value,
    ]),
  );
}

/** Of the configuration, those that the scenario has: a scenario without a workload of its own runs once by default. */
function defaultsOf(
  { parameters }: Scenario,
  preset: string | null,
  { defaults, presets, probeImage }: ParameterRules,
): Readonly<Record<string, number | string>> {
  const sizes = preset === null ? defaults : presets[preset];
  const wanted = { ...sizes, ...(probeImage === null ? {} : { probe_image: probeImage }) };
  if (!Object.hasOwn(parameters.shape, 'eip_object_count')) return {};
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => Object.hasOwn(parameters.shape, name)));
}

const property = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  default: z.json().optional(),
  description: z.string().optional(),
});

function propertiesOf({ parameters }: Scenario): Readonly<Record<string, z.infer<typeof property>>> {
  return z.object({ properties: z.record(z.string(), property) }).parse(z.toJSONSchema(parameters, { io: 'input' })).properties;
}

/** What `test scenarios` lists. A default of the configuration goes before the scenario's own. */
export function describeScenario(scenario: Scenario, rules: ParameterRules): RunScenario {
  const defaults = defaultsOf(scenario, null, rules);
  const properties = propertiesOf(scenario);
  return {
    name: scenario.name,
    summary: scenario.summary,
    parameters: Object.entries(properties).map(([name, schema]) => {
      const preset = defaults[name] ?? schema.default;
      return {
        name,
        values: valuesOf(schema, rules.limits[name]),
        default: preset === undefined ? null : typeof preset === 'string' ? preset : JSON.stringify(preset),
        description: schema.description ?? '',
      };
    }),
  };
}

function valuesOf({ type, enum: names, minimum, maximum }: z.infer<typeof property>, limit: number | undefined): string {
  if (names !== undefined) return names.join(', ');
  if (type === 'array') return 'a list with commas between';
  if (minimum === undefined || maximum === undefined) return type ?? 'any';
  return `${minimum} to ${Math.min(maximum, limit ?? maximum)}`;
}
