#!/usr/bin/env node
/** The command line: finds the command, runs it, turns its end into an exit status. */
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { runCommandLine } = await import('./commands/run-command-line.ts');
process.exitCode = await runCommandLine(process.argv.slice(2));
