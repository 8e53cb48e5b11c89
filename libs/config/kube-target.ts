import type { Config } from './schema.ts';

/** What the configuration says of the API server, in the form `connectKube` takes: only what is set. */
export function kubeTarget(kube: Config['kube']): { readonly kubeconfig?: string; readonly context?: string; readonly url?: string } {
  return {
    ...(kube.config === null ? {} : { kubeconfig: kube.config }),
    ...(kube.context === null ? {} : { context: kube.context }),
    ...(kube.url === null ? {} : { url: kube.url }),
  };
}
