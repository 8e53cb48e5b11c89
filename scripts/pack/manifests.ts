/**
 * What a release says about itself: the `package.json` of the npm package, the entry of the MCP registry, the manifest of
 * `kubectl krew`. Where it is published is known only at the release: `place` is the address that its files are loaded from.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

export const checkoutPackage = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  engines: z.record(z.string(), z.string()),
  bin: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});
export type CheckoutPackage = z.infer<typeof checkoutPackage>;

/** Node's names for processors, and those of Kubernetes. */
export const processors = { x64: 'amd64', arm64: 'arm64' } as const;
export type Processor = keyof typeof processors;

/** Of `https://github.com/OWNER/...`: the name that the MCP registry lets this owner publish under. */
export function registryName(place: string): string {
  const owner = /^https:\/\/github\.com\/([\w.-]+)\//.exec(place)?.[1];
  if (owner === undefined) throw new Error(`${place} is not an address of GitHub, whose owner the MCP registry asks for the name`);
  return `io.github.${owner}/egressip-analyzer`;
}

/**
 * The compiled package. Node comes as a package of the platform instead of `node`, whose install script npm may be told not to
 * run; it is optional, since whoever has Node 24 needs none.
 */
export function packedPackage(checkout: CheckoutPackage, place: string | null): object {
  const { name, version, description, license, engines, bin, dependencies } = checkout;
  const { node, ...others } = dependencies;
  const runtime = Object.keys(processors).map((processor) => [`node-linux-${processor}`, node]);
  return {
    name,
    version,
    description,
    license,
    ...(place === null ? {} : { mcpName: registryName(place) }),
    type: 'module',
    engines,
    bin: Object.fromEntries(Object.keys(bin).map((command) => [command, 'bin/packed.mjs'])),
    imports: { '#libs/*.ts': './libs/*.js' },
    dependencies: others,
    optionalDependencies: Object.fromEntries(runtime),
  };
}

/** https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json */
export function serverEntry({ name, version }: CheckoutPackage, place: string): object {
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
    name: registryName(place),
    title: 'egressip-analyzer',
    description: 'EgressIP in OVN-Kubernetes: what is wrong now, why a pod leaves with which address, what moved.',
    version,
    packages: [
      {
        registryType: 'npm',
        identifier: name,
        version,
        transport: { type: 'stdio' },
        packageArguments: [{ type: 'positional', value: 'mcp' }],
        environmentVariables: [
          { name: 'EGRESSIP_URL', description: 'Address of the gateway; without it the system that runs on this machine.' },
          { name: 'EGRESSIP_TOKEN', description: 'Token for that gateway, when it asks for one.', isSecret: true },
        ],
      },
    ],
  };
}

/** https://krew.sigs.k8s.io/docs/developer-guide/plugin-manifest/ */
export function krewManifest({ version, description }: CheckoutPackage, place: string, archives: ReadonlyMap<Processor, string>): object {
  return {
    apiVersion: 'krew.googlecontainertools.github.com/v1alpha2',
    kind: 'Plugin',
    metadata: { name: 'egressip' },
    spec: {
      version: `v${version}`,
      homepage: place.split('/').slice(0, 5).join('/'),
      shortDescription: 'Find EgressIP rules that OVN does not hold',
      description: `${description} Reads a must-gather, dumps or a live cluster.`,
      platforms: [...archives].map(([processor, archive]) => ({
        selector: { matchLabels: { os: 'linux', arch: processors[processor] } },
        uri: `${place}/${basename(archive)}`,
        sha256: createHash('sha256').update(readFileSync(archive)).digest('hex'),
        bin: 'kubectl-egressip',
      })),
    },
  };
}
