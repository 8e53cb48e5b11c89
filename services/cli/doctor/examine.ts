/** Runs every check. A broken configuration is a result too, and ends the examination: nothing else can be known then. */
import { loadConfig } from '#libs/config/load.ts';
import type { Config } from '#libs/config/schema.ts';
import { unusableParts } from '#libs/config/usable.ts';
import type { CommandContext } from '../command.ts';
import { readEndpoints } from '../up/endpoints.ts';
import { homeFolder } from '../up/home.ts';
import { settingsOf } from '../up/settings.ts';
import { readSimulatorEndpoints } from '../up/simulator-endpoints.ts';
import { type CheckResult, failedBy, fine } from './check.ts';
import { clusterChecks } from './cluster.ts';
import { databaseChecks } from './databases.ts';
import { machineChecks } from './machine.ts';

export async function examine(context: CommandContext): Promise<readonly CheckResult[]> {
  Object.assign(process.env, settingsOf(context));
  let config: Config;
  try {
    config = loadConfig();
  } catch (thrown) {
    return [failedBy('configuration', thrown)];
  }
  const home = homeFolder();
  const parts = await Promise.all([machineChecks(config, home), clusterChecks(onStage(config, home)), databaseChecks(config, home)]);
  return [...configuration(config), ...parts.flat()];
}

/** Where no cluster is named and the demo runs, its simulated cluster is the one to check. */
function onStage(config: Config, home: string): Config {
  const folder = readEndpoints(home)?.simulator ?? null;
  const isNamed = [config.kube.config, config.kube.context, config.kube.url].some((part) => part !== null);
  const url = folder === null || isNamed ? null : (readSimulatorEndpoints(folder)?.kubeUrl ?? null);
  return url === null ? config : { ...config, kube: { ...config.kube, url } };
}

/** A configuration that is valid and still cannot work. */
function configuration(config: Config): readonly CheckResult[] {
  const name = 'configuration';
  const unusable = unusableParts(config).map((error) => failedBy(name, error));
  return unusable.length > 0 ? unusable : [fine(name, process.env.EGRESSIP_CONFIG ?? 'config/egress_config.yaml')];
}
