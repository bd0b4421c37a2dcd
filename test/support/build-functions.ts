import { buildFunctions } from '../../config/build-functions'

/** Before the tests that need the cloud: the functions as they would be deployed. */
export default async function build(): Promise<void> {
  await buildFunctions({ log: () => {} })
}
