/** Values that are mostly there at once: a promise for each would cost more than the work behind it. */

/** There already, or still to come. */
export type Soon<T> = T | Promise<T>;

/** Goes on with the value: now where it is there, else when it comes. */
export function whenThere<T, R>(value: Soon<T>, next: (value: T) => Soon<R>): Soon<R> {
  return value instanceof Promise ? value.then(next) : next(value);
}
