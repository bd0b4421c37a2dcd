import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import { WireError } from '../wire/wire-error'
import type { FromInstance, InstanceData, ToInstance } from './instance-messages'
import { threadSource } from './thread-source'

/** One instance of a function: a thread that answers one invocation at a time and stays warm for the next. */
export class FunctionInstance {
  private readonly worker: Worker
  private died: WireError | undefined

  constructor(
    readonly bundle: { file: string; version: number },
    environment: Record<string, string>,
    memoryMB: number,
    private readonly log: Logger,
  ) {
    const workerData: InstanceData = { bundle: bundle.file }
    this.worker = new Worker(threadSource(), {
      eval: true,
      workerData,
      env: environment,
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: memoryMB },
    })
    for (const output of [this.worker.stdout, this.worker.stderr]) {
      output.on('data', (text: Buffer) => log.info({ bundle: bundle.file, line: text.toString() }, 'function wrote'))
    }
    this.worker.on('error', (error: NodeJS.ErrnoException) => {
      this.died = deathOf(error, memoryMB)
    })
    this.worker.on('exit', () => {
      this.died ??= new WireError('FUNCTION_INVOCATION_FAILED', 'the function ended its own process', 500)
    })
  }

  get alive(): boolean {
    return this.died === undefined
  }

  /** @returns the function's result as JSON; rejects with a WireError when it fails, dies or runs out of time */
  async invoke(call: ToInstance): Promise<string> {
    const { timeoutSeconds } = call.limits
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer)
        this.worker.off('message', onMessage).off('exit', onExit)
      }
      const onMessage = (message: FromInstance) => {
        if (message.kind === 'line') return this.write(message, call)
        settle()
        if (message.kind === 'answer') return resolve(message.result)
        this.log.error({ function: call.name, requestId: call.requestId, stack: message.stack }, 'function failed')
        reject(new WireError('FUNCTION_INVOCATION_FAILED', message.message, 500))
      }
      const onExit = () => {
        settle()
        reject(this.died ?? new WireError('FUNCTION_INVOCATION_FAILED', 'the instance ended', 500))
      }
      const timer = setTimeout(() => {
        const message = `Invoking task timed out after ${timeoutSeconds} seconds`
        this.died = new WireError('FUNCTION_TIME_LIMIT_EXCEEDED', message, 500)
        void this.worker.terminate()
      }, timeoutSeconds * 1000)
      this.worker.on('message', onMessage).once('exit', onExit)
      this.worker.postMessage(call)
    })
  }

  async stop(): Promise<void> {
    await this.worker.terminate()
  }

  private write({ level, text }: Extract<FromInstance, { kind: 'line' }>, { name, requestId }: ToInstance) {
    this.log[level === 'log' ? 'info' : level]({ function: name, requestId, ...parsed(text) }, 'function wrote')
  }
}

function parsed(text: string): { line: unknown } {
  try {
    return { line: JSON.parse(text) }
  } catch {
    return { line: text }
  }
}

function deathOf(error: NodeJS.ErrnoException, memoryMB: number): WireError {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new WireError('FUNCTION_MEMORY_LIMIT_EXCEEDED', `the function used more than ${memoryMB} MB`, 500)
    : new WireError('FUNCTION_INVOCATION_FAILED', error.message, 500)
}
