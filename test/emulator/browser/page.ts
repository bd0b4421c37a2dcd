import cloudbase from '@cloudbase/js-sdk'

/** A page with the unmodified browser SDK; the journey calls these by name. */
const app = cloudbase.init({ env: 'local' })
app.registerHost(location.host, 'http')
const auth = app.auth({ persistence: 'local' })

const sdk = {
  signIn: (username: string, password: string) => auth.signInWithPassword({ username, password }),
  signInAnonymously: () => auth.signInAnonymously({}),
  refresh: () => auth.refreshSession(),
  me: () => auth.getUserInfo(),
  signOut: () => auth.signOut(),
  call: async (name: string, data: object) => (await app.callFunction({ name, data })).result,
  refusal: (name: string, data: object) =>
    app.callFunction({ name, data }).then(
      () => 'none',
      (error: { code?: string }) => error.code,
    ),
  async upload(cloudPath: string, text: string) {
    const file = new File([text], 'file.txt', { type: 'text/plain' })
    return (await app.uploadFile({ cloudPath, filePath: file as unknown as string })).fileID
  },
  async read(fileID: string) {
    const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
    return (await fetch(fileList?.[0]?.tempFileURL ?? '')).text()
  },
  remove: (fileID: string) => app.deleteFile({ fileList: [fileID] }),
}

Object.assign(window, { sdk })
