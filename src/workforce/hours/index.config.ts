export default definePageConfig({ navigationBarTitleText: '时长核对' })
