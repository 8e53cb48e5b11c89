import { describe, expect, it } from 'vitest';
import { type Command, exitCodes } from '../../../services/cli/command.ts';
import { createContext, outputFrame } from '../../../services/cli/context.ts';
import { commandHelp } from '../../../services/cli/help.ts';
import { parseCommandLine } from '../../../services/cli/options.ts';

const command: Command = {
  name: 'look',
  group: 'tools',
  summary: 'look at something',
  options: {
    objects: { value: 'FILE', many: true, summary: 'objects' },
    at: { value: 'MS', summary: 'moment' },
    demo: { summary: 'a flag' },
  },
  run: async () => exitCodes.fine,
};
const withPositionals: Command = { ...command, positionals: ['FILE'] };
const parse = (...args: string[]) => parseCommandLine(command, args);

describe('options of a verb', () => {
  it('take several values at once, until the next option', () => {
    const { values } = parse('--objects', 'a', 'b', '--demo', '--objects=c', 'd');
    expect([...values]).toEqual([
      ['objects', ['a', 'b', 'c', 'd']],
      ['demo', ['']],
    ]);
  });

  it('leave what follows an option of one value, or --, to the verb', () => {
    expect(parseCommandLine(withPositionals, ['--at', '5', 'file', '--objects', 'a', '--', 'b']).positionals).toEqual(['file', 'b']);
  });

  it.each([
    [['--object', 'a'], /unknown option --object, did you mean --objects\?/],
    [['--zzz'], /^unknown option --zzz$/],
    [['-z'], /unknown option -z/],
    [['--at'], /--at needs a value/],
    [['--demo=1'], /--demo takes no value/],
    [['--at', '1', '--at', '2'], /--at is given twice/],
    [['-o', 'xml'], /-o takes table, json or yaml/],
    [['stray'], /look takes no "stray"/],
  ])('refuse %j', (args, message) => {
    expect(() => parse(...args)).toThrow(message);
  });

  it('are whole numbers where a number is asked for', async () => {
    const contextOf = (value: string) => createContext(command, parse('--at', value), outputFrame({ write: () => true }, {}));
    expect((await contextOf('500')).integer('at')).toBe(500);
    for (const value of ['-1', '1.5', 'x', '']) expect((await contextOf(`${value}`)).integer.bind(null, 'at')).toThrow();
  });

  it('are all in the help of the verb', () => {
    const help = commandHelp(withPositionals);
    for (const part of ['egressip look FILE [options]', '--objects FILE...', '--at MS', '--demo', '-o, --output', '-h, --help']) {
      expect(help).toContain(part);
    }
  });
});

describe('output', () => {
  async function printed(args: string[], environment: NodeJS.ProcessEnv = {}, isTTY = false) {
    let text = '';
    const frame = outputFrame({ isTTY, columns: 80, write: (part) => (text += part) }, environment);
    const context = await createContext(command, parse(...args), frame);
    context.print({ list: [{ a: 1 }, { a: 1 }] }, () => 'table');
    return { text, terminal: context.terminal };
  }

  it('is a table, JSON or YAML of the same data', async () => {
    expect((await printed([])).text).toBe('table\n');
    expect(JSON.parse((await printed(['-o', 'json'])).text)).toEqual({ list: [{ a: 1 }, { a: 1 }] });
    expect((await printed(['-o', 'yaml'])).text).toBe('list:\n  - a: 1\n  - a: 1\n');
  });

  it('has no colours and no width where it is no terminal, and no colours with NO_COLOR', async () => {
    expect((await printed([])).terminal).toEqual({ columns: null, colour: false });
    expect((await printed([], {}, true)).terminal).toEqual({ columns: 80, colour: true });
    expect((await printed([], { NO_COLOR: '1' }, true)).terminal).toEqual({ columns: 80, colour: false });
  });
});
