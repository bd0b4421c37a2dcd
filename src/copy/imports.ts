/** What is said of any list that is read from Excel. */
export const importCopy = {
  choose: '选 Excel 文件',
  unreadable: '这个文件读不出来，请存成 .xlsx 再试',
  empty: '表里没有一行数据',
  found: (rows: number) => `读到 ${rows} 行`,
  fresh: (count: number) => `${count} 行可以导入`,
  known: (count: number) => `${count} 行已经有了，不会重复`,
  wrong: (count: number) => `${count} 行有问题，不会导入`,
  row: (row: number, words: string) => `第 ${row} 行：${words}`,
  import: '导入',
  importing: (done: number, all: number) => `正在导入 ${done}/${all}`,
  again: '换一个文件',
}
