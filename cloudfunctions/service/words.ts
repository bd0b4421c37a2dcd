/** What a statement of service and a certificate say, as people read it. */
const kinds: Record<string, string> = {
  civility: '文明督导',
  patrol: '巡防',
  publicity: '宣传',
  help: '帮扶',
  order: '秩序维护',
}

export const kindWord = (kind: string): string => kinds[kind] ?? '志愿服务'

/** 12 小时 30 分钟. */
export function lengthWord(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

export const words = {
  statementTitle: (year: number) => `${year} 年度志愿服务述职`,
  opening: (year: number, shifts: number, length: string) =>
    `${year} 年，我参加社区志愿服务 ${shifts} 次，累计 ${length}。`,
  kinds: (parts: string[]) => `其中：${parts.join('；')}。`,
  kind: (kind: string, shifts: number, length: string) => `${kind} ${shifts} 次，${length}`,
  points: (points: number) => `巡查点位 ${points} 处次。`,
  notes: (parts: string[]) => `走访途中${parts.join('，')}。`,
  corrections: (count: number) => `劝导纠正不文明行为 ${count} 起`,
  deeds: (count: number) => `记下好人好事 ${count} 件`,
  problems: (count: number) => `发现并反映问题 ${count} 处`,
  sources: (recorded: string, added: string) => `时长中，系统记录 ${recorded}，社区核实补记 ${added}。`,
  closing: '以上数字均来自本人的签到记录。不足之处和明年的打算：（请在这里补充）',
}
