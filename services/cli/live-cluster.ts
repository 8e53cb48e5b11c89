/** What `audit` and `record` share when they look at a live cluster: the options that name it, and the connections. */
import { kubeTarget } from '#libs/config/kube-target.ts';
import { loadConfig } from '#libs/config/load.ts';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import { AppError } from '#libs/errors/app-error.ts';
import { connectKube } from '#libs/kube/client.ts';
import { fixedTargets, type NorthboundTarget } from '#libs/ovsdb/targets.ts';
import { systemClock } from '#libs/runtime/clock.ts';
import { execTargets } from '#libs/sources/exec-targets.ts';
import { followLive, type LiveCluster } from '#libs/sources/live-cluster.ts';
import { createLogger } from '#libs/telemetry/logger.ts';
import type { CommandContext } from './command.ts';
import { settingsOf } from './up/settings.ts';

export interface Live extends LiveCluster {
  /** `databases of 3 nodes, API server https://...`, for people. */
  readonly description: string;
}

/** Throws if the cluster cannot be reached or serves no EgressIPs; an input that cannot be read later is unavailable. */
export async function connectLive(context: CommandContext, onInput: (input: ModelInput) => void): Promise<Live> {
  Object.assign(process.env, settingsOf(context));
  const config = loadConfig();
  // A person waits for the answer, which names problems; the log is only for those who ask for it.
  const logger = createLogger('cli', { level: process.env.EGRESSIP_LOG_LEVEL ?? 'silent' });
  const tools = { clock: systemClock, random: Math.random, logger };
  const client = connectKube(kubeTarget(config.kube));
  try {
    if (!(await client.servesEgressIPs())) throw new AppError('cluster-without-egressips', { server: client.server });
    const { ca_file, cert_file, key_file } = config.ovn;
    const tls = {
      ...(key_file === null ? {} : { privateKey: key_file }),
      ...(cert_file === null ? {} : { certificate: cert_file }),
      ...(ca_file === null ? {} : { caCertificate: ca_file }),
    };
    let databases: readonly NorthboundTarget[] = [];
    if (config.ovn.exec) databases = await execTargets(client, tools);
    else
      fixedTargets(config.ovn.nb, { ...tools, tls }).follow((targets) => {
        databases = targets;
      })();
    const live = followLive({ ...tools, client, databases, onInput });
    return {
      ...live,
      description: `API server ${client.server}, databases of ${databases.length} nodes`,
      stop: async () => {
        await live.stop();
        client.close();
      },
    };
  } catch (thrown) {
    client.close();
    throw thrown;
  }
}
