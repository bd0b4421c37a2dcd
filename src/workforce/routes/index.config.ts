export default definePageConfig({ navigationBarTitleText: '路线和点位' })
