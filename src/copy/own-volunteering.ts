import type { OwnData } from '@contract/own-data'
import { sayDate } from './times'

type Own = OwnData['volunteering']

const states = {
  applied: '等队长回复',
  active: '在册',
  declined: '没有通过',
  left: '已退出',
  lapsed: '已结束',
} satisfies Record<NonNullable<Own['record']>['state'], string>

const consentWords = ({ name, withdrawnAt }: { name: string; withdrawnAt: string | null }, now: number): string =>
  [name || '已同意', withdrawnAt ? `${sayDate(withdrawnAt, now)}撤回` : ''].filter(Boolean).join(' · ')

/** What is kept of somebody as a volunteer, as lines of their own export: label, value. */
export function ownVolunteering(
  { record, leads, shifts, claims, wards }: Own,
  now: number,
): [label: string, value: string][] {
  return [
    ...(record ? [['志愿者', `${record.name} · ${states[record.state]}`] as [string, string]] : []),
    ...(record?.guardian ? [['监护人同意', consentWords(record.guardian, now)] as [string, string]] : []),
    ...wards.map(({ name, at, withdrawnAt }): [string, string] => [
      '我是监护人',
      `${name} · ${consentWords({ name: sayDate(at, now), withdrawnAt }, now)}`,
    ]),
    ...leads.map(({ name }): [string, string] => ['带队', name]),
    ...shifts.map(({ title, startsAt, name, number, asked }): [string, string] => [
      `${sayDate(startsAt, now)} ${title}`,
      [`${name} · ${number}`, asked ?? ''].filter(Boolean).join(' · '),
    ]),
    ...claims.map(({ name, at }): [string, string] => ['认领旧名单', `${name} · ${sayDate(at, now)}`]),
  ]
}

export const ownVolunteeringTitle = '志愿服务'
