export default definePageConfig({ navigationBarTitleText: '点位码打印' })
