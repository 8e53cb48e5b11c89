/** Options that name a configuration, a cluster or databases, as the environment variables that every part reads. */
import { resolve } from 'node:path';
import type { CommandContext } from '../command.ts';

/** Throws a usage error for what is malformed. */
export function settingsOf(context: Pick<CommandContext, 'text' | 'texts' | 'usageError'>): NodeJS.ProcessEnv {
  const [config, kubeconfig, ovn, databases] = [
    context.text('config'),
    context.text('kubeconfig'),
    context.text('ovn'),
    context.texts('nb'),
  ];
  if (ovn !== null && ovn !== 'exec') throw context.usageError(`--ovn takes exec, not "${ovn}"`);
  const malformed = databases.find((database) => !/^[^=,]+=(unix|tcp|ssl):[^,]+(,(unix|tcp|ssl):[^,]+)*$/.test(database));
  if (malformed !== undefined) throw context.usageError(`--nb takes NODE=ADDRESS with unix:, tcp: or ssl:, not "${malformed}"`);
  return {
    ...(config === null ? {} : { EGRESSIP_CONFIG: resolve(config) }),
    ...(kubeconfig === null ? {} : { EGRESSIP_KUBE_CONFIG: resolve(kubeconfig) }),
    ...(ovn === null ? {} : { EGRESSIP_OVN_EXEC: 'true' }),
    ...(databases.length === 0 ? {} : { EGRESSIP_NB: databases.join(',') }),
  };
}
