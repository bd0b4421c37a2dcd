export default definePageConfig({ navigationBarTitleText: '文明点评台' })
