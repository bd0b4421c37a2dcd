export default definePageConfig({ navigationBarTitleText: '我的播音', enablePullDownRefresh: true })
