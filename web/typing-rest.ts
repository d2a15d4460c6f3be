/** How long typing rests before the words take effect, milliseconds. */
export const typingRestMs = 120;
