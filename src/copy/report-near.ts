/** 20 小时, 3 天. */
const sayHours = (hours: number): string =>
  hours < 24 ? `${Math.max(1, Math.round(hours))} 小时` : `${Math.round(hours / 24)} 天`

/** What everyone may see of what was reported. */
export const nearCopy = {
  shows: { near: '我身边的', all: '全部', fixed: '修好的' },
  speedOf: (days: number, fixed: number) => `近 ${days} 天公开的事里，修好 ${fixed} 件`,
  half: (hours: number) => `一半在 ${sayHours(hours)}内修好`,
  most: (hours: number) => `九成在 ${sayHours(hours)}内`,
  ofKind: (fixed: number, hours: number) => `修好 ${fixed} 件，一半在 ${sayHours(hours)}内`,
  only: (kind: string) => `只看 ${kind}`,
  allKinds: '看全部类别',
  locating: '正在找位置…',
  noLocation: '没拿到位置',
  noLocationHint: '打开定位再试一次，或者看“全部”。',
  again: '再找一次',
  nearEmpty: '这附近还没有公开的事',
  metres: (metres: number) => (metres < 10 ? '就在这里' : `离您 ${metres} 米`),
}
