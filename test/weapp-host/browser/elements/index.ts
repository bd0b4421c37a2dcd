import { WxButton } from './wx-button'
import { WxCanvas } from './wx-canvas'
import { WxCheckbox, WxCheckboxGroup, WxProgress, WxRadio, WxRadioGroup, WxSwitch } from './wx-choices'
import { WxElement } from './wx-element'
import { WxForm, WxLabel } from './wx-form'
import { WxImage } from './wx-image'
import { WxNavigator } from './wx-navigator'
import { WxPicker } from './wx-picker'
import { WxRichText } from './wx-rich-text'
import { WxScrollView, WxSwiper } from './wx-scroll'
import { WxInput, WxTextarea } from './wx-text-field'

const elements: Record<string, CustomElementConstructor> = {
  button: WxButton,
  canvas: WxCanvas,
  checkbox: WxCheckbox,
  'checkbox-group': WxCheckboxGroup,
  form: WxForm,
  image: WxImage,
  input: WxInput,
  label: WxLabel,
  navigator: WxNavigator,
  picker: WxPicker,
  progress: WxProgress,
  radio: WxRadio,
  'radio-group': WxRadioGroup,
  'rich-text': WxRichText,
  'scroll-view': WxScrollView,
  swiper: WxSwiper,
  switch: WxSwitch,
  textarea: WxTextarea,
}
const containers = ['page', 'view', 'text', 'cover-view', 'swiper-item', 'root-portal']
/** In WeChat, not in the host: a page that draws one says so among the errors. */
const missing = new Set(
  `ad camera cover-image editor functional-page-navigator grid-view icon list-view live-player live-pusher map
  match-media movable-area movable-view navigation-bar official-account open-data page-container page-meta picker-view
  share-element slider sticky-header sticky-section video voip-room web-view`.split(/\s+/),
)

export const isMissingElement = (tag: string) => missing.has(tag)

/** Registers WeChat's built-in components as `wx-…` elements of this page. */
export function defineElements(): void {
  for (const [tag, element] of Object.entries(elements)) customElements.define(`wx-${tag}`, element)
  for (const tag of containers) customElements.define(`wx-${tag}`, class extends WxElement {})
}
