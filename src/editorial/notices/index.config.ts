export default definePageConfig({ navigationBarTitleText: '通知和点评' })
