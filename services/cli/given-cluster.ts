/** A cluster that is named on the command line: files, a must-gather, or live. `audit` and `trace` share it. */
import type { KubeObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import type { ClusterFiles } from '#libs/sources/files/cluster-files.ts';
import { clusterOptions } from './cluster-options.ts';
import type { CommandContext, Option } from './command.ts';

export const givenClusterOptions = {
  objects: { value: 'FILE', many: true, summary: 'Kubernetes objects: kubectl output, JSON or YAML, lists too' },
  'must-gather': { value: 'PATH', summary: 'an OpenShift must-gather, folder or archive' },
  ...clusterOptions,
  nb: {
    value: 'NODE=FILE|ADDRESS',
    many: true,
    summary: "a node's northbound database: an OVSDB file, output of `ovsdb-client` or `ovn-nbctl`, or live (unix:, tcp:, ssl:)",
  },
} as const satisfies Record<string, Option>;

const address = /^[^=]+=(unix|tcp|ssl):/;
/** A cluster that does not answer by then is unknown; reading through pods takes some seconds. */
const settleMs = 30_000;

/** `-` by itself, among the objects (which take all that follows them), or as a database. */
function hasPipe(context: CommandContext): boolean {
  return (
    [...context.positionals, ...context.texts('objects')].includes('-') || context.texts('nb').some((text) => /^(?:[^=]+=)?-$/.test(text))
  );
}

export function isLive(context: CommandContext): boolean {
  const files = context.texts('objects').length > 0 || context.text('must-gather') !== null || hasPipe(context);
  const databases = context.texts('nb');
  const isNamed = ['kubeconfig', 'ovn', 'config'].some((option) => context.text(option) !== null);
  if (files && (isNamed || databases.some((text) => address.test(text)))) {
    throw context.usageError('files or a live cluster, not both: --objects and --must-gather go with --nb NODE=FILE only');
  }
  return !files && (isNamed || databases.length === 0 || databases.some((text) => address.test(text)));
}

export async function clusterFiles(context: CommandContext): Promise<ClusterFiles> {
  const mustGather = context.text('must-gather');
  const objects = context.texts('objects').filter((path) => path !== '-');
  const named = context.texts('nb').filter((text) => text !== '-');
  const databases = named.map((text) => {
    const [node, ...path] = text.split('=');
    if (node === undefined || node === '' || path.join('=') === '') throw context.usageError(`--nb takes NODE=FILE, not "${text}"`);
    return { node, path: path.join('=') };
  });
  if (mustGather !== null) {
    if (objects.length + databases.length > 0 || hasPipe(context))
      throw context.usageError('--must-gather holds objects and databases: give it alone');
    return (await import('#libs/sources/files/must-gather.ts')).readMustGather(mustGather);
  }
  if (hasPipe(context)) return (await import('#libs/sources/files/piped.ts')).readPiped(context.stdin(), { objects, databases });
  return (await import('#libs/sources/files/given-files.ts')).readGivenFiles({ objects, databases });
}

/** The live cluster as it is now, as model input. */
export async function liveMoment(context: CommandContext) {
  const { connectLive } = await import('./live-cluster.ts');
  const live = await connectLive(context, () => undefined);
  context.say(`looking at ${live.description}`);
  try {
    await live.settled(settleMs);
    return live.moment();
  } finally {
    await live.stop();
  }
}

export interface ClusterContent {
  readonly objects: readonly KubeObject[];
  /** Rows by node, as they were read. */
  readonly databases: ReadonlyMap<string, readonly RowChange[]>;
  /** Inputs that could not be read, one line each. */
  readonly problems: readonly string[];
}

export async function clusterContent(context: CommandContext): Promise<ClusterContent> {
  if (!isLive(context)) {
    const { objects, databases, problems } = await clusterFiles(context);
    const damaged = databases.flatMap(({ from, file }) =>
      [...file.problems, ...(file.shown?.lacks ?? [])].map((text) => `${from}: ${text}`),
    );
    return { objects, databases: new Map(databases.map(({ node, file }) => [node, file.rows])), problems: [...problems, ...damaged] };
  }
  const objects: KubeObject[] = [];
  const databases = new Map<string, readonly RowChange[]>();
  const problems: string[] = [];
  for (const input of await liveMoment(context)) {
    if (input.type === 'kube-snapshot') objects.push(...input.objects);
    else if (input.type === 'ovn-snapshot') databases.set(input.node, input.rows);
    else if (input.type === 'ovn-unavailable') problems.push(`database of ${input.node}: ${input.reason}`);
    else if (input.type === 'kube-unavailable') problems.push(`${input.kind}: ${input.reason}`);
  }
  return { objects, databases, problems };
}
