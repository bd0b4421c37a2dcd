export default definePageConfig({ navigationBarTitleText: '点位签到' })
