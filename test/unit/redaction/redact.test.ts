import { doubtsIn, redact } from '../../../cloudfunctions/redaction/redact'
import { houses, names, type Planted, phones, plates, tellings } from '../../support/planted-words'
import fc from '../../support/property'

const kinds = { name: names, phone: phones, plate: plates, 'house number': houses }

describe.each(Object.entries(kinds))('a planted %s', (_, planted: fc.Arbitrary<Planted>) => {
  test('is gone, however it is told', () => {
    fc.assert(
      fc.property(tellings, planted, (tell, { written, gone }) => {
        const left = redact(tell(written))
        return gone.every((part) => !left.includes(part))
      }),
      { numRuns: 500 },
    )
  })

  test('is gone beside others of its kind and of other kinds', () => {
    const any = fc.oneof(names, phones, plates, houses)
    fc.assert(
      fc.property(tellings, tellings, planted, any, (tell, also, one, other) => {
        const left = redact(`${tell(one.written)}，${also(other.written)}`)
        return [...one.gone, ...other.gone].every((part) => !left.includes(part))
      }),
      { numRuns: 500 },
    )
  })
})

test('what was redacted once gives nothing away a second time', () => {
  const any = fc.oneof(names, phones, plates, houses)
  fc.assert(
    fc.property(tellings, any, (tell, { written }) => {
      const left = redact(tell(written))
      expect(redact(left)).toBe(left)
      expect(doubtsIn(left)).toEqual([])
    }),
    { numRuns: 500 },
  )
})

test('a name that is known goes, whatever it looks like', () => {
  expect(redact('安静和平帮了忙', ['安静和平'])).toBe('一位居民帮了忙')
})

test.each([
  '一位小伙子扶老人过了马路',
  '旧沙发放在楼下好几天了',
  '垃圾桶旁边堆了一堆袋子',
  '楼道墙上又贴了小广告',
  '广场上的扭腰器松了',
  '井盖翘起来了，走路要小心',
  '一张桌子堆在楼下',
  '中午有人装修，严重影响休息',
  '周末有人在文庙坪广场上乱扔垃圾',
  '小黄车停在路中间，谢谢志愿者 3 次来劝',
])('what names nobody stays as it was told: %s', (told) => {
  expect(redact(told)).toBe(told)
  expect(doubtsIn(told)).toEqual([])
})

test.each([
  ['住301的李大爷，电话１３８ 0000 1234', '住某处的一位居民，电话某号码'],
  ['湘A·8F3K2乱停', '一辆车乱停'],
  ['3栋2单元502室的王某天天吵', '某处一位居民天天吵'],
  ['微信 wang_wei88 的车，尾号 66X', '微信 一位居民 的车，一辆车'],
  ['打一三八零零零零一二三四找小明', '打某号码找一位居民'],
  ['钱财伟把垃圾扔在楼道里', '一位居民把垃圾扔在楼道里'],
])('%s', (told, left) => {
  expect(redact(told)).toBe(left)
})
