import type { WechatOptions } from './wechat-options'

export type Suggestion = 'pass' | 'review' | 'risky'

/** 100 is fit, 21000 is "other". */
export const labels: Record<Suggestion, number> = { pass: 100, review: 21000, risky: 21000 }

/** Judges by planted words; everything else passes. */
export class Words {
  constructor(private readonly options: WechatOptions) {}

  judge(content: string | Buffer): Suggestion {
    const { riskyWords = [], reviewWords = [] } = this.options
    if (riskyWords.some((word) => content.includes(word))) return 'risky'
    return reviewWords.some((word) => content.includes(word)) ? 'review' : 'pass'
  }
}
