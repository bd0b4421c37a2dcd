/** What a message says, as people read it on their phone; fields called `thing` hold 20 characters. */
export const words = {
  event: {
    dayBefore: '明天见，别忘了带上入场票',
    soon: '快开始了，请带上入场票',
    promoted: '您有座位了，请带上入场票',
  },
  shift: { dayBefore: '明天有您的班，请准时到', soon: '快到您的班了，请准时到', promoted: '候补轮到您了，请准时到' },
  broadcast: {
    place: '社区广播',
    soon: '快开播了，记得听',
    moved: '改到这个时间，快开播了',
    gone: '安排改了，这次不播了',
    cancelled: (note: string) => (note ? `这次停播：${note}` : '这次停播了'),
  },
  airing: '播了吗？点开记一下',
  lateSeat: '有人没来，空座先到先坐',
  assigned: '队长给您排了班，请看看',
  moved: (change: string) => `有变动：${change}`,
  cancelled: (reason: string) => `已取消：${reason}`,
  /** 2026年11月24日 15:00, by the community's clock (UTC+8). */
  time: (moment: Date) => {
    const [date = '', clock = ''] = new Date(moment.getTime() + 8 * 3_600_000).toISOString().split('T')
    const [year, month, day] = date.split('-').map(Number)
    return `${year}年${month}月${day}日 ${clock.slice(0, 5)}`
  },
}

const most = 20

/** Cut to what a field takes; line breaks become spaces. */
export function short(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()]
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
