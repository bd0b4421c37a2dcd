export default definePageConfig({ navigationBarTitleText: '互相照看' })
