/** Lists of the page that are empty: nobody may have read what they lack, and older moves are forgotten. */
import { afterAll, expect, it, vi } from 'vitest';

class FakeElement {
  readonly dataset: Record<string, string> = {};
  textContent = '';
  setAttribute() {}
  append(...children: readonly FakeElement[]) {
    this.textContent += children.map((child) => child.textContent).join('');
  }
}
const made = (text: string) => Object.assign(new FakeElement(), { textContent: text });
vi.stubGlobal('Node', FakeElement);
vi.stubGlobal('Element', FakeElement);
vi.stubGlobal('Text', FakeElement);
vi.stubGlobal('document', { body: made(''), createElement: () => made(''), createTextNode: made });
vi.stubGlobal('location', { pathname: '/', search: '' });
vi.stubGlobal('matchMedia', () => ({ matches: true }));
afterAll(() => vi.unstubAllGlobals());

it.each([
  ['incidents', 'findings.js', 'incidentList', 'No incident is known.'],
  ['findings', 'findings.js', 'findingTable', 'No finding is known.'],
  ['objects', 'objects.js', 'objectTable', 'No EgressIP is known.'],
  ['pods', 'pods.js', 'podTable', 'No pod is known.'],
  ['moves', 'timeline.js', 'timeline', 'No move in the last day is known.'],
] as const)('a list without %s says only that none is known', async (_what, file, name, said) => {
  const part = (await import(`../../../../services/gateway/page/parts/${file}`)) as Readonly<
    Record<string, (rows: readonly never[]) => { readonly textContent: string }>
  >;
  expect(part[name]?.([]).textContent).toBe(said);
});
