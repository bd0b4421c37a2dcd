export default definePageConfig({ navigationBarTitleText: '接过以前的登记' })
