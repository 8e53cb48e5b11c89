/** The figures behind time: how long a healthy cluster needs, and how much is remembered. All in milliseconds unless said. */

/** A violation that outlasts this is no longer "still converging" (facts: rows follow a change within seconds). */
export const defaultHoldOffMs = 10_000;
/** After a restart of a node's controller its handlers add rows again only seconds after the sync has removed some. */
export const defaultRestartHoldOffMs = 60_000;
/**
 * A violation that is back within this gap goes on where it stopped: the time it already lasted counts toward the hold-off.
 * Without it, a row that is put right for a blink every few seconds would never fire. A longer gap starts anew, so that
 * nothing fires unless it was wrong for the whole hold-off but for such blinks.
 */
export const flapGapMs = 500;
/** Watches and databases are separate streams: the trigger of a move may be observed this long after the status it moved. */
export const lateTriggerMs = 2_000;
/** A node that was unfit and recovered this long ago or less still explains a move. */
export const recoveredTriggerMs = 5_000;
/** An object whose addresses moved this often within the window is flapping: here, on the page and in the history. */
export const flappingMoves = 3;
export const flappingWindowMs = 3_600_000;
/** Moves remembered per object, changes remembered per subject, subjects that have changes remembered, and of these saved. */
export const movesKept = 50;
export const recentKept = 10;
export const recentSubjectsKept = 5_000;
export const recentSubjectsSaved = 200;
/** A pod counts as starting, or its rows as still to be cleared after its end, this long after it was first, or last, seen. */
export const podPhaseMs = 300_000;
/** Old entries are looked for this often and not with every input: the front of a Map that was much deleted from is slow. */
export const forgetEveryMs = 1_000;
/** Most findings end before they fire, thousands of them in each fail-over: they are kept this long at most, and not saved. */
export const unfiredKeptMs = 600_000;
export const resolvedSaved = 500;
/** How long a node that is gone, and its database, are remembered: autoscaled nodes never come back under their names. */
export const goneNodeKeptMs = 86_400_000;
