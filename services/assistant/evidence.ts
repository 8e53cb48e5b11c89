/** What an answer rests on, as the page links it. */
import type { Evidence } from '#libs/contracts/ask.ts';
import type { Fact } from './graph/state.ts';

const mostIds = 20;
const pages: Readonly<Record<string, string>> = {
  get_egressip_status: '/ui/egressips',
  validate_snat_lrp_rules: '/ui/findings',
  list_findings: '/ui/findings',
  list_failovers: '/ui/failovers',
  get_trends: '/ui/trends',
  query_history: '/ui/trends',
  analyze_egressip_performance: '/ui/trends',
  control_run: '/ui/runs',
  run_corenet_6498_test: '/ui/runs',
};

export function evidenceOf({ tool, arguments: request, data, at }: Fact): Evidence {
  return {
    question: tool,
    request: request as Evidence['request'],
    page: pages[tool] ?? '/',
    ids: [...new Set(idsIn(data))].slice(0, mostIds),
    complete: isComplete(data),
    at: new Date(at).toISOString(),
  };
}

/** Fingerprints of findings, ids of incidents, moves and runs, wherever they stand. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    (key === 'fingerprint' || key === 'id') && typeof item === 'string' ? [item] : typeof item === 'object' ? idsIn(item) : [],
  );
}

function isComplete(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isComplete);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => !(key === 'complete' && item === false) && isComplete(item));
}
