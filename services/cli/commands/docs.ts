import { type Command, exitCodes } from '../command.ts';

export const command: Command = {
  name: 'docs',
  group: 'tools',
  summary: 'write the reference pages of this checkout from its code (npm run docs)',
  options: {},
  async run(context) {
    const [{ mkdir, readFile, writeFile }, { dirname, join }, { checkout, generatedPages }] = await Promise.all([
      import('node:fs/promises'),
      import('node:path'),
      import('../docs/pages.ts'),
    ]);
    const pages = await Promise.all(
      [...(await generatedPages())].map(async ([name, text]) => {
        const path = join(checkout, 'docs', name);
        // A page that is not there yet is a changed one.
        const before = await readFile(path, 'utf8').catch(() => null);
        if (before === text) return { page: `docs/${name}`, changed: false };
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, text);
        return { page: `docs/${name}`, changed: true };
      }),
    );
    context.print({ pages }, () => pages.map(({ page, changed }) => `${changed ? 'written' : 'same   '} ${page}`).join('\n'));
    return exitCodes.fine;
  },
};
