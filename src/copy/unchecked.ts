export const uncheckedCopy = {
  title: '还没核对的字',
  hint: '微信没来得及核对。只有工作人员看得到；没问题就点“可以用”，不合适就换成“居民”，座位不变。本人下次打开时也会自动再核对。',
  more: (count: number) => `先看这些，后面还有 ${count} 位。`,
  keep: '可以用',
  keepLabel: (name: string) => `${name}：可以用`,
  replace: '换掉',
  replaceLabel: (name: string) => `${name}：换掉`,
  done: '好了',
}
