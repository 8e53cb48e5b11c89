/** Time over the model: findings that pend, fire and resolve, incidents, fail-over timelines, convergence. */
export type { FailoverWithId, FindingChange, MonitorEvent } from './events.ts';
export { createMonitor, type Monitor, type MonitorOptions, type MonitorState, type ObjectHistory } from './monitor.ts';
export type { RecentChange, SubjectType } from './recent.ts';
export { savedState } from './saved-state.ts';
