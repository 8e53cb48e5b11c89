/** Mean and deviation of the values so far, the latest weighing `weight` (exponential forgetting) or, with 0, all the same. */
export class RunningMoments {
  readonly #weight: number;
  #mean = 0;
  #variance = 0;
  #count = 0;

  constructor(weight: number) {
    this.#weight = weight;
  }

  add(value: number): void {
    this.#count += 1;
    // Young, it is the plain mean: the first value must not weigh for ever.
    const weight = Math.max(this.#weight, 1 / this.#count);
    const difference = value - this.#mean;
    this.#mean += weight * difference;
    this.#variance = (1 - weight) * (this.#variance + weight * difference * difference);
  }

  get count(): number {
    return this.#count;
  }

  get mean(): number {
    return this.#mean;
  }

  get deviation(): number {
    return Math.sqrt(this.#variance);
  }
}
