/** All ways to put a change back: a stored run looks up its undo here by kind. */
import type { RunUndo } from '#libs/contracts/runs.ts';
import { healthPortUndo } from '../scenarios/health-port.ts';
import { cordonUndo } from './cordon.ts';
import { labelUndo } from './node-change.ts';
import { ownedUndo } from './owned.ts';

const undoKinds = [labelUndo, cordonUndo, healthPortUndo, ownedUndo] as const;

/** Throws for a kind of another version. */
export function undoKindOf({ kind }: RunUndo): (typeof undoKinds)[number] {
  const found = undoKinds.find((each) => each.kind === kind);
  if (found === undefined) throw new Error('this version does not know how');
  return found;
}
