import { nearest } from '#libs/config/nearest.ts';
import { findingKindNames, findingStates } from '#libs/contracts/findings.ts';
import { keptMs } from '#libs/contracts/verdict.ts';
import { span } from '#libs/contracts/words.ts';
import { gatewayClient, gatewayOptions } from '../ask/client.ts';
import { judge } from '../ask/freshness.ts';
import { age } from '../ask/words.ts';
import type { Command } from '../command.ts';
import { table } from '../format/table.ts';
import { incidentTable } from './status.ts';

export const command: Command = {
  name: 'findings',
  group: 'ask',
  summary: 'list every difference between expected and actual rows, with its reason',
  options: {
    ...gatewayOptions,
    state: { value: findingStates.join('|'), summary: `only these (pending and firing); resolved covers the last ${span(keptMs)}` },
    kind: { value: 'KIND', summary: 'only this kind, e.g. missing-snat' },
    node: { value: 'NODE', summary: "only in this node's database" },
    egressip: { value: 'NAME', summary: 'only of this object' },
    namespace: { value: 'NAMESPACE', short: 'n', summary: 'only pods of this namespace' },
    incidents: { summary: 'one line per cause instead of one per row' },
  },
  examples: ['egressip findings', 'egressip findings --kind missing-snat -o json'],
  async run(context) {
    const kind = context.text('kind');
    if (kind !== null && !findingKindNames.some((known) => known === kind)) throw context.usageError(unknownKind(kind));
    const state = context.text('state');
    if (state !== null && !findingStates.some((known) => known === state))
      throw context.usageError(`--state takes ${findingStates.join(', ')}`);
    const answer = await gatewayClient(context).get('findings', '/api/v1/findings', {
      state,
      kind,
      node: context.text('node'),
      egressIP: context.text('egressip'),
      namespace: context.text('namespace'),
      limit: 5000,
    });
    context.print(answer, (terminal) => {
      if (answer.total === 0) return nothing(state, answer.freshness.complete);
      if (context.flag('incidents')) return incidentTable(answer.incidents, terminal);
      return table(
        answer.findings,
        [
          { title: 'STATE', value: (finding) => finding.state },
          { title: 'KIND', value: (finding) => finding.kind, keep: 'whole' },
          { title: 'NODE', value: (finding) => finding.node },
          { title: 'EGRESSIP', value: (finding) => finding.egressIP },
          {
            title: 'POD',
            value: (finding) => (finding.pod === null ? null : `${finding.pod.namespace}/${finding.pod.name}`),
            keep: 'whole',
          },
          { title: 'SINCE', value: (finding) => age(finding.since), leaveOut: 1 },
          { title: 'WHY', value: (finding) => finding.reason, keep: 'text', leaveOut: 2 },
        ],
        terminal,
      );
    });
    if (answer.cursor !== null) context.say(`${answer.total} in all, the first ${answer.findings.length} are shown`);
    return judge(
      context,
      answer.freshness,
      answer.findings.filter((finding) => finding.state === 'firing' && finding.severity !== 'info').length,
    );
  },
};

/** Of resolved findings the analyzer knows those that ended lately. */
function nothing(state: string | null, isComplete: boolean): string {
  const unknown = isComplete ? '' : ', but some inputs are missing';
  if (state === 'resolved')
    return `no finding resolved in the last ${span(keptMs)} is known${unknown}; older ones: egressip history longest-findings`;
  return isComplete ? 'nothing found' : `no finding is known${unknown}`;
}

function unknownKind(kind: string): string {
  const guess = nearest(kind, findingKindNames);
  return `unknown kind ${kind}${guess === null ? `; the kinds are ${findingKindNames.join(', ')}` : `, did you mean ${guess}?`}`;
}
