import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'
import type { AppInstance } from './logic-layer'
import type { Recorder } from './recorder'
import { callBack } from './wx/api'

/** Records what goes wrong anywhere in the page and tells the app, as WeChat does. */
export function listenForTrouble(recorder: Recorder, app: () => AppInstance | undefined): void {
  addGlobalErrorListener((problem, method) => {
    recorder.error(`component ${method ?? ''}`, problem)
    callBack(app()?.onError, String(problem))
    return false
  })
  addGlobalWarningListener((message) => {
    recorder.error('component', message)
    return false
  })
  window.addEventListener('error', (event) => {
    recorder.error('error', event.error ?? event.message)
    callBack(app()?.onError, event.message)
  })
  window.addEventListener('unhandledrejection', (event) => {
    recorder.error('unhandled rejection', event.reason)
    callBack(app()?.onUnhandledRejection, { reason: event.reason, promise: event.promise })
  })
  document.addEventListener('securitypolicyviolation', (event) => {
    const what = event.blockedURI === 'eval' ? 'code from text' : event.blockedURI
    recorder.error('refused', `${what} (${event.effectiveDirective})`)
  })
}
