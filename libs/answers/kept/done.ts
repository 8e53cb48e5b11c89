/** What was done to the cluster in that time: upgrades, reboots, restarts of controllers, edits of objects. */
import { rowLines, sqlOf } from '../history.ts';
import type { Given } from '../port.ts';
import type { Kept, Then } from './port.ts';

export const done: Kept = {
  question,
  lines: async (asked) => {
    const none = 'The history has no upgrade, reboot, controller restart or edit of an object in that time.';
    return (await rowLines(asked, question(asked), (row) => `${row.ts}: ${row.text}`, none)).lines;
  },
};

/** Changes name nodes and objects only. */
function question({ entities: { node, egressip }, ...given }: Then<Given>) {
  const entities = { ...(node === undefined ? {} : { node }), ...(egressip === undefined ? {} : { egressip }) };
  return sqlOf({ ...given, entities }, { table: 'cluster_changes', columns: 'ts, what, node, egress_ip, text' }, 'ORDER BY ts DESC');
}
