/** Every command, in the order of the help text. */
import { auditList } from './audit-list.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { extract } from './extract.ts';
import { feedsImport } from './feeds-import.ts';
import { feedsList } from './feeds-list.ts';
import { feedsRun } from './feeds-run.ts';
import { keysCreate } from './keys-create.ts';
import { keysList } from './keys-list.ts';
import { keysRevoke } from './keys-revoke.ts';
import { keysScan } from './keys-scan.ts';
import { migrateCommand } from './migrate.ts';
import { openapi } from './openapi.ts';
import { serve } from './serve.ts';
import { usersCreate } from './users-create.ts';
import { usersList } from './users-list.ts';
import { usersResetPassword } from './users-reset-password.ts';
import { usersSetTier } from './users-set-tier.ts';

export const commands: Command[] = [
  serve,
  demo,
  migrateCommand,
  usersCreate,
  usersList,
  usersSetTier,
  usersResetPassword,
  keysCreate,
  keysList,
  keysRevoke,
  keysScan,
  auditList,
  feedsList,
  feedsRun,
  feedsImport,
  extract,
  openapi,
  doctor,
];
