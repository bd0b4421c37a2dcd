/** What stands on a list where somebody deleted their account, what a building head without a nickname is called, and a neighbour whose name is not passed. */
export const words = { deleted: '已注销', head: '楼栋长', neighbour: '邻居' }
