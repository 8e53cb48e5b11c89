/** All ways to put a change back: what a stored run names by its kind is looked up here. */
import { healthPortUndo } from '../scenarios/health-port.ts';
import { cordonUndo } from './cordon.ts';
import { labelUndo } from './node-change.ts';
import { ownedUndo } from './owned.ts';

export const undoKinds = [labelUndo, cordonUndo, healthPortUndo, ownedUndo] as const;
