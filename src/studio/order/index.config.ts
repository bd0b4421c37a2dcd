export default definePageConfig({ navigationBarTitleText: '这一期播什么' })
