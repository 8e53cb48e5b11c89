import { type Command, exitCodes } from '../command.ts';
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
    const failures = checks.filter((check) => check.result === 'failed').length;
    context.print({ checks, failed: failures }, (terminal) =>
      [
        table(checks, checkColumns, terminal),
        ...checks.flatMap(({ check, remedy, result }) =>
          remedy === null ? [] : ['', `${coloured(check, result === 'failed' ? 'critical' : 'warning', terminal)}: ${remedy}`],
        ),
      ].join('\n'),
    );
    return failures === 0 ? exitCodes.fine : exitCodes.incomplete;
  },
};
