/**
 * Whether a real server can be had here, for `describe.skipIf(!server.available)`. The reason goes into the title, so that
 * nothing is skipped silently; with CI=true a server that cannot be had is a failure.
 */
import type { Provided } from '#libs/provision/cache.ts';

const providers = {
  nats: async () => (await import('#libs/provision/nats.ts')).provideNatsServer(),
  questdb: async () => (await import('#libs/provision/questdb.ts')).provideQuestDb(),
  ovn: async () => (await import('./provision/ovn.ts')).provideOvn(),
  'data plane': async () => (await import('./provision/data-plane.ts')).provideDataPlane(),
  prometheus: async () => (await import('./provision/prometheus.ts')).providePrometheus(),
  alertmanager: async () => (await import('./provision/alertmanager.ts')).provideAlertmanager(),
  buildah: async () => (await import('./provision/buildah.ts')).provideBuildah(),
  'kube-apiserver': async () => (await import('./provision/kube-apiserver.ts')).provideKubeApiserver(),
  'kube-controllers': async () => (await import('./provision/kube-apiserver.ts')).provideKubeControllers(),
} satisfies Record<string, () => Promise<Provided<unknown>>>;

export type ServerName = keyof typeof providers;

export interface Availability {
  readonly available: boolean;
  /** How it was found, or why it cannot be had and what to do. */
  readonly reason: string;
}

export async function provided(name: ServerName): Promise<Availability> {
  const result = await providers[name]();
  if (result.available) return { available: true, reason: result.how };
  const reason = `${name}: ${result.reason} (${result.remedy})`;
  if (process.env.CI === 'true') throw new Error(`CI=true and a server is missing. ${reason}`);
  process.stderr.write(`left out: ${reason}\n`);
  return { available: false, reason };
}
