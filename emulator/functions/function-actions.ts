import { randomUUID } from 'node:crypto'
import type { AdminService } from '../wire/admin'
import { text } from '../wire/body'
import { WireError } from '../wire/wire-error'
import type { FunctionHost } from './function-host'

/** `functions.invokeFunction`: one function calls another, with the rights of the server. */
export function functionActions(host: FunctionHost): AdminService {
  return async (action, params) => {
    if (action !== 'functions.invokeFunction') throw new WireError('INVALID_ACTION', `${action} is not supported`)
    const sent = typeof params.request_data === 'string' ? params.request_data : ''
    const result = await host.invoke(text(params, 'function_name'), sent === '' ? {} : JSON.parse(sent))
    return { data: { response_data: result, invoke_request_id: randomUUID() } }
  }
}
