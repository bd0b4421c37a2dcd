export default definePageConfig({ navigationBarTitleText: '我巡查的设备' })
