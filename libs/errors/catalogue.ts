/** Every error the product can show, by code. The reference page is generated from this. */
import { assistantErrors } from './areas/assistant.ts';
import { badErrors } from './areas/bad.ts';
import { busErrors } from './areas/bus.ts';
import { configErrors } from './areas/config.ts';
import { fileErrors } from './areas/file.ts';
import { fleetErrors } from './areas/fleet.ts';
import { gatewayErrors } from './areas/gateway.ts';
import { httpErrors } from './areas/http.ts';
import { kubeErrors } from './areas/kube.ts';
import { mcpErrors } from './areas/mcp.ts';
import { noSuchErrors } from './areas/no-such.ts';
import { oidcErrors } from './areas/oidc.ts';
import { otherErrors } from './areas/other.ts';
import { ovsdbErrors } from './areas/ovsdb.ts';
import { queryErrors } from './areas/query.ts';
import { questionErrors } from './areas/question.ts';
import { runErrors } from './areas/run.ts';
import { simulatorErrors } from './areas/simulator.ts';

export const errorCatalogue = {
  ...assistantErrors,
  ...badErrors,
  ...busErrors,
  ...configErrors,
  ...fileErrors,
  ...fleetErrors,
  ...gatewayErrors,
  ...httpErrors,
  ...kubeErrors,
  ...mcpErrors,
  ...noSuchErrors,
  ...oidcErrors,
  ...otherErrors,
  ...ovsdbErrors,
  ...queryErrors,
  ...questionErrors,
  ...runErrors,
  ...simulatorErrors,
};

export type ErrorCode = keyof typeof errorCatalogue;

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorCatalogue, code);
}
