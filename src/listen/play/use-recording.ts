import type { Output } from '@contract/index'
import { useRouter } from '@tarojs/taro'
import { call } from '@/cloud/call'
import { useRequest } from '@/cloud/use-request'
import { sayRecording } from '@/copy/listen'
import { useAct } from '@/events/use-act'
import { player, positionOf, usePlayer } from '@/player/player'
import { useSettings } from '@/settings/settings'
import { playPath } from '../ways'

/** One recording, its text, and what the player does with it. */
export function useRecording() {
  const recordingId = useRouter().params.id ?? ''
  const communityId = useSettings((settings) => settings.communityId)
  const ask = () => call('onAir.recording', { recordingId })
  const request = useRequest<Output<'onAir.recording'>>(`listen.one.${recordingId}.${communityId}`, ask)
  const state = usePlayer()
  const { busy, problem, run } = useAct()
  const { data } = request
  const mine = state.current?.id === recordingId
  const at = mine ? state.at : data ? positionOf(data) : 0

  /** Addresses are good for a while only, so they are asked for when somebody begins to listen. */
  const play = () => {
    if (mine && !state.failed) return player.resume()
    return run(async () => {
      const fresh = await ask()
      request.put(fresh)
      const { id, seconds, sounds } = fresh
      player.open({ id, title: sayRecording(fresh), seconds, page: playPath(id) }, sounds)
    })
  }
  return {
    ...{ ...request, mine, at, busy, problem, play },
    playing: mine && state.playing,
    failed: mine && state.failed,
    rate: state.rate,
  }
}
