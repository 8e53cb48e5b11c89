/** All ways to put a change back: a stored run looks up its undo here by kind. */
import { healthPortUndo } from '../scenarios/health-port.ts';
import { cordonUndo } from './cordon.ts';
import { labelUndo } from './node-change.ts';
import { ownedUndo } from './owned.ts';

export const undoKinds = [labelUndo, cordonUndo, healthPortUndo, ownedUndo] as const;
