/** Whether a text is a list of values and no prose. */

/**
 * Whoever asks about `192.168.0.7` or `mail@example.com` alone means it, while in a text the same is an example or the
 * writer's own network.
 */
export function isValueList(text: string): boolean {
  return text.length < 100_000 && text.split(/[\s,;|]+/).every((word) => word === '' || /[.:@\d]/.test(word));
}
