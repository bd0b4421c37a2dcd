export default definePageConfig({ navigationBarTitleText: '办公室' })
