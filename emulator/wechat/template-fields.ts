const time = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const month = '(?:0?[1-9]|1[0-2])'
const separated = ['-', '/', String.raw`\.`].flatMap((mark) => [
  `\\d{4}${mark}${month}${mark}${day}`,
  `\\d{4}${mark}${month}`,
  `${month}${mark}${day}`,
])
const written = [`\\d{4}年${month}月${day}日`, `\\d{4}年${month}月`, `${month}月${day}日`]
const date = `(?:${[...written, ...separated].join('|')})`

/** One moment, or two with `~` between them. */
const span = (moment: string) => new RegExp(`^${moment}(?:~${moment})?$`)

const han = /\p{Script=Han}/u

/** What a value of each kind may be, by WeChat's table of parameter limits for subscribe messages. */
const rules: Record<string, (value: string) => boolean> = {
  thing: (value) => /^\P{C}{1,20}$/u.test(value),
  number: (value) => /^\d+(\.\d+)?$/.test(value) && value.length <= 32,
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
  character_string: (value) => /^\P{C}{1,32}$/u.test(value) && !han.test(value),
  time: (value) => span(`(?:${date} )?${time}`).test(value),
  date: (value) => span(`${date}(?: ${time})?`).test(value),
  amount: (value) => /^[\p{Sc}￥]?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d\p{P}\p{S}]{1,17}$/u.test(value),
  car_number: (value) => /^[\p{Script=Han}A-Z\d][A-Z\d]{0,6}[\p{Script=Han}A-Z\d]$/u.test(value),
  name: (value) => /^[^\p{C}\p{N}]+$/u.test(value) && [...value].length <= (han.test(value) ? 10 : 20),
  phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
}

/** @returns whether WeChat would take `value` for a field such as `thing1` */
export function suits(field: string, value: string): boolean {
  const kind = /^[a-z_]*/.exec(field)?.[0] ?? ''
  const rule = Object.hasOwn(rules, kind) ? rules[kind] : undefined
  return rule ? rule(value) : value !== ''
}
