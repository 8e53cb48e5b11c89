/**
 * The metrics of kube-burner's eipvalidator, in place of an echo server: clients of another workload that ask a server for their
 * address once a second. The URL gives Prometheus text: a client's own `/metrics`, or `/federate` of a Prometheus for all.
 */
import { AppError, errorText } from '#libs/errors/app-error.ts';
import type { StepContext } from '../engine/scenario.ts';

export interface ClientTraffic {
  readonly clients: number;
  /** Requests so far that arrived with the EgressIP, with the address of a node, and that failed. */
  readonly egress: number;
  readonly other: number;
  readonly failed: number;
  /** Seconds of each client, as it measured them. */
  readonly startup: readonly number[];
  readonly recovery: readonly number[];
}

const names = {
  egress: 'scale_eip_total',
  other: 'scale_non_eip_total',
  startupOther: 'scale_startup_non_eip_total',
  failed: 'scale_failure_total',
  startup: 'scale_eip_startup_latency_total',
  recovery: 'scale_eip_recovery_latency',
} as const;

/** Error: `run-echo-unusable`. */
export async function clientTraffic(context: Pick<StepContext, 'fetchText'>, urls: readonly string[]): Promise<ClientTraffic> {
  const values = new Map<string, number[]>(Object.values(names).map((name) => [name, []]));
  for (const url of urls) {
    const text = await context.fetchText(url).catch((thrown: unknown) => {
      throw new AppError('run-echo-unusable', { url, detail: errorText(thrown) }, thrown);
    });
    for (const line of text.split('\n')) {
      // `name{labels} value [timestamp]`; a label's value may hold spaces and braces.
      const [, name = '', value = ''] = /^([a-z_]+)(?:\{.*\})?\s+(\S+)(?:\s+-?\d+)?\s*$/.exec(line) ?? [];
      const number = Number(value);
      if (value !== '' && Number.isFinite(number)) values.get(name)?.push(number);
    }
  }
  const of = (name: keyof typeof names) => values.get(names[name]) ?? [];
  const sum = (name: keyof typeof names) => of(name).reduce((total, value) => total + value, 0);
  if (of('egress').length === 0)
    throw new AppError('run-echo-unusable', { url: urls.join(', '), detail: `it has no ${names.egress} of eipvalidator` });
  return {
    clients: of('egress').length,
    egress: sum('egress'),
    other: sum('other') + sum('startupOther'),
    failed: sum('failed'),
    // 0: it has not happened yet.
    startup: of('startup').filter((value) => value > 0),
    recovery: of('recovery').filter((value) => value > 0),
  };
}
