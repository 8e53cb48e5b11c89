/** What a URL outside of the cluster answers, where a run has to look there. */
const limitMs = 10_000;

export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url, { signal: AbortSignal.timeout(limitMs) });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.text();
}
