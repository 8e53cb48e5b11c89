/**
 * Judges one pod: the rows its object calls for against the rows that name it or its address. A pod matched by several
 * objects is served by exactly one, the same in its own zone and on the egress nodes; which one is for the rows to say.
 */
import type { FindingKind, Violation } from '#libs/contracts/findings.ts';
import { objectNumber } from '../create.ts';
import { type Expected, expectedRows, hostingOf, isLocal, unservable } from '../expect/expect.ts';
import { counts as podCounts } from '../observe/pods.ts';
import type { ObjectState, Row, State, Unit } from '../state.ts';
import { type Counter, createCounter } from '../tell/counts.ts';
import { disagreement, duplicateText, missingText, staleText, wrongText } from '../tell/texts.ts';
import { expectedEvidence, rowEvidence, tableOf, violation } from '../tell/violation.ts';
import { cannotServe } from './cannot-serve.ts';
import { differences, isRight } from './compare.ts';
import { isGhost, isReadable, objectsKnown } from './completeness.ts';
import { judgeNodeSnats, type NodeSnats, nodeSnatsOf } from './node-snats.ts';
import { openObjects } from './open-objects.ts';
import { inOrder, type Outcome, type Placed, placeOf, slotOf } from './slots.ts';
import { asStray } from './strays.ts';
import { whyPodUnknown, whyRowUnknown } from './unjudged.ts';
import { unresolvedOwner } from './unresolved.ts';

export interface Judgement {
  readonly violations: readonly Violation[];
  readonly counts: readonly number[];
  /** True if nothing could be judged. */
  readonly blind: boolean;
  /** Its own SNATs to its node's address, where it may have them. */
  readonly nodeSnats: NodeSnats | null;
  /** Why an object's pod could not be judged completely; null if it was. */
  readonly unjudged: string | null;
  /** Nodes whose rows are unknown; `*` if it is unknown which nodes. */
  readonly unknownNodes: ReadonlySet<string>;
  readonly servedBy: string | null;
  /** Several objects may serve it, and what says which one cannot be read now. */
  readonly undecided: boolean;
  readonly servedOn: string | null;
  readonly right: number;
  /** Each expected row with what was found, for views. */
  readonly outcomes: readonly Outcome[];
  readonly stale: readonly Row[];
}

interface Candidate {
  readonly object: ObjectState;
  readonly expected: readonly Expected[];
}

export function judgePod(state: State, unit: Unit): Judgement {
  if (!objectsKnown(state)) return blind;
  const { pod } = unit;
  if (pod === null || !podCounts(pod)) return { ...new PodJudge(state, unit, []).judge([]), nodeSnats: null };
  if (pod.node?.object?.outsideOvn === true)
    return { ...blind, blind: false, unknownNodes: new Set(), unjudged: whyPodUnknown(state, pod) };
  const open = openObjects(state, unit);
  if (open !== null) return { ...blind, unjudged: open.reason };
  const candidates: Candidate[] = [];
  const unjudged = unit.matched.length === 0 ? null : whyPodUnknown(state, pod);
  for (const object of unit.matched) {
    const expected = expectedRows(state, pod, object);
    if (expected === null) return { ...blind, unjudged };
    if (expected.length > 0) candidates.push({ object, expected });
  }
  // While it is unknown which rows the pod needs, rows that name it are neither right nor left over.
  if (unjudged !== null && candidates.length === 0) return { ...blind, unjudged };
  const judgement = new PodJudge(state, unit, pod.addresses).judge(candidates);
  const idle = unit.matched.flatMap((object) => unservable(pod, object).map((item) => cannotServe(unit.key, pod, object, item)));
  const exposed = state.snatPerPod && judgement.nodeSnats !== null ? judgeNodeSnats(unit.key, pod, judgement.nodeSnats) : [];
  const violations = idle.length + exposed.length === 0 ? judgement.violations : [...judgement.violations, ...idle, ...exposed];
  return { ...judgement, violations, unjudged: unjudged ?? judgement.unjudged };
}

const blind: Judgement = {
  violations: [],
  counts: [],
  blind: true,
  nodeSnats: null,
  unjudged: null,
  unknownNodes: new Set(['*']),
  servedBy: null,
  undecided: false,
  servedOn: null,
  right: 0,
  outcomes: [],
  stale: [],
};

class PodJudge {
  readonly #state: State;
  readonly #unit: Unit;
  readonly #violations: Violation[] = [];
  readonly #counter: Counter = createCounter();
  readonly #unknownNodes = new Set<string>();
  readonly #outcomes: Outcome[] = [];
  readonly #stale: Row[] = [];
  /** Rows that belong to an object, if they are reliable. */
  readonly #owned: Placed[] = [];
  readonly #unresolved: Placed[] = [];
  readonly #foreign: Row[] = [];
  readonly #beside = new Set<Row>();
  /** Objects, with the slots of their rows that cannot be read now. */
  readonly #hidden = new Set<string>();
  #unjudged: string | null = null;

  constructor(state: State, unit: Unit, addresses: readonly string[]) {
    this.#state = state;
    this.#unit = unit;
    const rows =
      addresses.length === 0 ? unit.rows : [...unit.rows, ...addresses.flatMap((address) => state.loose.get(address)?.rows ?? [])];
    for (const row of inOrder(rows)) this.#take(row);
  }

  #take(row: Row): void {
    if (row.parent === null || isGhost(row.database)) return;
    const node = placeOf(row, this.#unit.pod?.node ?? null);
    if (!isReadable(row.database)) {
      this.#unknownNodes.add(node.name);
      if (row.egressIP !== null) this.#hidden.add(`${row.egressIP} ${slotOf(row)}`);
      return;
    }
    if (row.owner === 'none') this.#foreign.push(row);
    else (row.owner === 'unresolved' ? this.#unresolved : this.#owned).push({ row, node, slot: slotOf(row), used: false });
  }

  judge(candidates: readonly Candidate[]): Judgement {
    const present = candidates.length < 2 ? candidates : candidates.filter((candidate) => this.#isPresent(candidate));
    const serving = this.#serving(candidates, present);
    const undecided = serving !== null && present.length < 2 && this.#isUndecided(candidates, present, serving);
    if (present.length > 1 && serving !== null) this.#disagree(present, serving);
    const right = present.length > 1 || serving === null ? 0 : this.#compare(serving, undecided);
    // Its rows belong on the nodes of one of them.
    if (undecided) for (const { expected } of candidates) for (const { node } of expected) this.#unknownNodes.add(node.name);
    for (const placed of [...this.#owned, ...this.#strays()]) this.#judgeLeftOver(placed, candidates);
    for (const placed of this.#unresolved) {
      this.#count(placed.row, placed, 'actual');
      this.#violations.push(unresolvedOwner(placed.row, placed.node.name, this.#unit.key));
    }
    const isDecided = (present.length === 1 || candidates.length === 1) && !undecided;
    const servedBy = isDecided ? (serving?.object.name ?? null) : null;
    return {
      violations: this.#violations,
      counts: this.#counter.done(),
      blind: false,
      nodeSnats: this.#unit.pod === null ? null : nodeSnatsOf(this.#unit.pod, serving?.object ?? null, this.#foreign),
      unjudged: this.#unjudged,
      unknownNodes: this.#unknownNodes,
      servedBy,
      undecided,
      servedOn: serving?.expected[0]?.network ?? null,
      right,
      outcomes: this.#outcomes,
      stale: this.#stale,
    };
  }

  /** An object's row where that object calls for one shows that a zone takes it for the one that serves. */
  #isPresent({ object, expected }: Candidate): boolean {
    return this.#owned.some(({ row, slot }) => row.egressIP === object.name && expected.some((wanted) => slotOf(wanted) === slot));
  }

  /** Several objects may serve it, and rows that decide which one does cannot be read now. */
  #isUndecided(candidates: readonly Candidate[], present: readonly Candidate[], serving: Candidate): boolean {
    if (candidates.length < 2) return false;
    if (present.length === 0 && serving.expected.some((row) => !isReadable(row.database))) return true;
    const isHidden = ({ object, expected }: Candidate) => expected.some((row) => this.#hidden.has(`${object.name} ${slotOf(row)}`));
    return candidates.some((candidate) => !present.includes(candidate) && isHidden(candidate));
  }

  /** The only one, the only one with rows, else the one the pod's own zone follows, else the one with most right rows. */
  #serving(candidates: readonly Candidate[], present: readonly Candidate[]): Candidate | null {
    const among = present.length > 0 ? present : candidates;
    const score = ({ object, expected }: Candidate) => {
      const rows = this.#owned.filter(({ row }) => row.egressIP === object.name);
      const home = rows.some(
        ({ row, slot }) =>
          row.role === 'reroute' &&
          expected[0] !== undefined &&
          expected.some((wanted) => wanted.node === this.#unit.pod?.node && slotOf(wanted) === slot),
      );
      const right = expected.filter((wanted) => rows.some(({ row }) => isRight(wanted, row)));
      return (home ? 1000 : 0) + right.length;
    };
    let best: Candidate | null = null;
    let bestScore = -1;
    for (const candidate of among) {
      const value = among.length === 1 ? 0 : score(candidate);
      if (value > bestScore) {
        best = candidate;
        bestScore = value;
      }
    }
    return best;
  }

  /** One finding for the pod instead of missing and stale ones; rows outside of what their object calls for stay stale. */
  #disagree(present: readonly Candidate[], serving: Candidate): void {
    const slots = new Map<string, string[]>();
    for (const { object, expected } of present) {
      const wanted = new Set(expected.map(slotOf));
      for (const placed of this.#owned) {
        if (placed.row.egressIP !== object.name || !wanted.has(placed.slot)) continue;
        placed.used = true;
        this.#count(placed.row, placed, 'actual');
        const text = `${tableOf[placed.row.role]} on ${placed.node.name}`;
        slots.set(object.name, [...(slots.get(object.name) ?? []), text]);
      }
    }
    for (const wanted of serving.expected) {
      if (!isReadable(wanted.database)) {
        this.#unknown(wanted, false);
        continue;
      }
      const found = this.#owned.find(({ row }) => row.egressIP === serving.object.name && isRight(wanted, row));
      this.#countExpected(wanted, found !== undefined);
      this.#outcomes.push({ expected: wanted, row: found?.row ?? null, state: found === undefined ? 'missing' : 'ok' });
    }
    const names = present.map(({ object }) => object.name);
    const actual = Object.fromEntries([...slots].map(([name, rows]) => [name, rows.sort()]));
    const podIP = this.#unit.pod?.addresses[0] ?? null;
    const node = this.#unit.pod?.node?.name ?? null;
    const reason = disagreement(this.#unit.key, node, names, slots);
    // `egressIP` stays empty: the fingerprint must not change with the object its own zone follows at the moment.
    this.#violations.push(
      violation({
        kind: 'zones-disagree',
        node,
        podKey: this.#unit.key,
        podIP,
        network: serving.expected[0]?.network ?? null,
        actual,
        reason,
      }),
    );
  }

  /** Slot by slot: a right row for each expected one, else a wrong one of the same owner, else it is missing. */
  #compare({ object, expected }: Candidate, undecided: boolean): number {
    const slots = Map.groupBy(expected, slotOf);
    let right = 2 ** 30 - 1;
    for (const [slot, wanted] of slots) {
      const found = this.#owned.filter(({ row, slot: place }) => place === slot && row.egressIP === object.name);
      for (const outcome of this.#matchSlot(wanted, found, undecided)) {
        this.#outcomes.push(outcome);
        if (outcome.state !== 'ok') right &= ~this.#bitsOf(outcome.expected);
      }
    }
    return right;
  }

  #bitsOf(wanted: Expected): number {
    const home = wanted.role === 'reroute' && wanted.node === this.#unit.pod?.node;
    let bits = home ? 1 : 0;
    for (const item of wanted.items) {
      // On the pod's own node, the reroute is the row of the addresses that are local to it on a secondary network.
      const carries = !home || (isLocal(wanted.node, item.node) && hostingOf(item.node, item.address) === 'secondary');
      if (carries && item.index < 29) bits |= 2 << item.index;
    }
    return bits;
  }

  #matchSlot(wanted: readonly Expected[], found: readonly Placed[], undecided: boolean): Outcome[] {
    const [first] = wanted;
    if (first === undefined) return [];
    if (!isReadable(first.database) || undecided || wanted.some((row) => row.nexthops === null)) {
      this.#unknown(wanted.find((row) => row.nexthops === null) ?? first, undecided);
      for (const placed of found) placed.used = true;
      return wanted.map((row) => ({ expected: row, row: null, state: 'unknown' }));
    }
    const outcomes = new Map<Expected, Outcome>();
    const rightRow = (row: Expected) => {
      const placed = found.find((other) => !other.used && isRight(row, other.row));
      return placed ?? this.#unresolved.find((other) => !other.used && other.row.egressIP === row.object.name && isRight(row, other.row));
    };
    const settle = (row: Expected, placed: Placed | undefined, state: Outcome['state']) => {
      if (placed !== undefined) placed.used = true;
      outcomes.set(row, { expected: row, row: placed?.row ?? null, state });
      this.#countExpected(row, state === 'ok');
      if (placed !== undefined && placed.row.owner !== 'unresolved') this.#count(placed.row, placed, 'actual');
      if (state === 'ok' && row.pktMark === 'any')
        this.#unjudged ??= `${row.object.name} has no readable annotation k8s.ovn.org/egressip-mark, so that the mark of its rows cannot be judged`;
    };
    for (const row of wanted) {
      const placed = rightRow(row);
      if (placed !== undefined) settle(row, placed, 'ok');
    }
    for (const row of wanted) {
      if (outcomes.has(row)) continue;
      const placed = found.find((other) => !other.used && other.row.podIP === row.podIP) ?? found.find((other) => !other.used);
      settle(row, placed, placed === undefined ? 'missing' : 'wrong');
      this.#report(row, placed ?? null);
    }
    for (const placed of found) if (!placed.used) this.#reportDuplicate(first, placed);
    for (const { expected, row } of outcomes.values()) if (row !== null) this.#reportForeign(expected, row);
    return [...outcomes.values()];
  }

  #unknown(wanted: Expected, undecided: boolean): void {
    this.#unknownNodes.add(wanted.node.name);
    this.#unjudged ??= whyRowUnknown(wanted, undecided);
  }

  #report(wanted: Expected, placed: Placed | null): void {
    const { role } = wanted;
    const differs = placed === null ? [] : differences(wanted, placed.row);
    const kind: FindingKind =
      placed === null
        ? `missing-${role}`
        : role === 'reroute' && differs.length === 1 && differs[0]?.what === 'nexthops'
          ? 'wrong-nexthops'
          : `wrong-${role}`;
    this.#violations.push(
      violation({
        ...this.#place(wanted),
        kind,
        expected: expectedEvidence(wanted),
        actual: placed === null ? null : rowEvidence(placed.row),
        reason: placed === null ? missingText(this.#unit, wanted) : wrongText(this.#unit.key, wanted, differs),
        detail: String(wanted.family),
      }),
    );
  }

  #reportDuplicate(wanted: Expected, placed: Placed): void {
    placed.used = true;
    this.#count(placed.row, placed, 'actual');
    this.#pushDuplicate(wanted, placed.row);
  }

  /** A row no EgressIP owns, for the same address on the same router: one of the two does not act. */
  #reportForeign(wanted: Expected, row: Row): void {
    for (const other of this.#foreign) {
      if (other.role !== row.role || other.database !== row.database || other.parent !== row.parent || other.podIP !== row.podIP) continue;
      this.#beside.add(other);
      this.#pushDuplicate(wanted, other);
    }
  }

  #pushDuplicate(wanted: Expected, row: Row): void {
    const kind = wanted.role === 'snat' ? 'duplicate-snat' : wanted.role === 'reroute' ? 'duplicate-reroute' : 'stale-mark';
    const reason = duplicateText(this.#unit.key, wanted, row);
    const evidence = { expected: expectedEvidence(wanted), actual: rowEvidence(row) };
    this.#violations.push(violation({ ...this.#place(wanted), kind, ...evidence, reason, detail: String(wanted.family) }));
  }

  #place(wanted: Expected) {
    const [item] = wanted.items;
    return {
      node: wanted.node.name,
      egressIP: wanted.object.name,
      address: wanted.items.length === 1 ? (item?.address ?? null) : null,
      podKey: this.#unit.key,
      podIP: wanted.podIP,
      network: wanted.network,
      table: tableOf[wanted.role],
    };
  }

  #judgeLeftOver(placed: Placed, candidates: readonly Candidate[]): void {
    if (placed.used) return;
    const { row, node } = placed;
    this.#count(row, placed, 'actual');
    this.#stale.push(row);
    const candidate = candidates.find(({ object }) => object.name === row.egressIP) ?? null;
    this.#violations.push(
      violation({
        kind: `stale-${row.role}`,
        node: node.name,
        egressIP: row.egressIP,
        address: row.external,
        podKey: this.#unit.key,
        podIP: row.podIP,
        network: row.network,
        table: tableOf[row.role],
        actual: rowEvidence(row),
        reason: staleText(this.#state, this.#unit, row, node, candidate?.expected ?? null),
        detail: `${row.family}|${row.parent}`,
      }),
    );
  }

  #strays(): Placed[] {
    return this.#foreign.flatMap((foreign) => {
      const node = placeOf(foreign, this.#unit.pod?.node ?? null);
      const row = this.#beside.has(foreign) ? null : asStray(this.#state, foreign, node);
      return row === null ? [] : [{ row, node, slot: slotOf(row), used: false }];
    });
  }

  #count(row: Row, placed: Placed, what: 'actual'): void {
    this.#counter.add(placed.node.number, objectNumber(this.#state, row.egressIP ?? ''), row.role, what);
  }

  #countExpected(wanted: Expected, matched: boolean): void {
    this.#counter.add(wanted.node.number, wanted.object.number, wanted.role, 'expected');
    if (matched) this.#counter.add(wanted.node.number, wanted.object.number, wanted.role, 'matched');
  }
}
