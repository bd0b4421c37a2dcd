export default definePageConfig({ navigationBarTitleText: '守门邀请' })
