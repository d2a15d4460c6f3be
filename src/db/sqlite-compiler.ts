/** SQL texts for the embedded engine. */
import { type CompiledQuery, type LimitNode, SqliteQueryCompiler, ValueNode } from 'kysely';

/**
 * Limits never stand as a bare parameter. The engine compiles a statement anew each time such a one is bound, to plan for
 * its value: that takes ten times as long as a look-up by key.
 */
export class LiteralLimitCompiler extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${limit.value}`);
    else super.visitLimit(node);
  }

  /** What is chosen later is an expression, whose value is not looked at. */
  override compileQuery(...asked: Parameters<SqliteQueryCompiler['compileQuery']>): CompiledQuery {
    const query = super.compileQuery(...asked);
    return { ...query, sql: query.sql.replaceAll('limit ?', 'limit (? + 0)') };
  }
}
