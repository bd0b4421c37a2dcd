import { given, mixedSurnames, plainWords, provinces, strictSurnames } from '../../cloudfunctions/redaction/words'
import fc from './property'

const oneOf = (text: string | Iterable<string>) => fc.constantFrom(...text)
const figures = (least: number, most: number) =>
  fc.string({ unit: oneOf('0123456789'), minLength: least, maxLength: most })

/** Names as people here bear them: one family name, one or two more characters. */
const fullName = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: oneOf(strictSurnames) },
      oneOf(mixedSurnames),
      fc.constantFrom('欧阳', '司马', '诸葛'),
    ),
    fc.array(oneOf(given), { minLength: 1, maxLength: 2 }),
  )
  .map(([family, rest]) => family + rest.join(''))
  // A name that is a word of its own, as 钱财, can be told from it by nobody.
  .filter((name) => !plainWords.has(name))

const polite = fc
  .tuple(
    oneOf(strictSurnames),
    fc.constantFrom('大爷', '阿姨', '奶奶', '师傅', '老师', '主任', '姐', '哥', '叔', '先生'),
  )
  .map((parts) => parts.join(''))
const fond = fc.tuple(oneOf('老小'), oneOf(strictSurnames)).map((parts) => parts.join(''))
const masked = fc.tuple(oneOf(strictSurnames), fc.constantFrom('某', '某某', '××', '**')).map((parts) => parts.join(''))

/** What must not be left: the characters that lead to somebody. */
export interface Planted {
  written: string
  /** None of these may stand in the text any more. */
  gone: string[]
}

const whole = (text: string): Planted => ({ written: text, gone: [text] })

export const names = fc.oneof(fullName, polite, fond, masked).map(whole)

export const phones = fc
  .tuple(
    fc.constantFrom('138', '139', '159', '186', '199'),
    figures(4, 4),
    figures(4, 4),
    fc.constantFrom('', ' ', '-'),
  )
  .map(([a, b, c, gap]): Planted => ({ written: [a, b, c].join(gap), gone: [[a, b, c].join(gap), b + gap + c] }))

export const plates = fc
  .tuple(
    oneOf(provinces),
    oneOf('ABCDEFGH'),
    fc.string({ unit: oneOf('0123456789ABCDEFGHJKLMNPQRSTUVWXYZ'), minLength: 5, maxLength: 6 }),
    fc.constantFrom('', '·', ' '),
  )
  .map(([place, letter, rest, gap]): Planted => ({ written: place + letter + gap + rest, gone: [rest] }))

const floor = oneOf('123456789')
export const houses = fc.oneof(
  fc
    .tuple(floor, floor, figures(3, 3))
    .map(([a, b, c]): Planted => ({ written: `${a}栋${b}单元${c}室`, gone: [c, `${a}栋`, `${b}单元`] })),
  fc.tuple(floor, figures(3, 3)).map(([a, c]): Planted => ({ written: `${a}-${c}`, gone: [c] })),
  fc
    .tuple(oneOf('一二三四五六七八九'), figures(2, 2))
    .map(([a, c]): Planted => ({ written: `${a}巷${c}号`, gone: [`${c}号`] })),
  fc
    .tuple(floor, oneOf('ABCD'))
    .map(([a, b]): Planted => ({ written: `${a}号楼${b}座`, gone: [`${a}号楼`, `${b}座`] })),
)

/** How people here tell something, with a place for what is planted. */
export const tellings = fc.constantFrom(
  (it: string) => `${it}把垃圾扔在楼道里`,
  (it: string) => `看见${it}扶老人过马路，要表扬`,
  (it: string) => `昨天晚上，${it}又在院子里吵闹`,
  (it: string) => `多亏${it}帮忙修好了路灯。`,
  (it: string) => `请联系${it}，谢谢`,
  (it: string) => `是${it}家的狗没拴绳子`,
  (it: string) => `车子（${it}）挡住了消防通道`,
  (it: string) => `${it}`,
  (it: string) => `听说${it}和几个邻居一起清扫了后院`,
  (it: string) => `门口有人乱停车 ${it} 好几天了`,
)
