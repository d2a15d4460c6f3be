/** Every command, in the order of the help text. */
import { allowListsAdd } from './allow-lists-add.ts';
import { allowListsCheck } from './allow-lists-check.ts';
import { allowListsList } from './allow-lists-list.ts';
import { allowListsRemove } from './allow-lists-remove.ts';
import { allowListsDisable, allowListsEnable } from './allow-lists-switch.ts';
import { auditList } from './audit-list.ts';
import { backup } from './backup.ts';
import { classify } from './classify.ts';
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { doctor } from './doctor.ts';
import { exportCommand } from './export.ts';
import { extract } from './extract.ts';
import { feedsAdd } from './feeds-add.ts';
import { feedsImport } from './feeds-import.ts';
import { feedsList } from './feeds-list.ts';
import { feedsRemove } from './feeds-remove.ts';
import { feedsRun } from './feeds-run.ts';
import { feedsDisable, feedsEnable } from './feeds-switch.ts';
import { importCommand } from './import.ts';
import { keysCreate } from './keys-create.ts';
import { keysList } from './keys-list.ts';
import { keysRevoke } from './keys-revoke.ts';
import { keysScan } from './keys-scan.ts';
import { lookup } from './lookup.ts';
import { migrateCommand } from './migrate.ts';
import { openapi } from './openapi.ts';
import { restore } from './restore.ts';
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
  feedsAdd,
  feedsRemove,
  feedsEnable,
  feedsDisable,
  allowListsList,
  allowListsCheck,
  allowListsAdd,
  allowListsRemove,
  allowListsEnable,
  allowListsDisable,
  lookup,
  importCommand,
  exportCommand,
  backup,
  restore,
  extract,
  classify,
  openapi,
  doctor,
];
