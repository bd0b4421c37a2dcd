import { type Cloud, granted } from './cloud'
import { bringSound, wednesday } from './on-air'
import { photoKey } from './photos'

interface Wish {
  broadcastId?: string
  part?: string
  /** How long each of its sounds lasts. */
  lengths?: number[]
}

/** What `staff` of a cloud does with recordings. */
export function recordingsOf(cloud: () => Cloud) {
  const staff = () => cloud().person('staff')
  /** A recording with its text, as the office has it before anyone hears it: revision 2. */
  async function prepared({ broadcastId = wednesday, part = '', lengths = [2] }: Wish = {}): Promise<string> {
    const fileIds = []
    for (const seconds of lengths) fileIds.push(await bringSound(cloud(), staff(), seconds))
    const wish = { key: photoKey(), broadcastId, fileIds, part }
    const { recordingId } = granted(await staff().call('onAir.addRecording', wish))
    const edit = { recordingId, revision: 1, part, transcript: '各位街坊下午好。' }
    granted(await staff().call('onAir.editRecording', edit))
    return recordingId
  }
  const publish = (recordingId: string, revision = 2) =>
    staff().call('onAir.publishRecording', { recordingId, revision })
  async function shown(wish: Wish = {}): Promise<string> {
    const recordingId = await prepared(wish)
    await cloud().emulator.control.deliverMediaChecks()
    granted(await publish(recordingId))
    return recordingId
  }
  const inOffice = async () => granted(await staff().call('onAir.officeRecordings', {})).recordings
  return {
    ...{ prepared, publish, shown, inOffice },
    /** Where the sounds of the latest recording lie. */
    files: async () => (await inOffice())[0]?.sounds.map(({ fileId }) => fileId) ?? [],
  }
}
