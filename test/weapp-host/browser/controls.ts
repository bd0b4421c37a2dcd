import type { SentFile } from '../weapp-bundle'
import type { Host } from './host'
import { type LaunchOptions, tellApp } from './launch'
import type { BackgroundAudioControls } from './wx/background-audio'
import type { Scanner } from './wx/device'
import { type Album, type Chat, phoneFiles } from './wx/files'
import type { PhoneNetwork } from './wx/network'
import { shareCard } from './wx/share'
import type { Storage } from './wx/storage'

interface Parts {
  storage: Storage
  network: PhoneNetwork
  scanner: Scanner
  album: Album
  audio: BackgroundAudioControls
  chat: Chat
  launched: LaunchOptions
}

/** What a test does to the phone, and what it asks it; reached from outside as `__host`. */
export function controls(host: Host, { storage, network, scanner, album, audio, chat, launched }: Parts) {
  const { recorder, stack } = host
  return {
    calls: () => recorder.calls,
    errors: () => recorder.errors,
    setDataSizes: () => recorder.setDataSizes,
    storage: () => storage.all(),
    path: () => stack.current?.path ?? '',
    setOnline: (online: boolean) => network.turn(online),
    files: () => phoneFiles.kept(),
    photograph: (pictures: readonly string[]) => album.put(pictures),
    scan: (code: string | null) => scanner.show(code),
    receive: (files: readonly SentFile[]) => chat.put(files),
    heard: () => audio.heard(),
    closeSound: () => audio.close(),
    allowNumber: (code: string | null) => {
      host.phoneCode = code
    },
    share: () => shareCard(host),
    back: () => stack.navigateBack(1),
    pullDown: () => void stack.tell(stack.current, 'onPullDownRefresh'),
    leave: () => {
      stack.tell(stack.current, 'onHide')
      tellApp(host, 'onHide')
      audio.toBackground()
    },
    comeBack: () => {
      audio.toFront()
      tellApp(host, 'onShow', launched)
      stack.tell(stack.current, 'onShow')
    },
  }
}

export type Controls = ReturnType<typeof controls>
