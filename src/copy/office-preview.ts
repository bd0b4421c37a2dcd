/** What the office reads around a preview; the preview itself speaks to residents. */
export const previewCopy = {
  title: '预览',
  open: '预览',
  openLabel: (title: string) => `预览“${title}”`,
  mark: '预览：居民看到的会是这样',
  asSaved: '按已保存的内容显示。报名按钮在这里按了没有用。',
  withUnsaved: '连同还没保存的修改一起显示。报名按钮在这里按了没有用。',
  notShown: '刚改的还没有显示出来',
  inert: '这是预览，按了不会报名',
}
