/** What an event is called where one part of its hall is meant: 国学讲坛 · A区. */
export const withSection = ({ title, section }: { title: string; section?: string | undefined }): string =>
  section ? `${title} · ${section}` : title

export const sectionCopy = {
  section: '分区',
  choose: '坐在哪一区',
  /** Kept with the ticket: where in the hall it is. */
  mine: (label: string) => `您的座位在${label}`,
  capacityOf: (label: string, capacity: number) => `${label} ${capacity} 座`,
  tabs: '看哪一区',
  on: '分区',
  onNote: '大会场分成几个区，各区自己报名、自己候补；发布后不能再改分不分区',
  published: '已发布，不能再增减分区；各区座位数可以改',
  label: (number: number) => `第 ${number} 区叫什么`,
  labelHint: '如：A区、楼上',
  seats: (label: string) => `${label || '这一区'}的座位数`,
  usual: ['A区', 'B区', 'C区', 'D区', 'E区', 'F区'],
  add: '加一区',
  remove: '去掉最后一区',
}
