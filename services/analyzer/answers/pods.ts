import type { Answer, ParsedRequest } from '#libs/contracts/questions.ts';
import { page } from '#libs/service/paging.ts';
import type { AnswerContext } from './context.ts';
import { requireKnown } from './known-names.ts';

type PodEntry = Answer<'pods'>['pods'][number];

/** Pods by object, node or search text (namespace, name or address). Only the pods of the requested page are examined in depth. */
export function answerPods(context: AnswerContext, request: ParsedRequest<'pods'>): Answer<'pods'> {
  const keys = request.egressIP !== null ? context.model.podsOf(request.egressIP) : [...context.model.podKeys()];
  const needle = request.search?.trim().toLowerCase() ?? '';
  const byAddress = needle === '' ? new Set<string>() : new Set(context.model.podsByAddress(needle));
  const matching = keys.filter((key) => {
    if (needle !== '' && !key.toLowerCase().includes(needle) && !byAddress.has(key)) return false;
    return request.node === null || context.model.podView(key)?.pod.node === request.node;
  });
  if (matching.length === 0) requireKnown(context, request);
  const cut = page([...matching].sort(), request);
  return {
    freshness: context.freshness,
    pods: cut.items.flatMap((key) => describe(context, key, request.egressIP)),
    total: cut.total,
    cursor: cut.cursor,
  };
}

function describe(context: AnswerContext, key: string, askedAbout: string | null): PodEntry[] {
  const seen = context.model.podView(key);
  if (seen === null) return [];
  const right = context.model.podRight(key);
  const served = seen.servedBy;
  const addresses = served === null ? [] : (context.model.egressIP(served)?.items.map((item) => item.egressIP) ?? []);
  const stateOf = (): PodEntry['state'] => {
    if (right === null) return 'unknown';
    if (seen.matchedBy.length === 0) return 'none';
    if (!right) return 'broken';
    if (served === null) return 'unserved';
    return askedAbout !== null && served !== askedAbout ? 'standby' : 'ok';
  };
  return [
    {
      namespace: seen.pod.namespace,
      name: seen.pod.name,
      node: seen.pod.node,
      ips: seen.pod.ips,
      egressIP: served,
      addresses,
      state: stateOf(),
    },
  ];
}
