import type { UntoldReport } from '@contract/reports-telling'
import { messagesCopy } from './messages'

type Missed = UntoldReport['missed'][number]

const readers = {
  reporter: '报事的人',
  follower: '也遇到的人',
  worker: '去办的人',
  office: '社区工作者',
} satisfies Record<Missed['to'], string>

const abouts: Partial<Record<Missed['kind'], string>> = {
  reportTaken: '受理了',
  reportFixed: '修好了',
  reportDue: '该办了',
}

/** Messages about reports that reached nobody. */
export const untoldCopy = {
  title: '没通知到的',
  intro: '该告诉的人没收到微信提醒，多半是没点“提醒我”。能打电话的打个电话，在别处说过的，点“已经说过”。',
  empty: '该通知的都通知到了',
  emptyHint: '有人没收到，这里会有一条。',
  none: '现在没有要补说的了',
  /** 报事的人没收到“修好了”：没开提醒 · 2 人 */
  missed: ({ to, kind, why, people }: Missed) =>
    [`${readers[to]}没收到“${abouts[kind] ?? ''}”：${messagesCopy.why(why)}`, people > 1 ? `${people} 人` : '']
      .filter(Boolean)
      .join(' · '),
  open: '打开看看',
  told: '已经说过',
  toldLabel: (name: string) => `已经说过：${name}`,
  done: '好，不再列在这里',
}
