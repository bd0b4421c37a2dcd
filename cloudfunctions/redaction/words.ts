/** What stands where something was taken out. */
export const instead = { name: '一位居民', phone: '某号码', plate: '一辆车', house: '某处' }

/** Family names that are hardly ever a word: only the words below keep them. */
export const strictSurnames =
  '王李张刘陈杨赵吴徐孙朱胡郭何林郑梁谢宋唐邓冯韩曹彭曾肖萧蔡潘董袁蒋杜苏魏程吕沈姚卢傅姜崔谭廖汪陆贾韦邱侯邹孟秦' +
  '阎薛尹黎贺郝龚邵钱严覃孔罗葛岳翁詹翟鲍鲁倪耿聂骆裴冉晏阮邢喻凌邬瞿闵缪蔺褚佘岑柯娄冼巫靳尤臧滕殷'
/** Family names that begin many a word: the segmenter says which. */
export const mixedSurnames =
  '高马周黄石方夏于金白江田叶任许钟范万段雷龙向汤史毛顾陶武戴莫丁余熊易常乔赖康柳甘伍庄柴焦祝蒲欧卓颜桂屈蓝左符辛' +
  '苗宫齐梅盛童申牛古游温尚关季洪施华俞章鲜樊费'
/** Words first of all: names only where what stands beside them says so. */
export const weakSurnames = '安文路楼车时水花平明成包党房连管全单涂干木东南山应宗阳冷沙和曲池谷'
export const doubleSurnames = [
  ...['欧阳', '司马', '上官', '诸葛', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '夏侯', '长孙', '宇文', '端木'],
  ...['东方', '独孤', '南宫', '轩辕', '澹台', '闻人', '申屠', '太史', '钟离', '呼延'],
]

/** Words that begin with a family name of the first kind and name nobody. */
export const plainWords = new Set([
  ...['张贴', '张望', '张开', '张口', '张罗', '张嘴', '张灯结彩', '李子', '陈旧', '陈列', '陈设', '陈年', '陈皮'],
  ...['杨树', '杨柳', '杨桃', '孙子', '孙女', '孙辈', '朱砂', '胡同', '胡乱', '胡子', '胡椒', '胡萝卜'],
  ...['何时', '何必', '何况', '何处', '何种', '何以', '何等', '何不', '林子', '林荫', '林木', '林荫道', '林立', '林业'],
  ...['郑重', '谢谢', '谢意', '谢绝', '唐诗', '唐代', '唐朝', '宋体', '宋词', '宋代', '宋朝', '曾经', '杜绝', '杜鹃'],
  ...['苏醒', '程度', '程序', '陆续', '陆地', '贺卡', '贺喜', '钱包', '钱财', '钱币', '严重', '严禁', '严格'],
  ...['严肃', '严厉', '严寒', '严防', '孔子', '孔庙', '罗列', '凌晨', '凌乱', '殷勤', '尤其', '尤为', '董事'],
  ...['鲁莽', '鲁迅', '徐徐', '梁子', '邻里', '王府', '岳麓', '岳麓区', '岳麓山'],
])

/** Parts of a name go no further than these: particles, and what people do. */
export const ends = new Set(
  '的了着在把被给是说也就都又不没从对跟扶扔帮送捡停放堆打骂捐救吵踢砸骑拿偷丢乱占装洗浇遛牵抽点捉拉推搬扫倒贴刷喊请为让已将还很太'.split(
    '',
  ),
)
/** After a family name of the second kind, these say that it was a word. */
export const plainNext = new Set(
  '的了着过在是有和与把被给对从到上下里外中前后边面旁多少个只辆盏张块条位件处灯车凳桌椅板砖墙门窗树草水土泥沙色线路桥井盖房屋楼道坏破掉停占扔倒响不没又都很太就也还能会要可见来去年月日天空大高低'.split(
    '',
  ),
)

/** What people are called by after their name; the short ones only right after it. */
export const honorifics = [
  ...['大爷', '大妈', '大娘', '大伯', '大叔', '大婶', '大姐', '大哥', '阿姨', '阿婆', '阿公', '奶奶', '爷爷', '叔叔'],
  ...['伯伯', '婆婆', '嫂子', '师傅', '老师', '先生', '女士', '小姐', '同志', '主任', '书记', '医生', '大夫', '老板'],
  ...['经理', '娭毑', '嗲嗲', '队长', '站长', '同学', '教授', '律师', '警官', '支书', '委员', '组长', '楼长', '老伯'],
  ...['老太', '婶婶', '阿爷', '公公', '大侠', '哥哥', '姐姐', '妹妹', '弟弟', '叔', '伯'],
]
export const shortHonorifics = '姐哥妹弟姨婶爷嫂家总工老氏'
/** What people are called by before their name. */
export const callings = [
  ...['居民', '邻居', '村民', '志愿者', '党员', '业主', '租户', '住户', '保洁员', '保安', '网格员', '楼栋长', '社工'],
  ...[
    '队员',
    '联系人',
    '经手人',
    '当事人',
    '户主',
    '房东',
    '我是',
    '找',
    '姓',
    '叫',
    '问',
    '姓名',
    '本人',
    '店主',
    '感谢',
    '表扬',
  ],
]
/** After these a name follows whatever it begins with. */
export const namedWords = ['名叫', '叫做', '我叫', '名字叫', '名为', '姓名是', '全名', '外号', '绰号']
export const fond = '老小阿'
/** Characters that given names are made of, for names without a family name. */
export const given = new Set(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红建国华志梅莉燕玲琴芬珍凤香莲翠云辉鹏飞斌波鑫浩宇轩涵欣怡雪琳婷慧颖宏福祥庆荣义忠德贵龙虎豪峰东海山林生根发财顺金银菊花春夏秋冬妹娣宝'.split(
    '',
  ),
)
/** What a colour after 小 or 老 may belong to: 小黄车. */
export const plainThings = new Set('灯车凳桌椅板砖墙门窗树草路桥井屋狗猫花'.split(''))
export const masks = '某×＊*○xX'
/** Nine of a hundred things are counted with it: 一张桌子. */
export const sheetOf = { surname: '张', after: '一二两三四五六七八九十几百半0123456789' }

/** First letters of a number plate. */
export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领学警港澳挂'
export const plateWords = ['车牌', '牌照', '尾号', '车号']
export const digits = '零〇一二三四五六七八九十百两幺壹贰叁肆伍陆柒捌玖拾'
/** By what a door, a stair or a building is counted. */
export const doors = [
  '号楼',
  '号院',
  '号房',
  '单元',
  '栋',
  '幢',
  '座',
  '室',
  '号',
  '楼',
  '层',
  '门',
  '户',
  '铺',
  '房',
  '弄',
]
/** Between a number and what it counts, and between one such and the next: 12 之 3 号, 三栋的 502. */
export const doorOf = '之'
export const ofDoor = '的'
/** Before a day's number: 11 月 3 号. */
export const month = '月'
/** After these a bare number counts something: 300 米. */
export const measures =
  '个人元块米次年件天分斤瓦平公毫秒度本张条辆盏盆棵株袋箱套台位名周岁克升小时钟多余来万千百月日只场份篇吨级路'
/** Letters that name a thing. */
export const things = new Set(['LED', 'WIFI', 'APP', 'ATM', 'KTV', 'POS', 'CD', 'DVD', 'TV', 'PM', 'PVC', 'GPS', 'AED'])
