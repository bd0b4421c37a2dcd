export default definePageConfig({ navigationBarTitleText: '安排守门的人' })
