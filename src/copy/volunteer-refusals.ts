import type { AnyRefusal } from '@contract/index'
import type { Explanation } from './refusals'

const say = (title: string, hint: string): Explanation => ({ title, hint })

/** Why something about volunteers, their teams or their shifts could not be done. */
export const volunteerRefusals = {
  'team-not-found': say('没有找到这支队伍', '可能已经改名或停办了，请刷新后重新选。'),
  'team-closed': say('这支队伍暂时不招人', '您填的都还在，可以先选别的队伍。'),
  'too-young': say('未满 14 周岁还不能报名', '长大一些再来，社区的活动随时欢迎您。'),
  'guardian-missing': say('还没有监护人同意', '请监护人在自己手机上出示同意码，或交书面同意书。'),
  'volunteer-not-found': say('没有找到这位志愿者', '可能已经退出了，请刷新后再看。'),
  'not-leader': say('这支队伍不由您带队', '可能已经换了人，有疑问请问社区工作人员。'),
  'too-many-leaders': say('这支队伍的队长已经够多了', '什么都没有改动，请先减少一位。'),
  'record-not-found': say('没有找到这条记录', '可能已经认领了，或者姓名、号码和名单上不一样。'),
  'phone-not-told': say('微信没有给出手机号', '什么都没有改动，请再点一次按钮并选“允许”。'),
  'nothing-to-restore': say('恢复不了之前的队伍', '可能已经停办或本人重新报了名，可以请本人再报一次。'),
  'certificate-not-found': say('没有找到这份证明', '请核对编号，或刷新后再看。'),
  'not-volunteer': say('志愿者才能报名班次', '在“志愿者”里报名，通过以后就能参加。'),
  'not-in-team': say('这个班次只对本队队员开放', '想参加可以先申请加入这支队伍。'),
  'adults-only': say('这个班次只安排成年人', '夜里和安全值守不安排未成年人，请看看别的班次。'),
  'shift-started': say('这个班次已经开始了', '临时想来帮忙，请直接问现场的队长。'),
  'shift-over': say('这个班次已经结束', '之前的记录都还在，看看接下来的班次吧。'),
  'shifts-overlap': say('和您的另一个班次时间重叠', '什么都没有改动，请先看看“我的一周”。'),
  'rest-too-short': say('和另一个班次之间休息不够', '长班和夜班之后要歇满 8 小时，请换一个班次。'),
  'too-late-to-leave': say('快开始了，自己退不了', '开始前两小时内请写一句给队长，由队长安排。'),
  'already-checked-in': say('您已经签到，这个班不能再转让', '签到和时长都算您的。临时走不开，请跟队长说一声。'),
  'holder-checked-in': say('对方已经签到，这个班接不了了', '去看看别的班吧。对方走不开的话，请队长安排。'),
  'offer-not-valid': say('这个转让已经失效', '可能已经有人接了，或者对方改了主意。'),
  'shift-too-long': say('一个班次最长 16 小时', '您填的都还在，请检查起止时间。'),
  'shift-published': say('这个班次已经发布了', '队员已经看得到，不办了请用“取消班次”。'),
  'too-many-shifts': say('这样排会超过 100 个班次', '什么都没有生成，请把结束日期改近一些。'),
  'plan-not-found': say('没有找到这个排班', '可能已经换了队长，请刷新后再看。'),
} satisfies Partial<Record<AnyRefusal, Explanation>>
