/**
 * The kubeconfig of `@kubernetes/client-node` without what comes with it: the generated client (a thousand modules) and undici
 * take 60 MB in each process, and we call neither, since requests are our own (`transport.ts`). The library imports them at
 * one place, where they are left out.
 */
import { registerHooks } from 'node:module';

const emptied: Readonly<Record<string, string>> = {
  './gen/index.js': 'export const createConfiguration = undefined, ServerConfiguration = undefined;',
  undici: 'export const Agent = undefined, ProxyAgent = undefined;',
};

const hooks = registerHooks({
  resolve: (specifier, context, next) => {
    const source = context.parentURL?.endsWith('/@kubernetes/client-node/dist/config.js') ? emptied[specifier] : undefined;
    return source === undefined
      ? next(specifier, context)
      : { url: `data:text/javascript,${encodeURIComponent(source)}`, shortCircuit: true };
  },
});

export const { KubeConfig } = await import('@kubernetes/client-node/dist/config.js');
hooks.deregister();
