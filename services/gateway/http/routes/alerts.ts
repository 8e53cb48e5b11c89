/**
 * Takes alerts of an Alertmanager (webhook body, version 4) and says what we know of what they are about: the pod, node,
 * address or EgressIP that their labels name. The answer holds it, and a log line per alert, so that it is found beside the
 * alert; nothing is kept.
 */
import { isIP } from 'node:net';
import { z } from 'zod';
import type { Bus } from '#libs/bus/port.ts';
import type { Explanation } from '#libs/contracts/questions.ts';
import { AppError } from '#libs/errors/app-error.ts';
import type { Logger } from '#libs/telemetry/logger.ts';
import { readJson, sendJson } from '../respond.ts';
import type { Route } from '../router.ts';

const labels = z.record(z.string(), z.string());
const webhook = z.object({
  version: z.literal('4'),
  status: z.enum(['firing', 'resolved']),
  receiver: z.string().default(''),
  groupKey: z.string().default(''),
  alerts: z.array(
    z.object({ status: z.enum(['firing', 'resolved']), labels, annotations: labels.default({}), fingerprint: z.string().default('') }),
  ),
});
type Alert = z.infer<typeof webhook>['alerts'][number];

/** Alerts of one message that are looked up; Alertmanager groups, so more are one cause. */
const mostAlerts = 50;
const mostFindings = 5;

export interface Subject {
  readonly type: Explanation['subject']['type'];
  readonly name: string;
}

export function alertsRoute(options: { readonly bus: Pick<Bus, 'ask'>; readonly logger: Logger }): Route {
  return {
    method: 'POST',
    path: '/api/v1/alerts',
    role: 'viewer',
    handle: async ({ request, response, principal, cluster }) => {
      const parsed = webhook.safeParse(await readJson(request));
      if (!parsed.success) {
        const what = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; ');
        throw new AppError('http-bad-request', { what: `not an Alertmanager webhook of version 4: ${what}` });
      }
      const { alerts } = parsed.data;
      const asking = { bus: options.bus, cluster: cluster() };
      const known = new Map<string, Promise<Known>>();
      const answers = await Promise.all(
        alerts.slice(0, mostAlerts).map(async (alert) => {
          const about = await Promise.all(
            subjectsOf(alert.labels).map((subject) => {
              const key = `${subject.type} ${subject.name}`;
              const asked = known.get(key) ?? ask(asking, subject);
              known.set(key, asked);
              return asked;
            }),
          );
          report(options.logger, principal, alert, about);
          return { fingerprint: alert.fingerprint, alertname: alert.labels.alertname ?? null, status: alert.status, about };
        }),
      );
      await sendJson(request, response, 200, { received: alerts.length, lookedUp: answers.length, alerts: answers });
    },
  };
}

interface Known {
  readonly subject: Subject;
  readonly found: boolean;
  readonly verdict: string;
  readonly findings: Explanation['findings'];
  readonly findingsTotal: number;
  readonly remedies: readonly string[];
  readonly complete: boolean;
}

async function ask({ bus, cluster }: { readonly bus: Pick<Bus, 'ask'>; readonly cluster: string }, subject: Subject): Promise<Known> {
  const answer = await bus.ask(cluster, 'explain', subject);
  return {
    subject,
    found: answer.found,
    verdict: answer.verdict,
    findings: answer.findings.slice(0, mostFindings),
    findingsTotal: answer.findings.length,
    remedies: answer.remedies.slice(0, mostFindings),
    complete: answer.freshness.complete,
  };
}

/** What the labels name, in the spellings of Kubernetes' usual exporters and of our own metrics. */
export function subjectsOf(given: Readonly<Record<string, string>>): readonly Subject[] {
  const first = (...names: readonly string[]) => names.map((name) => given[name]).find((value) => value !== undefined && value !== '');
  const [namespace, pod] = [first('namespace', 'exported_namespace', 'kubernetes_namespace'), first('pod', 'exported_pod', 'pod_name')];
  const node = first('node', 'exported_node', 'kubernetes_node', 'nodename');
  const object = first('egressip', 'egress_ip_name');
  const addresses = [
    first('egress_ip', 'egressip_address', 'address', 'ip'),
    first('pod_ip', 'source_ip', 'src_ip'),
    hostOf(first('instance')),
  ].filter((address) => address !== undefined && isIP(address) !== 0);
  const subjects: (Subject | null)[] = [
    namespace !== undefined && pod !== undefined ? { type: 'pod', name: `${namespace}/${pod}` } : null,
    object !== undefined ? { type: 'egressip', name: object } : null,
    node !== undefined ? { type: 'node', name: node } : null,
    ...[...new Set(addresses)].map((name): Subject => ({ type: 'ip', name: name ?? '' })),
  ];
  return subjects.filter((subject) => subject !== null);
}

/** `10.0.0.1:9100` and `[fd00::1]:9100` without the port. The end of a bare IPv6 address only looks like one. */
function hostOf(instance: string | undefined): string | undefined {
  if (instance === undefined || isIP(instance) !== 0) return instance;
  return instance.replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1');
}

function report(logger: Logger, principal: string, alert: Alert, about: readonly Known[]): void {
  logger.info(
    {
      event: 'alert-received',
      principal,
      alertname: alert.labels.alertname?.slice(0, 200),
      status: alert.status,
      fingerprint: alert.fingerprint.slice(0, 100),
      about: about.map(({ subject, verdict, findingsTotal }) => ({ ...subject, verdict, findings: findingsTotal })),
    },
    'alert received',
  );
}
