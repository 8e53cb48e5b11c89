/** Every error the product can show, by code. The reference page is generated from this. */
import { analyzerErrors } from './areas/analyzer.ts';
import { busErrors } from './areas/bus.ts';
import { cliErrors } from './areas/cli.ts';
import { configErrors } from './areas/config.ts';
import { egressipErrors } from './areas/egressip.ts';
import { gatewayErrors } from './areas/gateway.ts';
import { kubeErrors } from './areas/kube.ts';
import { notifierErrors } from './areas/notifier.ts';
import { orchestratorErrors } from './areas/orchestrator.ts';
import { ovsdbErrors } from './areas/ovsdb.ts';
import { provisionErrors } from './areas/provision.ts';
import { runtimeErrors } from './areas/runtime.ts';
import { simulatorErrors } from './areas/simulator.ts';
import { storeErrors } from './areas/store.ts';

export const errorCatalog = {
  ...runtimeErrors,
  ...configErrors,
  ...busErrors,
  ...kubeErrors,
  ...ovsdbErrors,
  ...storeErrors,
  ...provisionErrors,
  ...egressipErrors,
  ...analyzerErrors,
  ...cliErrors,
  ...gatewayErrors,
  ...notifierErrors,
  ...orchestratorErrors,
  ...simulatorErrors,
};

export type ErrorCode = keyof typeof errorCatalog;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalog, code);
}
