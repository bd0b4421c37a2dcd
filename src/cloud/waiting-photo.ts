/** A picture of something that is not sent yet, kept as JSON inside it; `fileId` once the cloud has it. */
export interface WaitingPhoto {
  key: string
  fileId: string | null
}
