export default definePageConfig({ navigationBarTitleText: '设备码打印' })
