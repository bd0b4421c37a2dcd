// Taro strikes names that it does not know out of whatever stands for @tarojs/components, but leaves `*` alone.
export * from './elements'
