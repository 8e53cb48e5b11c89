/** The question `samples`: the rows and addresses of one node, sample by sample, in order of time. Of too many the newest are told. */
import { z } from 'zod';
import { addressFamilies, type NodeSample } from '#libs/contracts/messages.ts';
import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import type { Query } from '#libs/store/query.ts';
import { sql } from '#libs/store/sql.ts';

const number = z.number().nullable();
const sampleRow = z
  .tuple([z.coerce.date(), z.string(), z.boolean(), number, number, number, number, number, number, z.number()])
  .rest(number);

export async function answerSamples(
  query: Pick<Query, 'run'>,
  cluster: string,
  { node, sinceMs }: ParsedRequest<'samples'>,
): Promise<Omit<Answer<'samples'>, 'freshness'>> {
  const { rows, cut } = await query.run(
    sql`select ts, node, complete, expected, actual, matched, snat, reroute, consistency, egress_ips, any_used, any_limit, ipv4_used, ipv4_limit, ipv6_used, ipv6_limit from node_samples where cluster = ${cluster} and node = ${node} and ts >= ${new Date(sinceMs)} order by ts desc`,
  );
  const samples = rows.toReversed().map((row) => {
    const [ts, name, complete, expected, actual, matched, snat, reroute, consistency, egressIPs, ...limits] = sampleRow.parse(row);
    const counts = { complete, expected, actual, matched, snat, reroute, consistency, egressIPs };
    return { at: ts.getTime(), node: name, ...counts, capacity: capacityOf(limits) };
  });
  return { samples, more: cut };
}

function capacityOf(limits: readonly (number | null)[]): NodeSample['capacity'] {
  return addressFamilies.flatMap((family, index) => {
    const [used, limit] = limits.slice(2 * index);
    return used == null || limit == null ? [] : [{ family, used, limit }];
  });
}
