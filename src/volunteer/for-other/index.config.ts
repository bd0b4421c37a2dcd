export default definePageConfig({ navigationBarTitleText: '替街坊办志愿服务' })
