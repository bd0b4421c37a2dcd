export default definePageConfig({ navigationBarTitleText: '再听一遍', enablePullDownRefresh: true })
