import { ApiFailure, type ApiGroup, nothing, type Options } from './api'

const over = () => document.getElementById('over') ?? document.body

const element = (kind: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
  const made = document.createElement(kind)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Shows a choice and waits for it; the answer is the chosen button's index. */
function choice(box: HTMLElement, buttons: string[], attributes: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const row = element('div', { class: 'buttons' })
    const made = buttons.map((text, index) => {
      const button = element('button', attributes, text)
      button.addEventListener('click', () => {
        box.remove()
        resolve(index)
      })
      return button
    })
    row.append(...made)
    box.append(row)
    over().append(box)
  })
}

export async function modal(options: Options): Promise<{ confirm: boolean; cancel: boolean; content?: string }> {
  const title = String(options.title ?? '')
  const content = String(options.content ?? '')
  const box = element('div', { class: 'modal', role: 'dialog', 'aria-modal': 'true', 'aria-label': title || content })
  const field = element('input', { placeholder: String(options.placeholderText ?? ''), value: content })
  box.append(element('h2', {}, title), options.editable ? field : element('p', {}, content))
  const cancel = options.showCancel === false ? [] : [String(options.cancelText ?? '取消')]
  const chosen = await choice(box, [...cancel, String(options.confirmText ?? '确定')])
  const confirm = chosen === cancel.length
  const typed = options.editable && field instanceof HTMLInputElement ? { content: field.value } : {}
  return { confirm, cancel: !confirm, ...typed }
}

/** Toast and loading share one place: the later one replaces the earlier. */
class Notice {
  private shown: HTMLElement | undefined
  private timer = 0

  show(text: string, milliseconds: number | undefined): void {
    this.hide()
    this.shown = element('div', { class: 'toast', role: 'status' }, text)
    over().append(this.shown)
    if (milliseconds !== undefined) this.timer = window.setTimeout(() => this.hide(), milliseconds)
  }

  hide(): void {
    window.clearTimeout(this.timer)
    this.shown?.remove()
  }
}

export function feedbackApis(): ApiGroup {
  const notice = new Notice()
  const hide = () => {
    notice.hide()
    return nothing
  }
  return {
    async: {
      showToast: (options) => {
        notice.show(String(options.title), Number(options.duration ?? 1500))
        return nothing
      },
      showLoading: (options) => {
        notice.show(String(options.title), undefined)
        return nothing
      },
      hideToast: hide,
      hideLoading: hide,
      showModal: modal,
      showActionSheet: async (options) => {
        const items = (options.itemList as string[] | undefined) ?? []
        const box = element('div', { class: 'sheet', role: 'menu', 'aria-label': String(options.alertText ?? '') })
        const tapIndex = await choice(box, [...items, '取消'], { role: 'menuitem' })
        if (tapIndex === items.length) throw new ApiFailure('cancel')
        return { tapIndex }
      },
    },
  }
}
