import { turningCodes } from '../platform/turning-code'

/** `G1.shift.step.proof`: what the leader's phone shows at a gathering point for 30 seconds. */
const codes = turningCodes('G', 'gather')
export const { code: gatherCode, proofs: gatherProofs, read: readGatherCode } = codes
