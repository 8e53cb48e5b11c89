import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Command, exitCodes } from '../../../services/cli/command.ts';
import { completionScript, shells } from '../../../services/cli/format/completion.ts';

const command = (name: string): Command => ({
  name,
  group: 'tools',
  summary: `what ${name} does, it's said`,
  options: { file: { value: 'FILE', summary: 'a file' } },
  run: async () => exitCodes.fine,
});
const commands = [
  command('audit'),
  command('replay'),
  { ...command('explain'), positionals: ['pod NAMESPACE/NAME', 'ip ADDRESS', 'FILE'] },
];

describe('completion', () => {
  it('in bash completes verbs, then the options of the verb', () => {
    const complete = (line: string) => {
      const words = line.split(' ');
      const state = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _egressip; echo "\${COMPREPLY[@]}"`;
      return spawnSync('bash', ['-c', `${completionScript('bash', commands)}\n${state}`], { encoding: 'utf8' }).stdout.trim();
    };
    expect(complete('egressip re')).toBe('replay');
    expect(complete('egressip replay --f')).toBe('--file');
    expect(complete('egressip replay --')).toBe('--file --output --help');
    expect(complete('egressip explain ')).toBe('pod ip --file --output --help');
  });

  it.each(shells)('in %s names every verb', (shell) => {
    for (const { name } of commands) expect(completionScript(shell, commands)).toContain(name);
  });
});
