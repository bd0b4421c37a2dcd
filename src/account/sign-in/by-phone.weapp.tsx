/** WeChat signs people in by itself. */
export function ByPhone() {
  return null
}
