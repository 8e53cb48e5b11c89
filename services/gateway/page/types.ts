/** What the page is told, in terms of the contracts. For the compiler alone: nothing of it reaches a browser. */

import type { AskAnswer, AssistedAnswer } from '#libs/contracts/ask.ts';
import type { Finding as BareFinding, Incident } from '#libs/contracts/findings.ts';
import type { FleetAnswer } from '#libs/contracts/fleet.ts';
import type { Answer, Explanation, Freshness, NodeSummary } from '#libs/contracts/questions.ts';
import type { RunDetail, RunFigures, TestRun } from '#libs/contracts/runs.ts';

export type { ClusterSummary } from '#libs/contracts/fleet.ts';
export type { ExplainStep, Explanation, Freshness, NodeSummary, ObjectSummary, Trend } from '#libs/contracts/questions.ts';
export type { AskAnswer, AssistedAnswer, Incident, RunDetail, RunFigures, TestRun };
export type Status = Answer<'status'>;
export type Finding = BareFinding & { readonly resolvedAt?: string | undefined };
export type Move = Answer<'failovers'>['failovers'][number];
export type Pod = Answer<'pods'>['pods'][number];
export type RowCounts = NonNullable<NodeSummary['snat']>;

export interface Service {
  readonly service: string;
  readonly instance: string;
  readonly ready: boolean;
  readonly ageMs: number | null;
  readonly parts: Readonly<Record<string, string>>;
}
export interface Services {
  readonly cluster: string;
  readonly services: readonly Service[];
  readonly runsEnabled: boolean;
}
export interface Session {
  readonly principal: string;
  readonly role: 'public' | 'viewer' | 'operator';
  /** Whether a cookie of ours says so. */
  readonly session: boolean;
  readonly signIn: { readonly provider: string; readonly path: string } | null;
}
export interface ReadyQuery {
  readonly id: string;
  readonly title: string;
  readonly sql: string;
}

/** What the gateway answers at a path. */
export type AnswerOf<Path extends string> = Path extends '/api/v1/clusters'
  ? FleetAnswer
  : Path extends `/api/v1/status${string}`
    ? Status
    : Path extends `/api/v1/nodes/${string}`
      ? NodeSummary & { readonly freshness: Freshness }
      : Path extends `/api/v1/nodes${string}`
        ? Answer<'nodes'>
        : Path extends `/api/v1/services${string}`
          ? Services
          : Path extends `/api/v1/findings${string}`
            ? Answer<'findings'>
            : Path extends `/api/v1/failovers${string}`
              ? Answer<'failovers'>
              : Path extends `/api/v1/pods${string}`
                ? Answer<'pods'>
                : Path extends `/api/v1/trends${string}`
                  ? Answer<'trends'>
                  : Path extends '/api/v1/slo'
                    ? Answer<'slo'>
                    : Path extends `/api/v1/insights${string}`
                      ? Answer<'insights'>
                      : Path extends `/api/v1/history/${string}`
                        ? Answer<'history'>
                        : Path extends `/api/v1/explain/${string}`
                          ? Explanation
                          : Path extends `/api/v1/runs/${string}/figures`
                            ? RunFigures
                            : Path extends `/api/v1/runs/${string}`
                              ? { readonly run: RunDetail }
                              : Path extends `/api/v1/runs${string}`
                                ? Answer<'run-list'>
                                : Path extends `/api/v1/session${string}`
                                  ? Session
                                  : Path extends '/assets/ready-queries.json'
                                    ? readonly ReadyQuery[]
                                    : unknown;

export type Topic = 'finding' | 'incident' | 'failover' | 'run' | 'live' | 'service' | 'cluster';

/** What `api.js` throws when the gateway refuses. */
export interface Problem extends Error {
  readonly status?: number;
  readonly remedy?: string;
}
