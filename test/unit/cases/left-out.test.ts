/**
 * `base` of `../shared/cases` with something left out of the input, or given twice: what nobody gave is unknown, so it is neither right nor a
 * finding.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf, type CaseFiles, caseFiles, type RawObject, withObjects, withoutRows } from '../../kit/case-files.ts';
import { sharedFolder } from '../../kit/must-gather.ts';

const there = existsSync(join(sharedFolder, 'cases'));
const nodes = ['w1', 'w2', 'w3'];

async function judge(files: CaseFiles) {
  const { code, found, verdict } = await answerOf(files);
  return { code, found, missing: verdict.missing };
}

/** Its databases as `change` gives them back. */
function eachDatabase(files: CaseFiles, change: (text: string, node: string) => string): CaseFiles {
  return { ...files, ...Object.fromEntries(nodes.map((node) => [node, change(files[node] ?? '', node)])) };
}

function withoutPorts(files: CaseFiles): CaseFiles {
  return eachDatabase(files, (text) => text.replace(/\n.*Logical_Switch_Port table.*$/, ''));
}

/** A second namespace that the object selects, without any pod in the input. */
function withNamespace(files: CaseFiles): CaseFiles {
  return withObjects(files, (object) => {
    if (object.kind === 'Pod' && object.metadata.name === 'app-2') return [];
    return object.kind === 'Namespace' ? [object, { ...object, metadata: { ...object.metadata, name: 'other' } }] : [object];
  });
}

/** As if nothing had ever been written for the pod on w2. */
function withoutItsRows(files: CaseFiles): CaseFiles {
  const rowless = nodes.reduce((all, node) => withoutRows(withoutRows(all, node, '10.129.0.5'), node, 'ip4.src == 10.129.0.5'), files);
  return eachDatabase(rowless, (text) => text.replace('"10.129.0.5"', ''));
}

const on = (node: string, last = 1) => ({ items: [{ node, egressIP: `172.18.0.20${last}` }] });

const unshown = 'pods of namespaces whose pods were not given: no port shows them';

describe.skipIf(!there)('left out of the input (needs the shared folder)', () => {
  it('pods of a selected namespace: no all-clear, also where all their rows are missing', async () => {
    expect(await judge(withoutPorts(withNamespace(withoutItsRows(caseFiles('base')))))).toEqual({ code: 4, found: [], missing: [unshown] });
  });

  describe('an object that is given in two versions', () => {
    const versioned = (object: RawObject, version: string | null, status: NonNullable<RawObject['status']>): RawObject => {
      const { resourceVersion: _, ...metadata }: Record<string, unknown> = { ...object.metadata };
      const name = object.metadata.name;
      return { ...object, metadata: { ...metadata, name, ...(version === null ? {} : { resourceVersion: version }) }, status };
    };
    const twice = (...versions: (readonly [string | null, string])[]) =>
      withObjects(caseFiles('base'), (object) =>
        object.kind === 'EgressIP' ? versions.map(([version, node]) => versioned(object, version, on(node))) : object,
      );

    it('counts in the newer one, whichever comes first', async () => {
      const moved = await answerOf(twice(['1000', 'w2'], ['900', 'w1']));
      expect([moved.code, moved.found.includes('missing-snat w2 shop/app-1')]).toEqual([3, true]);
      expect(moved.said).toContain('given in several versions, of which the newest counts: object EgressIP eip-a');
      expect((await answerOf(twice(['900', 'w1'], ['1000', 'w2']))).found).toEqual(moved.found);
      expect((await answerOf(twice(['900', 'w2'], ['1000', 'w1']))).code).toBe(0);
    });

    it('is unknown where nothing says which is newer', async () => {
      for (const version of [null, '900']) {
        const { code, missing } = await judge(twice([null, 'w2'], [version, 'w1']));
        expect([code, missing.join()]).toEqual([4, expect.stringContaining('EgressIP eip-a is given twice and differs')]);
      }
    });

    it('is one object where both are the same', async () => {
      expect(await judge(twice(['900', 'w1'], [null, 'w1']))).toEqual({ code: 0, found: [], missing: [] });
    });
  });

  describe('the end of an object', () => {
    const without = (kind: string, field: 'status' | 'spec', files = caseFiles('base')) =>
      withObjects(files, (object) => {
        if (object.kind !== kind) return object;
        const { status, spec, ...rest } = object;
        return field === 'status' ? { ...rest, spec: spec ?? {} } : { ...rest, spec: { ...spec, egressIPs: null }, status: status ?? {} };
      });

    it('leaves open whether a Node is ready', async () => {
      const { code, found, missing } = await judge(without('Node', 'status'));
      expect([code, found, missing]).toEqual([4, [], nodes.map((node) => `node ${node}: status.conditions cannot be read`)]);
    });

    it('leaves open what an EgressIP calls for of which databases have rows', async () => {
      const itemless = withObjects(caseFiles('base'), (object) =>
        object.kind === 'EgressIP' ? { ...object, status: { items: null } } : object,
      );
      for (const files of [without('EgressIP', 'status'), itemless]) {
        const { code, found, missing } = await judge(files);
        expect([code, found]).toEqual([4, []]);
        expect(missing).toContain('EgressIP eip-a cannot be read: its status is not in the input');
      }
      const cut = await judge(without('EgressIP', 'spec'));
      expect([cut.code, cut.found, cut.missing[0]]).toEqual([
        4,
        [],
        expect.stringContaining('EgressIP eip-a cannot be read: spec.egressIPs'),
      ]);
    });

    it('is no loss where an EgressIP was never assigned: it has no status yet, and no rows', async () => {
      const rowless = eachDatabase(caseFiles('base'), (text) =>
        text.replaceAll('eip-a', 'eip-b').replaceAll('172.18.0.201', '172.18.0.202'),
      );
      const files = withObjects(rowless, (object) => {
        const { status, ...unassigned } = object;
        const [name, spec] = ['eip-b', { ...object.spec, egressIPs: ['172.18.0.202'] }];
        return object.kind === 'EgressIP'
          ? [unassigned, { ...object, metadata: { ...object.metadata, name }, spec, status: on('w1', 2) }]
          : object;
      });
      const { code, found } = await judge(files);
      expect([code, found]).toEqual([3, ['unassigned-address - -']]);
    });
  });

  it('pods of a selected namespace: their addresses in sets of served pods are none too many, where their rows are there', async () => {
    const renamed = eachDatabase(withNamespace(caseFiles('base')), (text) => text.replaceAll('shop/app-2', 'other/app-2'));
    expect(await judge(withoutPorts(renamed))).toEqual({ code: 4, found: [], missing: [unshown] });
    const lacking = eachDatabase(renamed, (text) => text.replace('["10.128.0.5"]', '[]'));
    expect((await judge(withoutPorts(lacking))).found).toEqual(['address-set-mismatch w1 -']);
  });

  it('a Node: its address in the sets of all databases is none too many', async () => {
    const added = (among: readonly string[]) =>
      eachDatabase(caseFiles('base'), (text, node) =>
        among.includes(node) ? text.replace('["172.18.0.11", ', '["172.18.0.10", "172.18.0.11", ') : text,
      );
    const missing = ['host 172.18.0.10: all databases have it as an address of a node, and no Node of the input does'];
    expect(await judge(added(nodes))).toEqual({ code: 4, found: [], missing });
    expect((await judge(added(['w1', 'w2']))).found).toEqual(['address-set-mismatch w1 -', 'address-set-mismatch w2 -']);
    const files = added(nodes);
    const { items }: { items: RawObject[] } = JSON.parse(files['objects'] ?? '');
    const list = { apiVersion: 'v1', kind: 'NodeList', items: items.filter(({ kind }) => kind === 'Node') };
    const listed = await judge({ ...files, objects: `${files['objects']}${JSON.stringify(list)}` });
    expect(listed.found).toEqual(nodes.map((node) => `address-set-mismatch ${node} -`));
  });
});
