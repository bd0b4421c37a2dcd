import type { OwnPhoto, PhotoPurpose, PhotoState } from '@contract/photos'
import type { PhotoTrouble } from '@/device/photo/chosen-photo'
import type { Explanation } from './refusals'

const unfit = (title: string, hint: string): Explanation => ({ title, hint })

/** Why what a person chose cannot be sent. */
export const photoTroubles = {
  'not-a-picture': unfit('这个文件不是照片', '请换一张 JPG、PNG 或 WebP 格式的照片。'),
  'file-too-large': unfit('这张照片超过 20 MB', '请换一张小一些的，或者先截个图再选。'),
  'too-many-pixels': unfit('这张照片的尺寸太大了', '请换一张小一些的，或者先截个图再选。'),
  'not-readable': unfit('这张照片打不开', '可能存坏了，请换一张试试。'),
  'no-room': unfit('手机里放不下这张照片了', '等前面的发出去，或者先清出一点空间，再选一次。'),
} satisfies Record<PhotoTrouble, Explanation>

export const photoCopy = {
  /** What a tile says under its picture; one that passed says nothing. */
  states: { pending: '审核中', passed: '', refused: '没有通过审核' } satisfies Record<PhotoState, string>,
  sending: '正在上传…',
  preparing: '正在处理…',
  failed: '没传上去',
  add: '选照片',
  addAnother: '再选一张',
  replace: '换一张照片',
  retry: '再传一次',
  remove: '删除',
  forward: '往前移',
  hide: '遮一遮',
  removeOf: (label: string, number: number) => `删除${label}第 ${number} 张`,
  retryOf: (label: string, number: number) => `再传一次${label}第 ${number} 张`,
  hideOf: (label: string, number: number) => `遮住${label}第 ${number} 张里的人脸和车牌`,
  forwardOf: (label: string, number: number) => `把${label}第 ${number} 张往前移`,
  alt: (label: string, number: number) => `${label}第 ${number} 张`,
  full: (most: number) => `最多 ${most} 张，要换请先删掉一张`,
  checked: '照片先经过内容审核，通过之前只有您和社区工作人员看得到。拍摄地点等信息会自动去掉。',
}

/** Covering faces and plates by hand. */
export const hidingCopy = {
  title: '遮住人脸和车牌',
  hint: '盖住的地方不会上传，盖好以后也揭不开。',
  how: '怎么遮',
  ways: { finger: '用手指画框', cells: '点格子' },
  fingerHint: '在照片上按住，拖一个框。',
  cellsHint: '点一下要遮的格子，再点一下取消。',
  cell: (row: number, column: number) => `第 ${row} 行第 ${column} 格`,
  picture: '要遮的照片',
  undo: '撤销上一个',
  clear: '都去掉',
  done: '遮好了',
  none: '先画一个框，或者点几个格子',
  saved: '遮好了，原来的照片没有上传',
}

export const dayPhotosCopy = {
  title: '现场照片',
  intro: '最多 9 张，第一张放在最前面。审核通过后，大家在活动页上就能看到。',
  label: '现场照片',
  saved: '照片已更新',
  meanwhile: '刚才有同事也改了照片',
  meanwhileHint: '已为您换成最新的，请再改一次。您刚传的照片还在。',
}

export const coverCopy = { label: '传一张新图片', hint: '横着拍的照片最合适' }

export const avatarCopy = {
  label: '头像',
  hint: '可以不放。照片先经过内容审核，通过之前只有您自己看得到。拍摄地点等信息会自动去掉。',
  saved: '头像换好了，审核通过后显示',
  dropped: '头像已去掉',
}

const purposes = {
  avatar: '头像',
  cover: '活动图片',
  event: '现场照片',
  report: '随手拍',
  spot: '点位现场照片',
  recording: '节目录音',
} satisfies Record<PhotoPurpose, string>

/** What a person reads of the pictures they brought. */
export const ownPhotosCopy = {
  title: '传过的照片',
  none: '没有传过照片',
  say: ({ purpose, state }: OwnPhoto) => [purposes[purpose], photoCopy.states[state]].filter(Boolean).join(' · '),
}
