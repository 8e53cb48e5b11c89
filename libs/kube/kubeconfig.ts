/** Finds and checks the kubeconfig. The library reads the file; what it would answer with surprises is caught here. */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { AppError, errorText } from '#libs/errors/app-error.ts';
import { KubeConfig } from './library.ts';

export interface KubeTarget {
  /** A kubeconfig file; without it `KUBECONFIG`, `~/.kube/config` or the pod's service account. */
  readonly kubeconfig?: string;
  readonly context?: string;
  /** An API server without credentials, instead of a kubeconfig. */
  readonly url?: string;
}

const serviceAccountToken = '/var/run/secrets/kubernetes.io/serviceaccount/token';

/** @throws AppError `kube-no-config` or `kube-config-invalid` */
export function loadKubeConfig(target: KubeTarget): InstanceType<typeof KubeConfig> {
  const config = new KubeConfig();
  if (target.url !== undefined) {
    config.loadFromClusterAndUser(
      { name: target.url, server: target.url, skipTLSVerify: target.url.startsWith('http:') },
      { name: 'none' },
    );
    return config;
  }
  const file = target.kubeconfig ?? defaultFile();
  try {
    if (target.kubeconfig !== undefined) config.loadFromFile(target.kubeconfig);
    // Without a file the library would go on to localhost:8080, which nobody asked for.
    else if (file === null && !existsSync(serviceAccountToken)) throw new AppError('kube-no-config');
    else config.loadFromDefault();
    if (target.context !== undefined) config.setCurrentContext(target.context);
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    // A parser adds an excerpt of the file below its message, and a kubeconfig holds credentials.
    const [detail = ''] = errorText(thrown).split('\n');
    throw new AppError('kube-config-invalid', { file: file ?? 'of the pod', detail }, thrown);
  }
  const cluster = config.getCurrentCluster();
  if (cluster === null) {
    const known = config.getContexts().map((context) => context.name);
    const detail = `context '${config.getCurrentContext() ?? ''}' is not in it (there are: ${known.join(', ') || 'none'})`;
    throw new AppError('kube-config-invalid', { file: file ?? 'of the pod', detail });
  }
  if (!cluster.server.startsWith('http:')) return config;
  // The library refuses plain http unless told not to verify TLS, of which there is none.
  config.clusters = config.clusters.map((entry) => (entry.name === cluster.name ? { ...entry, skipTLSVerify: true } : entry));
  return config;
}

function defaultFile(): string | null {
  const named = process.env.KUBECONFIG;
  if (named !== undefined && named !== '') return named.split(delimiter)[0] ?? null;
  const file = join(homedir(), '.kube', 'config');
  return existsSync(file) ? file : null;
}
