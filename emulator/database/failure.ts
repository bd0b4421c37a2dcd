const ADVICE = '. Please check your request, but if the problem persists, contact us.'

export type FailureCode =
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'DATABASE_TRANSACTION_FAIL'
  | 'INVALID_PARAM'

/** A refusal in the cloud's own words: it becomes `{ code, message }` on the wire. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    message: string,
  ) {
    super(message)
  }
}

/** MongoDB refuses the command itself: bad operators, bad paths, missing geo index. */
export function failedOperation(reason: string): Failure {
  return new Failure('DATABASE_REQUEST_FAILED', `[FailedOperation] ${reason}${ADVICE}`)
}

/** MongoDB refuses a document it was asked to store. */
export function writeError(reason: string): Failure {
  return failedOperation(`multiple write errors: [{write errors: [{${reason}}]}, {<nil>}]`)
}

export function invalidParameter(reason: string): Failure {
  return new Failure('INVALID_PARAM', `[InvalidParameter] ${reason}${ADVICE}`)
}

export function missingCollection(name: string): Failure {
  return new Failure('DATABASE_COLLECTION_NOT_EXIST', `[ResourceNotFound] Db or Table not exist: ${name}${ADVICE}`)
}

export function existingCollection(): Failure {
  return new Failure('DATABASE_REQUEST_FAILED', `[ResourceUnavailable.ResourceExist] Table exist${ADVICE}`)
}

export function transactionConflict(): Failure {
  return new Failure(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others${ADVICE}`,
  )
}

export function missingTransaction(): Failure {
  return new Failure(
    'DATABASE_TRANSACTION_FAIL',
    '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit ' +
      `or abort in 30 seconds${ADVICE}`,
  )
}
