/** The pages under docs are what the code says, their links lead somewhere and their commands are ones the CLI takes. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingKindNames } from '#libs/contracts/findings.ts';
import { runbookOf } from '#libs/contracts/runbooks.ts';
import { definedMetrics } from '../../../scripts/docs/metrics.ts';
import { generatedPages } from '../../../scripts/docs/pages.ts';
import { questionsOverTime, userQuestions } from '../../../scripts/docs/questions.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { findCommand } from '../../../services/cli/verbs.ts';
import { productCatalogue } from '../../../services/gateway/mcp/catalogue.ts';
import { files, read, root } from '../architecture/source-files.ts';

const pages = await generatedPages();
const markdown = files.filter((file) => file === 'README.md' || /^docs\/.*\.md$/.test(file));

describe('the generated pages', () => {
  it.each([...pages])('docs/%s is what the code says (else: npm run docs)', (name, text) => {
    const path = join(root, 'docs', name);
    expect(existsSync(path), `docs/${name} is not there: npm run docs`).toBe(true);
    expect(readFileSync(path, 'utf8') === text, `docs/${name} is not what the code says any more: npm run docs`).toBe(true);
  });

  it('are all of docs/reference', () => {
    const written = files.filter((file) => file.startsWith('docs/reference/')).map((file) => file.slice('docs/'.length));
    // Made by playing each failure in a run, which takes minutes: the test that does so holds the page.
    const byTest = new Set(['reference/runs-and-faults.md']);
    expect(written.filter((file) => !pages.has(file) && !byTest.has(file))).toEqual([]);
  });

  it('show every metric that a service defines, each defined once', () => {
    const sources = files.filter((file) => /^(services|libs)\/.*\.ts$/.test(file) && !file.startsWith('services/cli/'));
    const named = new Set(
      sources.flatMap((file) => [...read(file).matchAll(/\.(?:gauge|counter|histogram)\(\s*'(egressip_\w+)'/g)].map(([, name]) => name)),
    );
    const names = definedMetrics().map(({ name }) => name);
    expect([...named].sort()).toEqual([...names].sort());
    expect(definedMetrics().filter(({ help }) => help === '')).toEqual([]);
  });

  it('show every route of the gateway, with its role', () => {
    const sources = files.filter((file) => /^services\/gateway\/.*\.ts$/.test(file) && file !== 'services/gateway/http/routes/api.ts');
    const routes = sources.flatMap((file) =>
      [...read(file).matchAll(/method: '(\w+)',\s*path: '([^']+)',\s*role: '(\w+)'/g)].map(
        ([, method, path, role]) => `| ${method} | \`${path}\` | ${role} |`,
      ),
    );
    expect(routes.length).toBeGreaterThan(8);
    expect(routes.filter((row) => pages.get('reference/http.md')?.includes(row) !== true)).toEqual([]);
  });
});

describe('the runbooks', () => {
  it('are there for every kind of finding that is more than information', () => {
    for (const kind of findingKindNames) {
      const runbook = runbookOf[kind];
      if (runbook !== null) expect(existsSync(join(root, 'docs/runbooks', `${runbook}.md`)), `${kind}: ${runbook}`).toBe(true);
    }
  });

  it('say what the alert means, how to confirm it and what to do', () => {
    const runbooks = files.filter((file) => /^docs\/runbooks\/EgressIP\w+\.md$/.test(file));
    expect(runbooks.length).toBeGreaterThan(5);
    for (const file of runbooks) {
      const headings = [...read(file).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
      expect(headings, file).toEqual(['What it means', 'How to confirm', 'What to do']);
    }
  });
});

describe('what is written by hand', () => {
  it('links only to what is there', () => {
    const broken = markdown.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)]
        .filter(([, target]) => !existsSync(join(root, dirname(file), target ?? '')))
        .map(([, target]) => `${file}: ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('shows only commands that the CLI takes', async () => {
    const commands = markdown
      .filter((file) => file !== 'docs/reference/cli.md')
      .flatMap((file) =>
        [...read(file).matchAll(/(?:`|^)(?:npx |kubectl |oc )?egressip ([a-z][^`\n]*?)(?:`| {2,}#|$)/gm)].map(([, line]) => ({
          file,
          line: line ?? '',
        })),
      );
    expect(commands.length).toBeGreaterThan(20);
    for (const { file, line } of commands) {
      const [verb = '', ...rest] = wordsOf(line.replaceAll('\\|', '|'));
      const command = await findCommand(verb).catch(() => null);
      expect(command, `${file}: egressip ${line}`).not.toBeNull();
      if (command !== null) expect(() => parseCommandLine(command, rest), `${file}: egressip ${line}`).not.toThrow();
    }
  });
});

describe('the fifteen questions, and those over time', () => {
  it('call tools that are there with arguments they take', () => {
    expect(userQuestions).toHaveLength(15);
    for (const { asked, tool, arguments: given } of [...userQuestions, ...questionsOverTime]) {
      if (tool === null) continue;
      const found = productCatalogue.tools.find(({ name }) => name === tool);
      expect(found?.input.strict().safeParse(given).success, `${asked}: ${tool}`).toBe(true);
    }
  });
});

/** As a shell splits: words, and what stands in double quotes. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '').filter((word) => word !== '...');
}
