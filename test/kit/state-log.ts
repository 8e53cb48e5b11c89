/** Writes inputs into the state logs of a cluster, one writer per kind and node, as the watcher and the poller do. */
import type { LogProgress } from '#libs/bus/log-progress.ts';
import type { Bus } from '#libs/bus/port.ts';
import { createStateLogWriter, type StateLogWriter, type StateLogWriterOptions } from '#libs/bus/state-log-writer.ts';
import type { KubeInput, ModelInput, OvnInput } from '#libs/contracts/model-input.ts';
import { topics } from '#libs/contracts/topics.ts';

export interface StateLogOptions {
  readonly bus: Pick<Bus, 'publish'>;
  readonly cluster: string;
  readonly writerId: string;
  readonly maxPartBytes?: number;
  readonly progress?: LogProgress;
}

export function createStateLogs(options: StateLogOptions) {
  const kube = new Map<string, StateLogWriter<KubeInput>>();
  const ovn = new Map<string, StateLogWriter<OvnInput>>();
  return {
    put: (input: ModelInput): void => {
      if (input.source === 'kube') {
        const writer = writerIn(kube, input.kind, { ...options, topic: topics.kubeState });
        if (input.type === 'kube-snapshot') writer.snapshot(input);
        else writer.append(input);
      } else {
        const writer = writerIn(ovn, input.node, { ...options, topic: topics.ovnState });
        if (input.type === 'ovn-snapshot') writer.snapshot(input);
        else writer.append(input);
      }
    },
    flushed: async (): Promise<void> => {
      for (const writer of [...kube.values(), ...ovn.values()]) await writer.flushed();
    },
  };
}

function writerIn<I extends ModelInput>(
  writers: Map<string, StateLogWriter<I>>,
  key: string,
  options: StateLogWriterOptions<I>,
): StateLogWriter<I> {
  const writer = writers.get(key) ?? createStateLogWriter(options);
  writers.set(key, writer);
  return writer;
}
