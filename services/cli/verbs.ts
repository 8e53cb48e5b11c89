/** The table of verbs is the folder `commands/`: one file each, loaded only when its verb is asked for. */
import { readdir } from 'node:fs/promises';
import { nearest } from '#libs/config/nearest.ts';
import type { Command } from './command.ts';
import { moduleExtension } from './installed.ts';
import { usageError } from './options.ts';

export async function findCommand(verb: string): Promise<Command> {
  const verbs = await verbNames();
  if (verbs.includes(verb)) return load(verb);
  const guess = nearest(verb, verbs);
  throw usageError(`unknown verb "${verb}"${guess === null ? '' : `, did you mean "${guess}"?`}`);
}

export async function allCommands(): Promise<Command[]> {
  return Promise.all((await verbNames()).map(load));
}

async function verbNames(): Promise<string[]> {
  const files = await readdir(new URL('commands/', import.meta.url));
  return files
    .filter((file) => file.endsWith(moduleExtension))
    .map((file) => file.slice(0, -moduleExtension.length))
    .sort();
}

async function load(verb: string): Promise<Command> {
  const module: { readonly command: Command } = await import(`./commands/${verb}.ts`);
  return module.command;
}
