import type { StartState, WeappBundle } from '../weapp-bundle'
import { drawBars } from './appearance'
import { HostBackend } from './backend'
import { createSpace } from './component-space'
import { type Controls, controls } from './controls'
import { defineElements } from './elements'
import { OpenTypeEvent } from './elements/wx-button'
import { NavigateEvent } from './elements/wx-navigator'
import type { Host } from './host'
import { launch, launchOptions } from './launch'
import { LogicLayer } from './logic-layer'
import { PageStack } from './page-stack'
import { Recorder } from './recorder'
import { listenForTrouble } from './trouble'
import { WindowFrame } from './window-frame'
import { createWx } from './wx'
import { BackgroundAudio } from './wx/background-audio'
import { deviceApis, Scanner } from './wx/device'
import { feedbackApis } from './wx/feedback'
import { Album, Chat, fileApis, phoneFiles } from './wx/files'
import { navigationApis } from './wx/navigation'
import { PhoneNetwork } from './wx/network'
import { PrivacyConsent } from './wx/privacy'
import { queryApis } from './wx/queries'
import { openTypeAction, shareApis } from './wx/share'
import { Storage, storageApis } from './wx/storage'
import { systemApis } from './wx/system'

declare global {
  interface Window {
    __weapp: WeappBundle
    __start: StartState
    __host: Controls
  }
}

function start(weapp: WeappBundle, begin: StartState): Controls {
  const recorder = new Recorder()
  defineElements()
  const { env, space } = createSpace(weapp)
  const frame = new WindowFrame({
    back: () => stack.navigateBack(1),
    tab: (index) => stack.switchTab(`/${weapp.app.tabBar?.list[index]?.pagePath}`),
  })
  const stack = new PageStack({
    weapp,
    space,
    recorder,
    backend: env.associateBackend(new HostBackend(recorder)),
    stage: frame.stage,
    changed: () => host.redraw(),
    logic: () => host.logic(),
  })
  const network = new PhoneNetwork(!begin.offline)
  const privacy = new PrivacyConsent(weapp.app.__usePrivacyCheck__ === true, begin.privacyAgreed)
  const host: Host = {
    ...{ weapp, start: begin, recorder, stack, frame, network, privacy, phoneCode: null },
    redraw: () => drawBars(host),
    logic: () => logic,
  }
  const storage = new Storage(begin.storage)
  const scanner = new Scanner()
  const album = new Album()
  const chat = new Chat()
  const audio = new BackgroundAudio(recorder, weapp.app.requiredBackgroundModes?.includes('audio') === true)
  phoneFiles.load(begin.files)
  const launched = launchOptions(host)
  const wx = createWx(host, [
    ...[storageApis(storage), navigationApis(host), network.apis(), privacy.apis()],
    ...[
      feedbackApis(),
      deviceApis(host, scanner),
      { sync: { getBackgroundAudioManager: () => audio } },
      shareApis(),
      queryApis(host),
      fileApis(host, album, chat),
      systemApis(host, () => launched),
    ],
  ])
  const currentPages = () => stack.pages.map((page) => page.instance)
  const logic: LogicLayer = new LogicLayer({ weapp, space, recorder, wx, currentPages })
  listenForTrouble(recorder, () => logic.app)
  listenToElements(host)
  launch(host, launched)
  return controls(host, { storage, network, scanner, album, audio: BackgroundAudio.controls(audio), chat, launched })
}

function listenToElements(host: Host) {
  document.addEventListener(OpenTypeEvent.type, (event) => {
    if (event instanceof OpenTypeEvent) openTypeAction(host, event.openType, event.button)
  })
  document.addEventListener(NavigateEvent.type, (event) => {
    if (!(event instanceof NavigateEvent)) return
    const { stack } = host
    const moves: Record<string, () => unknown> = {
      navigate: () => stack.navigateTo(event.url),
      redirect: () => stack.redirectTo(event.url),
      switchTab: () => stack.switchTab(event.url),
      reLaunch: () => stack.reLaunch(event.url),
      navigateBack: () => stack.navigateBack(event.delta),
    }
    moves[event.openType]?.()
  })
}

window.__host = start(window.__weapp, window.__start)
