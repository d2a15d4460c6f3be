/** One event of the audit log, and the page of them that administrators read. */
import { z } from 'zod';
import { time } from './time.ts';

/** What the log records. */
const auditActions = [
  'setup_completed',
  'sign_up',
  'sign_in',
  'sign_in_failed',
  'sign_out',
  'session_revoked',
  'password_changed',
  'password_reset',
  'totp_enabled',
  'totp_disabled',
  'recovery_code_used',
  'account_created',
  'account_renamed',
  'account_exported',
  'account_deleted',
  'account_suspended',
  'account_reactivated',
  'tier_changed',
  'role_changed',
  'key_created',
  'key_rotated',
  'key_revoked',
  'indicators_imported',
  'source_added',
  'source_changed',
  'source_removed',
  'source_switched',
  'sources_refreshed',
  'allow_list_switched',
  'allow_list_entry_added',
  'allow_list_entry_removed',
  'verdict_set',
  'verdict_withdrawn',
  'ioc_reported',
  'ioc_report_withdrawn',
  'scoring_changed',
  'own_assets_changed',
  'source_key_set',
  'source_key_removed',
  'backup_made',
  'exports_checked',
] as const;

export type AuditAction = (typeof auditActions)[number];

export const auditEvent = z
  .object({
    id: z.int(),
    at: time,
    action: z.enum(auditActions).describe('What was done.'),
    actor: z.string().describe('E-mail address, `command line` or `anonymous`.'),
    actor_id: z.string().nullable().describe('Account that acted.'),
    subject: z.string().describe('What it was done to: an e-mail address, or the id of a key or session.'),
    address: z.string().nullable().describe('Where the request came from.'),
    agent: z.string().nullable().describe('User-Agent of the request.'),
    details: z.record(z.string(), z.unknown()).describe('What the action has besides, never a secret.'),
  })
  .meta({ id: 'AuditEvent', title: 'Audit event' });

export const auditPage = z
  .object({
    data: z.array(auditEvent),
    meta: z.object({ limit: z.int() }),
    links: z.object({ next: z.string().nullable().describe('Older events; null on the last page.') }),
  })
  .meta({ id: 'AuditPage', title: 'Audit events, newest first' });
