import { type Command, exitCodes } from '../command.ts';
import { completionScript, shells } from '../format/completion.ts';

export const command: Command = {
  name: 'completion',
  group: 'tools',
  summary: 'print the completion script of a shell',
  positionals: [shells.join('|')],
  options: {},
  examples: ['source <(egressip completion bash)', 'egressip completion fish | source'],
  async run(context) {
    const [name, ...others] = context.positionals;
    const shell = shells.find((candidate) => candidate === name);
    if (shell === undefined || others.length > 0) throw context.usageError(`completion takes one of ${shells.join(', ')}`);
    const { allCommands } = await import('../verbs.ts');
    const script = completionScript(shell, await allCommands());
    context.print({ shell, script }, () => script);
    return exitCodes.fine;
  },
};
