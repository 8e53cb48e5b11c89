// Whether an address is right: by the incidents that fire about it, else by whether its node's database is read.

/** @import { Incident, NodeSummary } from './types.ts' */

/**
 * @param {string} egressIP
 * @param {string} address
 * @param {NodeSummary | undefined} node
 * @param {readonly Incident[]} incidents
 * @returns {{ state: 'ok' | 'bad' | 'unknown', why: string }}
 */
export function addressHealth(egressIP, address, node, incidents) {
  const wrong = incidents.find(
    (incident) => incident.state === 'firing' && incident.severity !== 'info' && concerns(incident, egressIP, address, node),
  );
  if (wrong !== undefined) return { state: 'bad', why: wrong.kind };
  if (node === undefined) return { state: 'bad', why: 'on no node' };
  return node.complete ? { state: 'ok', why: '' } : { state: 'unknown', why: 'its rows are not known' };
}

/**
 * An incident of a node concerns each address there; one about pods of several objects concerns these, wherever their addresses are.
 * @param {Incident} incident
 * @param {string} egressIP
 * @param {string} address
 * @param {NodeSummary | undefined} node
 */
function concerns(incident, egressIP, address, node) {
  if (incident.egressIP !== null) return incident.egressIP === egressIP && (incident.address ?? address) === address;
  if (incident.egressIPs !== undefined) return incident.egressIPs.includes(egressIP);
  return node !== undefined && incident.node === node.node;
}
