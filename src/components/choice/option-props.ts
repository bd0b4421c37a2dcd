export interface Option<Value extends string> {
  value: Value
  label: string
  note?: string
}

export interface OptionProps extends Option<string> {
  /** Shared by the options of one choice. */
  group: string
  checked: boolean
  multiple: boolean
  onPick: () => void
}
