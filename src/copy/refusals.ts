import type { AnyRefusal } from '@contract/index'

/** What happened, and then what is safe or what to do next. */
export interface Explanation {
  title: string
  hint: string
}

const say = (title: string, hint: string): Explanation => ({ title, hint })

export const refusals = {
  'not-signed-in': say('还没有登录', '您填的内容都还在，登录后接着办就行。'),
  'not-allowed': say('这一项由社区工作人员办理', '您的报名和资料都没有变化，需要时请打社区电话。'),
  'invalid-input': say('有一处填写不合要求', '您填的内容都还在，请检查后再试一次。'),
  'too-large': say('填写的内容太长了', '您填的内容都还在，删短一些就可以了。'),
  'unknown-action': say('这个版本有点旧了', '请关掉小程序重新打开，更新后再试。'),
  'unknown-community': say('还没有选好社区', '请先选一个社区，再看那里的活动。'),
  'event-not-found': say('没有找到这场活动', '可能已经撤下了，去“活动”里看看其他的吧。'),
  'event-cancelled': say('这场活动取消了', '您不用再做什么，去“活动”里看看其他的吧。'),
  'event-over': say('这场活动已经结束', '之前的报名记录都还在，去“活动”里看看接下来的吧。'),
  'not-keeper': say('这场活动的门口不由您值守', '可能已经换了人，有疑问请问社区工作人员。'),
  'door-not-yet': say('还没到门口准备的时候', '开始前一天起，名单就能下载到手机上。'),
  'invitation-invalid': say('这个邀请码不对', '请让工作人员再出示一次邀请码。'),
  'invitation-expired': say('这个邀请码已经失效', '请让工作人员再发一个新的。'),
  'too-many-keepers': say('值守的人已经满了', '请工作人员先减少一位，再邀请您。'),
  'door-code-invalid': say('这不是门口的签到码', '请扫门口屏幕上正在显示的码。'),
  'door-code-of-other-event': say('这是另一场活动的签到码', '请看看是不是走错了门，您的票没有变化。'),
  'ticket-invalid': say('这张票核对不上', '请回到“我的”重新打开票，或把票号念给门口的人。'),
  'signup-not-open': say('报名还没有开始', '到了开放时间再来，名额不会提前放出。'),
  'signup-closed': say('报名已经截止', '还想参加，可以打社区电话问一问。'),
  'waitlist-full': say('座位和候补都满了', '有人退出时会空出名额，过些时候再来看看。'),
  'terms-changed': say('主办方刚改了报名要求', '您填的内容都还在，请看过新的要求后再报一次。'),
  'already-signed-up': say('您已经报过名了', '座位好好地给您留着，票在“我的”里。'),
  'too-many-companions': say('同来的人数超过了上限', '您填的内容都还在，请减少同来的人数再报。'),
  'answer-invalid': say('有一个问题的回答不合要求', '您填的内容都还在，请改一下再报名。'),
  'answers-too-long': say('几个回答加起来太长了', '您填的内容都还在，写短一些就可以了。'),
  'not-in-audience': say('这场活动只对部分居民开放', '请看“面向谁”，有疑问可以打社区电话。'),
  'not-signed-up': say('没有找到您的报名', '可能已经取消了，还想来可以重新报名。'),
  'party-cannot-grow': say('人数只能减少，不能增加', '您原来的报名没有变，要多带人请打社区电话。'),
  'below-confirmed': say('座位数不能少于已确认的人数', '什么都没有改动，请改一个更大的数。'),
  'changed-meanwhile': say('刚才有人也改了这场活动', '您填的内容都还在，请刷新后再改。'),
  'ends-before-start': say('结束时间早于开始时间', '什么都没有改动，请检查一下时间。'),
  'signup-window-wrong': say('报名的起止时间不对', '您填的都还在：截止要晚于开始，也不能晚于活动结束。'),
  'question-incomplete': say('有一个问题还没有写完整', '您填的都还在：选择题至少要有两个不同的选项。'),
  'series-not-found': say('没有找到这个系列', '您填的都还在，请重新选一个系列。'),
  'already-published': say('这场活动已经发布了', '居民已经看得到，不能撤回草稿；不办了请用“取消活动”。'),
  'rule-too-long': say('这样排会超过 60 场', '什么都没有生成，请把结束日期改近一些。'),
  'rule-without-dates': say('这样排一场也没有', '什么都没有生成，请检查起止日期和除外的日子。'),
  'series-without-rule': say('这个系列还没有排期', '请先填好“每隔几周、周几、几点”，存好再生成。'),
  'code-not-available': say('暂时拿不到小程序码', '活动没有变化，过一会儿再打开海报试试。'),
  'code-unknown': say('这个码不对，或者过期了', '请对方在“我的”里再打开一次，照着新的码输。'),
  'not-yourself': say('这一步不能对自己做', '什么都没有改动，请让另一位来办。'),
  'member-not-found': say('没有找到这位居民', '什么都没有改动，请对方再出示一次码。'),
  'care-not-found': say('您现在不能替这位居民办', '可能满一年了，或者对方收回了。请当面再扫一次码。'),
  'say-what-changed': say('请写一句改了什么', '已报名的居民会看到这句话。'),
  'too-many-notices': say('这场活动的通知已经发满 20 条', '再有要紧的事，请打电话或在群里说。'),
  'notice-already-sent': say('这条通知已经交出去了', '不能再改字句；要补充，请另发一条。'),
} satisfies Record<AnyRefusal, Explanation>
