import fc from 'fast-check'

/**
 * fast-check with a seed that stays, so that a run says the same twice; LINLI_SEED takes another one, or `random` to
 * look further.
 */
const wanted = process.env.LINLI_SEED ?? '20260610'
if (wanted !== 'random') {
  const seed = Number(wanted)
  if (!Number.isInteger(seed)) throw new Error(`LINLI_SEED is a whole number or "random", not "${wanted}"`)
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
}

export default fc
