export default definePageConfig({ navigationBarTitleText: '接一个班' })
