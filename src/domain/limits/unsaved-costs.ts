/** Admitted costs that the store does not hold yet, by subject and second. */

export interface SecondCost {
  subject: string;
  /** The first full epoch second from the requests on: read back, they count until the reset that was promised. */
  second: number;
  tenths: number;
}

export class UnsavedCosts {
  #costs = new Map<string, Map<number, number>>();

  /** `at` in epoch milliseconds. */
  add(subject: string, at: number, tenths: number): void {
    this.#put(subject, Math.ceil(at / 1000), tenths);
  }

  /** Hands all of them over and begins anew. */
  take(): SecondCost[] {
    const taken = [...this.#costs].flatMap(([subject, seconds]) =>
      [...seconds].map(([second, tenths]) => ({ subject, second, tenths })),
    );
    this.#costs = new Map();
    return taken;
  }

  /** Takes back what could not be stored. */
  giveBack(costs: readonly SecondCost[]): void {
    for (const { subject, second, tenths } of costs) this.#put(subject, second, tenths);
  }

  #put(subject: string, second: number, tenths: number): void {
    const seconds = this.#costs.get(subject);
    if (seconds) seconds.set(second, (seconds.get(second) ?? 0) + tenths);
    else this.#costs.set(subject, new Map([[second, tenths]]));
  }
}
