/** aria attributes that WeChat reads and Taro leaves out of its templates. */
const names = [
  'role',
  'label',
  'hidden',
  'checked',
  'disabled',
  'selected',
  'expanded',
  'live',
  'modal',
  'level',
  'valuenow',
]
const components = ['View', 'Text', 'Button', 'Image', 'Input', 'Textarea', 'ScrollView']
const attributes = Object.fromEntries(names.map((name) => [`aria-${name}`, '']))

module.exports = Object.fromEntries(components.map((component) => [component, { ...attributes }]))
