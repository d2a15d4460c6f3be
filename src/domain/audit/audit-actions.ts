/** What the audit log records. */
export const auditActions = [
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
  'tier_changed',
  'role_changed',
  'key_created',
  'key_rotated',
  'key_revoked',
] as const;

export type AuditAction = (typeof auditActions)[number];
