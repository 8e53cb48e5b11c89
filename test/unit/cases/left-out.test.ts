/** `base` of `../shared/cases` with something left out of the input: what nobody gave is unknown, so it is neither right nor a finding. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf, type CaseFiles, caseFiles, withObjects, withoutRows } from '../../kit/case-files.ts';
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

const unshown = 'pods of namespaces whose pods were not given: no port shows them';

describe.skipIf(!there)('left out of the input (needs the shared folder)', () => {
  it('pods of a selected namespace: no all-clear, also where all their rows are missing', async () => {
    expect(await judge(withoutPorts(withNamespace(withoutItsRows(caseFiles('base')))))).toEqual({ code: 4, found: [], missing: [unshown] });
  });
});
