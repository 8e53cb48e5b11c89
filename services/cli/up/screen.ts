/** What `up` shows: the choices it made, each part as it becomes ready, where to look, and later only what changes. */
import { styleText } from 'node:util';

export interface Screen {
  heading(text: string): void;
  /** A choice that was made: `Cluster    simulated, no kubeconfig here`. */
  fact(name: string, text: string): void;
  ready(name: string, text?: string): void;
  missing(name: string, text: string): void;
  links(links: Readonly<Record<string, string>>): void;
  note(text: string): void;
  /** Something happened while running. */
  notice(text: string): void;
}

const quietMs = 60_000;

export function createScreen(options: {
  readonly write: (line: string) => void;
  readonly colour: boolean;
  readonly now: () => number;
}): Screen {
  const { write, now } = options;
  const startedAt = now();
  const style = (format: 'bold' | 'dim' | 'green' | 'yellow', text: string) =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const lastSaid = new Map<string, number>();
  const column = (name: string) => name.padEnd(14);

  return {
    heading: (text) => write(`${style('bold', text)}\n`),
    fact: (name, text) => write(`  ${style('dim', column(name))}${text}`),
    ready: (name, text = '') => {
      const seconds = `${((now() - startedAt) / 1000).toFixed(1)} s`;
      write(`  ${style('green', '✓')} ${name.padEnd(14)}${style('dim', `${seconds.padStart(6)}${text === '' ? '' : `  ${text}`}`)}`);
    },
    missing: (name, text) => write(`  ${style('yellow', '–')} ${name.padEnd(14)}${text}`),
    links: (links) => {
      write('');
      for (const [name, url] of Object.entries(links)) write(`  ${column(name)}${style('bold', url)}`);
    },
    note: (text) => write(text === '' ? '' : `  ${style('dim', text)}`),
    notice: (text) => {
      // The same line within a minute is said once.
      const before = lastSaid.get(text);
      if (before !== undefined && now() - before < quietMs) return;
      lastSaid.set(text, now());
      write(`${style('dim', new Date(now()).toISOString().slice(11, 19))}  ${style('yellow', text)}`);
    },
  };
}
