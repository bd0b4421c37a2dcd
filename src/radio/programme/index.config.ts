export default definePageConfig({ navigationBarTitleText: '社区广播', enablePullDownRefresh: true })
