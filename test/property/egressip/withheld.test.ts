/**
 * Never a false all-clear: of a cluster in which everything is right, any part is withheld. The verdict may then only say
 * "complete, nothing wrong" when it judged every row as before, the part was none of the rows it must judge, and what is wrong
 * in any of these rows would still be seen. EGRESSIP_PROPERTY_CLUSTERS sets how many. It was seen to fail without one of these
 * guards: `podsMissing`, `openObjects`, `whyPodUnknown`, `whyRowUnknown`, `whyBaselineUnknown`, `isRunning`, `usesCloud`, the host-cidrs of `lackingOf`.
 * Its other annotations are guarded twice: pods whose rows rest on them are unjudged.
 */
import { describe, expect, it } from 'vitest';
import type { ModelInput } from '#libs/contracts/model-input.ts';
import type { KubeKind, KubeObject } from '#libs/contracts/objects.ts';
import type { RowChange } from '#libs/contracts/ovn-tables.ts';
import { type Random, seededRandom } from '#libs/runtime/random.ts';
import { modelOf, rightCluster } from '../../kit/right-cluster.ts';
import { kinds } from '../../kit/world.ts';

const partsPerCluster = 10;
const clusters = Number(process.env.EGRESSIP_PROPERTY_CLUSTERS ?? 10_000);

interface Withheld {
  readonly what: string;
  readonly inputs: readonly ModelInput[];
  readonly rows: readonly RowChange[];
  /** Whatever rows are judged, it must be missed. */
  readonly matters?: boolean;
}

describe('a part of the input that is withheld', () => {
  it(`never makes an all-clear of what was not judged, in ${clusters} clusters`, { timeout: 1_800_000 }, () => {
    const quiet = new Map<string, number>();
    for (let seed = 0; seed * partsPerCluster < clusters; seed += 1) {
      const random = seededRandom(seed);
      const inputs = rightCluster(random).snapshots();
      const whole = modelOf(inputs);
      const base = whole.verdict();
      expect({ seed, missing: base.missing, wrong: [...whole.violations()].map(({ reason }) => reason) }).toEqual({
        seed,
        missing: [],
        wrong: [],
      });
      for (let part = 0; part < partsPerCluster; part += 1) {
        const { what, inputs: left, rows, matters = false } = withhold(random, inputs);
        const model = modelOf(left);
        const verdict = model.verdict();
        if (!isQuiet(model)) continue;
        // Without a pod that is served, a cluster without any such row is one where the controller does not run.
        if (base.summary.pods === 0 && what.startsWith('rows of the baseline')) continue;
        const same = counts(verdict) === counts(base) && !rows.some(isJudged) && !matters;
        if (!same) throw new Error(`seed ${seed}: all clear without ${what}\n${JSON.stringify(rows).slice(0, 400)}`);
        for (const broken of breakages(random, left)) {
          if (isQuiet(modelOf(changed(inputs, broken))) || !isQuiet(modelOf(changed(left, broken)))) continue;
          throw new Error(`seed ${seed}: without ${what} nobody sees what is wrong in ${JSON.stringify(broken)}`);
        }
        quiet.set(what.split(' ')[0] ?? '', (quiet.get(what.split(' ')[0] ?? '') ?? 0) + 1);
      }
    }
    // Parts that could not matter must not make it incomplete either.
    expect([...quiet.keys()]).toEqual(expect.arrayContaining(['namespace', 'kind', 'rows']));
  });
});

function isQuiet(model: ReturnType<typeof modelOf>): boolean {
  return model.verdict().complete && [...model.violations()].length === 0;
}

interface Broken {
  readonly node: string;
  readonly change: RowChange;
}

/** Of each table one row that a verdict rests on, with other content. */
function breakages(random: Random, inputs: readonly ModelInput[]): Broken[] {
  const judged = inputs.flatMap((input) =>
    input.type === 'ovn-snapshot' ? input.rows.filter(isJudged).map((change) => ({ node: input.node, change })) : [],
  );
  return [...Map.groupBy(judged, ({ change }) => change.table).values()].map((list) => {
    const { node, change } = list[Math.floor(random() * list.length)] as Broken;
    return { node, change: { ...change, row: { ...change.row, ...otherContent(change) } } as RowChange };
  });
}

function otherContent({ table, row }: RowChange): Readonly<Record<string, unknown>> {
  if (table === 'NAT') return { external_ip: '172.18.0.250' };
  if (table === 'Logical_Router_Static_Route') return { nexthop: '100.64.0.250' };
  if (table === 'Address_Set') return { addresses: [...(row?.addresses ?? []), '10.250.0.9'] };
  if (table === 'Logical_Router_Policy' && row?.priority === 100) return { nexthops: ['100.88.0.250'] };
  return row !== null && 'match' in row ? { match: `${row.match} && ip4.dst == 9.9.9.9` } : {};
}

function changed(inputs: readonly ModelInput[], { node, change }: Broken): ModelInput[] {
  return inputs.map((input) =>
    input.type === 'ovn-snapshot' && input.node === node
      ? { ...input, rows: input.rows.map((row) => (row.uuid === change.uuid ? change : row)) }
      : input,
  );
}

const counts = ({ summary: { snat, reroute, mark } }: ReturnType<ReturnType<typeof modelOf>['verdict']>) =>
  JSON.stringify([snat, reroute, mark]);

function withhold(random: Random, inputs: readonly ModelInput[]): Withheld {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const databases = inputs.flatMap((input) => (input.type === 'ovn-snapshot' ? [input] : []));
  const objects = (kind: KubeKind) =>
    inputs.flatMap((input) => (input.type === 'kube-snapshot' && input.kind === kind ? input.objects : []));
  const change = (kind: KubeKind, to: (object: KubeObject) => KubeObject[]) =>
    inputs.map((input) =>
      input.type === 'kube-snapshot' && input.kind === kind ? { ...input, objects: input.objects.flatMap(to) } : input,
    );
  const without = (what: string, isWithheld: (row: RowChange, node: string) => boolean): Withheld => ({
    what,
    // With a router go the rows that hang on it.
    rows: databases.flatMap(({ node, rows }) => {
      const gone = rows.filter((row) => isWithheld(row, node));
      const text = JSON.stringify(gone);
      return rows.filter((row) => gone.includes(row) || text.includes(`"${row.uuid}"`));
    }),
    inputs: inputs.map((input) =>
      input.type === 'ovn-snapshot' ? { ...input, rows: input.rows.filter((row) => !isWithheld(row, input.node)) } : input,
    ),
  });
  const { node, rows } = pick(databases);
  const rowsNaming = (owner: string) => (row: RowChange) => JSON.stringify(row).includes(`_${owner}`);
  switch (Math.floor(random() * 12)) {
    case 0: {
      const kind = pick(kinds);
      const ofCloud = kind === 'CloudPrivateIPConfig' && objects(kind).length > 0;
      return {
        what: `kind ${kind}`,
        rows: [],
        matters: ofCloud,
        inputs: inputs.filter((input) => input.source !== 'kube' || input.kind !== kind),
      };
    }
    case 1: {
      const { name } = pick(objects('Namespace'));
      return { what: `namespace ${name}`, rows: [], inputs: change('Namespace', (object) => (object.name === name ? [] : [object])) };
    }
    case 2: {
      const annotations = pick(nodeAnnotations);
      const { name } = pick(objects('Node'));
      const changed = change('Node', (object) => [object.name === name ? ({ ...object, ...annotations } as KubeObject) : object]);
      return { what: `annotation ${Object.keys(annotations)} of ${name}`, rows: [], inputs: changed };
    }
    case 3:
      return { what: `database ${node}`, rows: [], inputs: inputs.filter((input) => input.source !== 'ovn' || input.node !== node) };
    case 4: {
      const { table } = pick(rows);
      return without(`table ${table} of ${node}`, (row, at) => at === node && row.table === table);
    }
    case 5: {
      const { uuid } = pick(rows.filter(({ table }) => table === 'Logical_Router'));
      return without(`router ${uuid}`, (row) => row.uuid === uuid);
    }
    case 6: {
      const few = new Set(Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(rows).uuid));
      return without(`rows ${[...few].join(', ')} of ${node}`, (row, at) => at === node && few.has(row.uuid));
    }
    case 7: {
      // With all that names its pods: nothing is left over that would give it away.
      const { name } = pick(objects('Namespace'));
      const { rows: gone, inputs: left } = without('', rowsNaming(`${name}/`));
      const served = left.map((input) => (input.type === 'ovn-snapshot' ? { ...input, rows: input.rows.map(unserved) } : input));
      const inputsLeft = served.map((input) =>
        input.type === 'kube-snapshot' && input.kind === 'Namespace'
          ? { ...input, objects: input.objects.filter((object) => object.name !== name) }
          : input,
      );
      return { what: `namespace ${name} with its rows`, rows: gone, inputs: inputsLeft };
    }
    case 8:
      return without('rows of the baseline everywhere', (row) => isJudged(row) && !/_\w+\/p-/.test(JSON.stringify(row)));
    case 9: {
      const list = objects('Pod');
      if (list.length === 0) return { what: 'nothing', rows: [], inputs };
      const { name } = pick(list);
      const { rows: gone, inputs: left } = without('', rowsNaming(`web/${name}"`));
      const lost = left.map((input) => {
        if (input.type === 'ovn-snapshot') return { ...input, rows: input.rows.map(unserved) };
        if (input.type !== 'kube-snapshot' || input.kind !== 'Pod') return input;
        return { ...input, objects: input.objects.map((one) => ({ ...one, networks: {}, ips: [] }) as KubeObject) };
      });
      return { what: 'networks of all pods with rows', rows: gone, inputs: lost };
    }
    case 10: {
      const { table } = pick(rows);
      return without(`rows of ${table} everywhere`, (row) => row.table === table);
    }
    default: {
      const list = objects('Pod');
      if (list.length === 0) return { what: 'nothing', rows: [], inputs };
      const { name } = pick(list);
      const lost = pick([{ networks: {} }, { networks: {}, ips: [] }]);
      const changed = change('Pod', (object) => [object.name === name ? ({ ...object, ...lost } as KubeObject) : object]);
      return { what: `networks of pods ${name}`, rows: [], inputs: changed };
    }
  }
}

/** Its set of served pods is empty. */
function unserved(change: RowChange): RowChange {
  if (change.table !== 'Address_Set' || change.row?.external_ids['k8s.ovn.org/name'] !== 'egressip-served-pods') return change;
  return { ...change, row: { ...change.row, addresses: [] } };
}

const pair = { ipv4: null, ipv6: null };
const nodeAnnotations = [
  { primary: pair },
  { hostCidrs: null },
  { primary: pair, hostCidrs: null },
  { subnets: {} },
  { nodeId: null },
  { transit: pair },
  { gatewayNextHops: [] },
  { cloud: null },
];

/** Rows that a verdict rests on: EgressIP's own, and the sets they name. */
function isJudged({ table, row }: RowChange): boolean {
  if (row === null || !('external_ids' in row)) return false;
  const ids = row.external_ids;
  if (table === 'NAT' || table === 'QoS' || table === 'Logical_Router_Policy') return ids['k8s.ovn.org/owner-type'] === 'EgressIP';
  if (table === 'Address_Set') return ids['k8s.ovn.org/name'] !== 'egresssvc-served-pods';
  return table === 'Logical_Router_Static_Route' && 'policy' in row && row.policy === 'src-ip' && row.ip_prefix.endsWith('/14');
}
