export default definePageConfig({ navigationBarTitleText: '系列和排期' })
