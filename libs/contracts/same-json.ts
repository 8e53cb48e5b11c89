/** Whether two plain values are the same as JSON. Fields count in their order, and one that is undefined as one that is absent. */
export function sameJson(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}
