import type { OfficeCard } from '@contract/events-office'

export const toDoCopy = {
  title: '需要我处理',
  nothing: '眼下没有要处理的',
  why: {
    draft: () => '草稿，居民还看不到：检查一遍，发布',
    waiting: ({ heads, capacity }: OfficeCard) => `${heads - capacity} 人在候补：看看能不能加座`,
    near: ({ heads }: OfficeCard) => `${heads} 人要来：备好椅子、签到表，门口有人`,
  },
}
