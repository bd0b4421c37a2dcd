export default definePageConfig({ navigationBarTitleText: '队员和申请' })
