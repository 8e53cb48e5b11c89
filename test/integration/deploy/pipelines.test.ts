/** The example pipelines: each by a linter that exists for it where one can be had, and every command of ours by our own parser. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { parseCommandLine } from '../../../services/cli/options.ts';
import { findCommand } from '../../../services/cli/verbs.ts';
import { npx, npxProvided } from '../../kit/npx.ts';
import { provideActionlint } from '../../kit/provision/actionlint.ts';
import { read, root } from '../../unit/architecture/source-files.ts';

const run = promisify(execFile);
const folder = 'deploy/examples';
const files = ['github-actions.yaml', 'Jenkinsfile', 'tekton.yaml'] as const;
const textOf = (file: string) => read(`${folder}/${file}`);

const actionlint = await provideActionlint();
const groovyLint = 'npm-groovy-lint@15.2.2';

describe('the example pipelines', () => {
  it.each(files)('%s calls the CLI only with what it takes, and keeps both reports', async (file) => {
    const command = await findCommand('test');
    const lines = [...textOf(file).matchAll(/(?:services\/cli\/main\.ts|\$EGRESSIP) test ((?:"[^"]*"|[\w$.=-]+| )+)/g)].map(
      ([, line = '']) => line.trim().replace(/"\$\(cat "?$/, 'ID'),
    );
    const parsed = lines.map((line) => parseCommandLine(command, line.split(/ +/)));
    const actions = parsed.map(({ positionals }) => positionals[0]);
    expect(actions).toEqual(expect.arrayContaining(['run', 'show', 'report']));
    expect(command.positionals?.map((each) => each.split(' ')[0])).toEqual(expect.arrayContaining(actions));
    expect(lines.some((line) => line.includes('-o junit')) && lines.some((line) => line.includes('-o html'))).toBe(true);
    expect(parsed.find(({ positionals }) => positionals[0] === 'run')?.values.has('allow-disruptive')).toBe(true);
  });

  it.skipIf(!actionlint.available)(
    `the workflow has no fault for actionlint (${actionlint.available ? actionlint.how : `left out: ${actionlint.reason}`})`,
    async () => {
      const lint = (name: string) => run(actionlint.available ? actionlint.value : '', ['-no-color', '-shellcheck=', '-pyflakes=', name]);
      await expect(lint(join(root, folder, 'github-actions.yaml'))).resolves.toMatchObject({ stdout: '' });
    },
  );
});

const groovy = await npxProvided(groovyLint);
describe.skipIf(!groovy.available)(`the Jenkinsfile (${groovy.reason})`, () => {
  it('has no fault for npm-groovy-lint', async () => {
    const args = ['--noserver', '--path', join(root, folder), '--files', '**/Jenkinsfile', '--failon', 'warning', '--output', 'json'];
    const { code, stdout, stderr } = await npx(groovyLint, args, { timeoutMs: 400_000 });
    expect([code, stdout.includes('"totalFilesLinted":1'), code === 0 ? '' : stdout + stderr]).toEqual([0, true, '']);
  });
});

/** What Tekton v1 takes, of what is used here; anything else is a mistake. Source: tekton.dev/docs/pipelines. */
const name = z.string().regex(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
const metadata = z.strictObject({ name });
const parameter = z.strictObject({
  name,
  type: z.enum(['string', 'array', 'object']),
  description: z.string().optional(),
  default: z.string().optional(),
});
const workspace = z.strictObject({ name, description: z.string().optional() });
const valueFrom = z.strictObject({ secretKeyRef: z.strictObject({ name, key: z.string() }) });
const env = z.array(z.union([z.strictObject({ name: z.string(), value: z.string() }), z.strictObject({ name: z.string(), valueFrom })]));
const securityContext = z.strictObject({
  runAsNonRoot: z.literal(true),
  allowPrivilegeEscalation: z.literal(false),
  capabilities: z.strictObject({ drop: z.array(z.string()) }),
});
const step = z.strictObject({
  name,
  script: z.string().startsWith('#!/bin/sh\nset -eu\n'),
  env: env.optional(),
  workingDir: z.string().optional(),
});
const task = z.strictObject({
  apiVersion: z.literal('tekton.dev/v1'),
  kind: z.literal('Task'),
  metadata,
  spec: z.strictObject({
    description: z.string(),
    params: z.array(parameter),
    workspaces: z.array(workspace),
    results: z.array(z.strictObject({ name, description: z.string() })),
    stepTemplate: z.strictObject({ image: z.string(), env, securityContext }),
    steps: z.array(step),
  }),
});
const pipeline = z.strictObject({
  apiVersion: z.literal('tekton.dev/v1'),
  kind: z.literal('Pipeline'),
  metadata,
  spec: z.strictObject({
    description: z.string(),
    params: z.array(parameter),
    workspaces: z.array(workspace),
    tasks: z.array(
      z.strictObject({
        name,
        timeout: z.string().regex(/^(\d+h)?(\d+m)?$/),
        taskRef: z.strictObject({ name }),
        params: z.array(z.strictObject({ name, value: z.string() })),
        workspaces: z.array(z.strictObject({ name, workspace: name })),
      }),
    ),
  }),
});

/** `params.url`, `results.run.path` and the like that a text refers to. */
const references = (text: string) =>
  [...text.matchAll(/\$\((params|results|workspaces)\.([\w-]+)(?:\.path)?\)/g)].map(([, kind, of]) => `${kind}.${of}`);
const sorted = (names: readonly { readonly name: string }[]) => names.map((each) => each.name).sort();

describe('the Tekton objects', () => {
  const [first, second] = parseAllDocuments(textOf('tekton.yaml')).map((document): unknown => document.toJS());

  it('are a Task and a Pipeline that fit one another and refer to nothing that is not declared', () => {
    const [one, all] = [task.parse(first), pipeline.parse(second)];
    const [used] = all.spec.tasks;
    expect(used?.taskRef.name).toBe(one.metadata.name);
    expect(sorted(used?.params ?? [])).toEqual(sorted(one.spec.params));
    expect(used?.workspaces).toEqual(one.spec.workspaces.map((each) => ({ name: each.name, workspace: each.name })));
    const declared = (
      of: { readonly params: readonly { name: string }[]; readonly workspaces: readonly { name: string }[] },
      results: readonly { name: string }[],
    ) => [
      ...of.params.map((each) => `params.${each.name}`),
      ...of.workspaces.map((each) => `workspaces.${each.name}`),
      ...results.map((each) => `results.${each.name}`),
    ];
    expect(declared(one.spec, one.spec.results)).toEqual(expect.arrayContaining(references(JSON.stringify(one))));
    expect(declared(all.spec, [])).toEqual(expect.arrayContaining(references(JSON.stringify(all))));
    // What a script is given it takes from its environment: no text of a parameter is ever run.
    for (const each of one.spec.steps) expect(references(each.script).filter((reference) => reference.startsWith('params'))).toEqual([]);
  });
});
