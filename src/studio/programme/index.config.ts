export default definePageConfig({ navigationBarTitleText: '节目编排' })
