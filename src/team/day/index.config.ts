export default definePageConfig({ navigationBarTitleText: '班次现场' })
