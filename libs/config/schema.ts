/**
 * The whole configuration. Every key acts: it names who uses it, `docs/reference/config.md` is generated from here, and a
 * test asserts that the code reads each of them. Names are those of the file, here and in the code.
 */
import { z } from 'zod';
import { assistant } from './sections/assistant.ts';
import { development, metrics, performanceThresholds, testConfig } from './sections/earlier-analyzer.ts';
import { fleet } from './sections/fleet.ts';
import { gateway, investigations, monitoring, notifier, orchestrator } from './sections/serving.ts';
import { slo } from './sections/slo.ts';
import { cluster, kube, nats, ovn, questdb, standby } from './sections/system.ts';

export const configSchema = z
  .strictObject({
    cluster,
    nats,
    standby,
    fleet,
    questdb,
    kube,
    ovn,
    monitoring,
    investigations,
    gateway,
    notifier,
    orchestrator,
    assistant,
    test_config: testConfig,
    performance_thresholds: performanceThresholds,
    slo,
    metrics,
    development,
  })
  .prefault({});

type DeepReadonly<T> = T extends readonly (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type Config = DeepReadonly<z.output<typeof configSchema>>;
