/** A piece of sound that stands by itself. */
export interface Frame {
  from: number
  to: number
  seconds: number
}

type FrameAt = (bytes: Buffer, at: number) => Frame | null

/** Some recorders leave rubbish between two frames; nothing sensible is longer. */
const mostRubbish = 4096

/** All frames of a stream from `at` on; ends where no further one is found. */
export function* framesOf(bytes: Buffer, at: number, frameAt: FrameAt): Generator<Frame> {
  for (let next = found(bytes, at, frameAt); next; next = found(bytes, next.to, frameAt)) yield next
}

/** Whether a stream starts here, or soon after where it was cut within a frame. */
export function begins(bytes: Buffer, at: number, frameAt: FrameAt): boolean {
  for (let from = at; from < Math.min(at + mostRubbish, bytes.length); from += 1) {
    const first = frameAt(bytes, from)
    const second = first && frameAt(bytes, first.to)
    if (second && frameAt(bytes, second.to)) return true
  }
  return false
}

/** The frame at that place, or soon after it; one that was searched for must be followed by another. */
function found(bytes: Buffer, at: number, frameAt: FrameAt): Frame | null {
  const here = frameAt(bytes, at)
  if (here) return here
  for (let from = at + 1; from < Math.min(at + mostRubbish, bytes.length); from += 1) {
    const frame = frameAt(bytes, from)
    if (frame && frameAt(bytes, frame.to)) return frame
  }
  return null
}

/** Seconds of all frames together; null where there are too few to be more than a coincidence. */
export function lengthOf(frames: Iterable<Frame>): number | null {
  let [count, sum] = [0, 0]
  for (const { seconds } of frames) {
    count += 1
    sum += seconds
  }
  return count >= 3 ? sum : null
}

/** The frames alone, with nothing between them. */
export function joined(bytes: Buffer, frames: Iterable<Frame>): Buffer {
  const runs: { from: number; to: number }[] = []
  for (const { from, to } of frames) {
    const last = runs.at(-1)
    if (last?.to === from) last.to = to
    else runs.push({ from, to })
  }
  return Buffer.concat(runs.map(({ from, to }) => bytes.subarray(from, to)))
}
