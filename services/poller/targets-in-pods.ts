/** Databases read through the pods that hold them: found anew every half minute, so a pod made again is found again. */
import { toAppError } from '#libs/errors/app-error.ts';
import type { KubeClient } from '#libs/kube/client.ts';
import type { NorthboundTargets, TargetTools } from '#libs/ovsdb/targets.ts';
import { execTargets } from '#libs/sources/exec-targets.ts';

const findMs = 30_000;

export function targetsInPods(client: Pick<KubeClient, 'findOvnPods' | 'execStream'>, tools: TargetTools): NorthboundTargets {
  return {
    follow: (onTargets) => {
      let stopped = false;
      let finding = false;
      const find = async () => {
        if (finding) return;
        finding = true;
        try {
          const targets = await execTargets(client, tools);
          if (!stopped) void onTargets(targets);
        } catch (thrown) {
          // Those already followed go on: that the list failed says nothing about them.
          const error = toAppError(thrown);
          tools.logger.warn(
            { event: 'ovn-pods-unknown', code: error.code, remedy: error.remedy },
            `ovnkube-node pods not found: ${error.message}`,
          );
        } finally {
          finding = false;
        }
      };
      void find();
      const cancel = tools.clock.every(findMs, () => void find());
      return () => {
        stopped = true;
        cancel();
      };
    },
  };
}
