import type { Role } from '@contract/action'

export const roleWords = {
  volunteer: '志愿者',
  gridWorker: '网格员',
  buildingHead: '楼栋长',
  staff: '社区工作者',
  admin: '管理员',
} satisfies Record<Role, string>

export const roleOptions = (Object.keys(roleWords) as Role[]).map((value) => ({ value, label: roleWords[value] }))

/** 居民、志愿者 · 文庙坪 3 栋 */
export function sayRoles(roles: readonly Role[], building: string | null): string {
  const words = ['居民', ...roles.map((role) => roleWords[role])].join('、')
  return building ? `${words} · ${building}` : words
}
