export default definePageConfig({ navigationBarTitleText: '播出记录' })
