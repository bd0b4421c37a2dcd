export default definePageConfig({ navigationBarTitleText: '替街坊办' })
