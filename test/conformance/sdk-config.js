/** What the official tests initialise the SDK with: the emulator that the runner started. */
module.exports = {
  secretId: process.env.TENCENTCLOUD_SECRETID,
  secretKey: process.env.TENCENTCLOUD_SECRETKEY,
  env: process.env.TCB_ENV,
  serviceUrl: process.env.CONFORMANCE_URL,
}
