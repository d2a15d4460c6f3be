/** Where the server writes what happened: one event with its fields, never a key and never a query string. */
export type Log = (level: 'info' | 'error', event: string, fields: Record<string, unknown>) => void;
