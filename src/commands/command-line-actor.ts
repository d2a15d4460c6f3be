/** Who acts, to the audit log, when a command does. */
export const commandLine = { actorId: null, actor: 'command line', address: null, agent: null } as const;
