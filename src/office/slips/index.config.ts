export default definePageConfig({ navigationBarTitleText: '纸质同意书' })
