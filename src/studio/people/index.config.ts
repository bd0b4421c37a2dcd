export default definePageConfig({ navigationBarTitleText: '主播、嘉宾和学期' })
