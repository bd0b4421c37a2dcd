import type { Certificate } from '@contract/service'
import { encode } from 'uqr'
import { certificateCopy as copy, sayIsoDate, sayMinutes, serviceCopy } from '@/copy/service'
import { sayAsOf } from '@/copy/times'
import { sayDuty } from '@/copy/volunteer'
import type { Drawing } from '@/device/drawing'

/** An A4 sheet at 150 dots an inch; paper is light in every mode. */
const [width, height] = [1240, 1754]
const margin = 130
const colours = { paper: '#ffffff', ink: '#2b2622', soft: '#6b625a', brick: '#a5382b' }
const face = '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", sans-serif'
const codeSize = 300

interface Line {
  text: string
  size: number
  bold?: boolean
  colour?: string
  align?: CanvasTextAlign
  /** Room above it. */
  above: number
}

function linesOf(certificate: Certificate): Line[] {
  const { name, volunteerNumber, from, until, shifts, minutes, kinds, issuer, issuedAt } = certificate
  const done = kinds.map((one) => serviceCopy.byKind(sayDuty(one.kind), one.shifts, sayMinutes(one.minutes)))
  return [
    { text: copy.title, size: 76, bold: true, colour: colours.brick, align: 'center', above: 60 },
    { text: copy.line(name, volunteerNumber), size: 40, above: 90 },
    { text: copy.span(sayIsoDate(from), sayIsoDate(until)), size: 40, above: 28 },
    { text: copy.served(shifts, sayMinutes(minutes)), size: 46, bold: true, above: 28 },
    { text: `${copy.kinds}：${done.join('；')}`, size: 36, above: 36 },
    { text: issuer, size: 40, align: 'right', above: 80 },
    { text: sayAsOf(issuedAt), size: 36, align: 'right', above: 12 },
  ]
}

/** The certificate as a picture, with the code by which anyone may verify it. */
export const certificateDrawing = (certificate: Certificate): Drawing => ({
  width,
  height,
  draw: (pen) => {
    pen.fillStyle = colours.paper
    pen.fillRect(0, 0, width, height)
    frame(pen)
    let top = margin
    for (const line of linesOf(certificate)) top = write(pen, line, top)
    const below = height - margin - 150
    drawCode(pen, certificate.url, (width - codeSize) / 2, below - codeSize)
    const number: Line = { text: certificate.number, size: 38, bold: true, align: 'center', above: 16 }
    const verify: Line = { text: copy.verify, size: 30, colour: colours.soft, align: 'center', above: 4 }
    write(pen, verify, write(pen, number, below))
  },
})

function frame(pen: CanvasRenderingContext2D): void {
  pen.strokeStyle = colours.brick
  for (const [inset, lineWidth] of [
    [48, 8],
    [66, 2],
  ] as const) {
    pen.lineWidth = lineWidth
    pen.strokeRect(inset, inset, width - 2 * inset, height - 2 * inset)
  }
}

/** Writes a line below that height, broken where it is too long; gives where the next may begin. */
function write(pen: CanvasRenderingContext2D, line: Line, top: number): number {
  const { text, size, bold = false, colour = colours.ink, align = 'left', above } = line
  pen.font = `${bold ? '600' : '400'} ${size}px ${face}`
  pen.fillStyle = colour
  pen.textAlign = align
  pen.textBaseline = 'top'
  const x = align === 'left' ? margin : align === 'right' ? width - margin : width / 2
  const rows = broken(pen, text, width - 2 * margin)
  const rowHeight = Math.round(size * 1.5)
  rows.forEach((row, n) => {
    pen.fillText(row, x, top + above + n * rowHeight)
  })
  return top + above + rows.length * rowHeight
}

/** Chinese may be broken anywhere, save before a mark that ends something. */
export function broken(pen: Pick<CanvasRenderingContext2D, 'measureText'>, text: string, room: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const character of text) {
    const isFull = pen.measureText(row + character).width > room
    if (isFull && row !== '' && !'，。；：、）'.includes(character)) {
      rows.push(row)
      row = ''
    }
    row += character
  }
  return [...rows, row]
}

function drawCode(pen: CanvasRenderingContext2D, text: string, left: number, top: number): void {
  const modules = encode(text, { ecc: 'M', border: 0 }).data
  const side = codeSize / modules.length
  pen.fillStyle = '#000000'
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      // Edges on whole pixels, so that no light line runs between modules.
      const [from, to] = [Math.round(left + x * side), Math.round(left + (x + 1) * side)]
      const [above, below] = [Math.round(top + y * side), Math.round(top + (y + 1) * side)]
      if (dark) pen.fillRect(from, above, to - from, below - above)
    })
  })
}
