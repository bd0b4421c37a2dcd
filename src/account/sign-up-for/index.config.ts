export default definePageConfig({ navigationBarTitleText: '替街坊报名' })
