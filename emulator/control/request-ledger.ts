import { randomBytes } from 'node:crypto'

export interface ActionCounts {
  invocations: number
  /** Database requests made while the invocation ran. */
  requests: number
  /** Database requests by wire action, such as `database.getDocument`. */
  byWireAction: Record<string, number>
}

const direct = '(direct)'
const late = '(after the answer)'

/** Counts database requests per function action; each invocation signs with a credential of its own. */
export class RequestLedger {
  private readonly open = new Map<string, string>()
  private rows = new Map<string, ActionCounts>()

  /** Starts an invocation and returns the secret id that its requests will carry. */
  begin(label: string): string {
    const secretId = `local-${randomBytes(8).toString('hex')}`
    this.open.set(secretId, label)
    this.row(label).invocations += 1
    return secretId
  }

  end(secretId: string): void {
    this.open.delete(secretId)
  }

  labelOf(secretId: string): string {
    return this.open.get(secretId) ?? (secretId === 'local' ? direct : late)
  }

  record(label: string, wireAction: string): void {
    const row = this.row(label)
    row.requests += 1
    row.byWireAction[wireAction] = (row.byWireAction[wireAction] ?? 0) + 1
  }

  counts(): Record<string, ActionCounts> {
    return structuredClone(Object.fromEntries(this.rows))
  }

  reset(): void {
    this.rows = new Map()
  }

  private row(label: string): ActionCounts {
    const row = this.rows.get(label) ?? { invocations: 0, requests: 0, byWireAction: {} }
    this.rows.set(label, row)
    return row
  }
}
