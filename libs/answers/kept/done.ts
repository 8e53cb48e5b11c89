/** What was done to the cluster in that time: upgrades, reboots, restarts of controllers, edits of objects. */
import { rowLines, stamp } from '../history.ts';
import type { Given } from '../port.ts';
import { type Kept, narrowed, type Then } from './port.ts';

export const done: Kept = {
  question,
  lines: async (asked) => {
    const none = 'The history has no upgrade, reboot, controller restart or edit of an object in that time.';
    return (await rowLines(asked, question(asked), (row) => `${row.ts}: ${row.text}`, none)).lines;
  },
};

function question(given: Then<Given>) {
  const { from, to } = given.range;
  return {
    sql: `SELECT ts, what, node, egress_ip, text FROM cluster_changes WHERE ${narrowed(given, ['egressip', 'node'])} AND ts >= ${stamp(from)} AND ts <= ${stamp(to)} ORDER BY ts DESC`,
  };
}
