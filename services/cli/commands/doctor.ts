import { type Command, type ExitCode, exitCodes } from '../command.ts';
import type { CheckResult } from '../doctor/check.ts';
import { coloured } from '../format/colour.ts';
import { type Column, table } from '../format/table.ts';

/** The columns of `doctor`. */
export const checkColumns: readonly Column<CheckResult>[] = [
  { title: 'CHECK', value: (check) => check.check, keep: 'text' },
  { title: 'RESULT', value: (check) => check.result },
  { title: 'DETAIL', value: (check) => check.detail, keep: 'text' },
];

export const command: Command = {
  name: 'doctor',
  group: 'tools',
  summary: 'check prerequisites and permissions, and say how to mend each',
  options: {
    kubeconfig: { value: 'FILE', summary: 'check the cluster of this kubeconfig' },
    nb: { value: 'NODE=ADDRESS', many: true, summary: "check a node's northbound database" },
    ovn: { value: 'exec', summary: 'check the rights to read through the ovnkube-node pods' },
    config: { value: 'FILE', summary: 'configuration (config/egress_config.yaml)' },
  },
  examples: ['egressip doctor', 'egressip doctor --kubeconfig ~/.kube/prod -o json'],
  async run(context) {
    const { examine } = await import('../doctor/examine.ts');
    const checks = await examine(context);
    const count = (result: CheckResult['result']) => checks.filter((check) => check.result === result).length;
    context.print({ checks, failed: count('failed'), unknown: count('unknown') }, (terminal) =>
      [
        table(checks, checkColumns, terminal),
        ...checks.flatMap(({ check, remedy, result }) =>
          remedy === null ? [] : ['', `${coloured(check, result === 'failed' ? 'critical' : 'warning', terminal)}: ${remedy}`],
        ),
      ].join('\n'),
    );
    return exitCodeOf(checks);
  },
};

export function exitCodeOf(checks: readonly CheckResult[]): ExitCode {
  const isIncomplete = checks.some(({ result }) => result === 'failed' || result === 'unknown');
  return isIncomplete ? exitCodes.incomplete : exitCodes.fine;
}
