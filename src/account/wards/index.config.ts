export default definePageConfig({ navigationBarTitleText: '我同意的孩子' })
