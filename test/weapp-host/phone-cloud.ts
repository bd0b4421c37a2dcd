import type { CloudOutcome, CloudWish } from './weapp-bundle'

/** A cloud as WeChat opens it: whoever asks is known to it already. */
export interface PhoneCloud {
  /** Where files lie; components fetch them there. */
  url: string
  callFunction(name: string, data: unknown): Promise<unknown>
  uploadFile(cloudPath: string, content: Buffer): Promise<string>
  fileUrl(fileId: string): Promise<string>
}

const executionFailed = -504002

/** Carries out what the mini-program asked; a failure in the words that `wx.cloud` gives. */
export async function inCloud(cloud: PhoneCloud | undefined, wish: CloudWish): Promise<CloudOutcome> {
  if (!cloud) return { failure: 'errMsg: no cloud is open here' }
  try {
    return { result: await answered(cloud, wish) }
  } catch (problem) {
    const { code, message } = Object(problem)
    return { failure: `errCode: ${executionFailed} functions execute fail | errMsg: ${code ?? ''} ${message}` }
  }
}

async function answered(cloud: PhoneCloud, wish: CloudWish): Promise<unknown> {
  if (wish.kind === 'call') return cloud.callFunction(wish.name, wish.data)
  if (wish.kind === 'upload') return cloud.uploadFile(wish.path, Buffer.from(wish.base64, 'base64'))
  return cloud.fileUrl(wish.fileId)
}
