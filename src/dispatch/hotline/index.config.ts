export default definePageConfig({ navigationBarTitleText: '导出 12345 工单' })
