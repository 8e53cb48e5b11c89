/** Colours of severities and verdicts, only where the terminal takes them. */
import { styleText } from 'node:util';
import type { Severity } from '#libs/contracts/findings.ts';
import type { Terminal } from '../command.ts';

const styles = { good: 'green', critical: 'red', warning: 'yellow', info: 'cyan', dim: 'dim', bold: 'bold' } as const;

export function coloured(text: string, style: keyof typeof styles | Severity, terminal: Terminal): string {
  return terminal.colour ? styleText(styles[style], text, { validateStream: false }) : text;
}
