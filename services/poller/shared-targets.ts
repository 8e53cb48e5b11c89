/** Of all databases those that this poller follows, where several pollers share them. */
import type { Member } from '#libs/bus/lead/share.ts';
import type { NorthboundTarget, NorthboundTargets } from '#libs/ovsdb/targets.ts';

export function sharedTargets(targets: NorthboundTargets, member: Pick<Member, 'share'>): NorthboundTargets {
  return {
    follow: (onTargets) => {
      let known: ReadonlyMap<string, NorthboundTarget> = new Map();
      const share = member.share(async (held) =>
        onTargets(
          held.flatMap((node) => known.get(node) ?? []),
          [...known.keys()],
        ),
      );
      const end = targets.follow(async (all) => {
        known = new Map(all.map((target) => [target.node, target]));
        share.of([...known.keys()]);
      });
      return () => {
        end();
        share.stop();
      };
    },
  };
}
