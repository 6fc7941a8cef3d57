extension HTML {
  /// The look of the report: sheets on a desk on screen, A4 on paper. Paper stays white in the dark,
  /// only the desk follows the reader's scheme.
  static let styleSheet: HTML = """
    :root {
      --desk: #f1eade; --ink: #1d1a16; --ink-soft: #554d44; --line: #d9d0c2; --line-strong: #7c7164;
      --accent: #1d6350; --accent-soft: #e0ece5;
      --sans: -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
      --serif: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L", Georgia, serif;
    }
    @media (prefers-color-scheme: dark) { :root { --desk: #1a1714; } }
    *, *::before, *::after { box-sizing: border-box; }
    html { background: var(--desk); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body { margin: 0; color: var(--ink); font: 10.5pt/1.4 var(--sans); overflow-wrap: anywhere; }
    h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
    main { display: grid; grid-template-columns: minmax(0, 1fr); gap: 2rem; justify-items: center; padding: 2rem 1rem; }
    .sheet {
      color-scheme: light;
      inline-size: min(100%, 210mm);
      padding: clamp(1.25rem, 6vw, 22mm);
      background: #fff;
      box-shadow: 0 2px 4px rgb(70 52 28 / .10), 0 12px 32px rgb(70 52 28 / .16);
      hyphens: auto;
    }
    h1 { font: 600 clamp(24pt, 7vw, 34pt)/1.12 var(--serif); hyphens: manual; text-wrap: balance; }
    h2 { font: 600 20pt/1.2 var(--serif); hyphens: manual; text-wrap: balance; }
    h3 { font: 600 13pt/1.3 var(--serif); margin-block: 5mm 1.5mm; hyphens: manual; }
    p { text-wrap: pretty; }
    p + p { margin-block-start: 2mm; }
    bdi { white-space: pre-line; }
    p, dd, td { overflow: clip; overflow-clip-margin: 1mm; } /* marks piled on a letter stay inside */
    a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: .08em; }
    a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    :target { background: var(--accent-soft); }
    .sheet:target { background: #fff; }
    .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .eyebrow { margin-block-end: 2mm; font-size: 9.5pt; color: var(--ink-soft); }
    .lead { margin-block: 2mm 4mm; color: var(--ink-soft); }
    .aside { color: var(--ink-soft); }

    .cover { display: flex; flex-direction: column; min-block-size: 297mm; }
    .cover::before {
      content: "";
      block-size: 20px;
      border: .5pt solid var(--line);
      --thread: rgb(29 99 80 / .34);
      background-image: linear-gradient(90deg, var(--thread) 50%, transparent 50%), linear-gradient(transparent 50%, var(--thread) 50%);
      background-size: 20px 10px;
      print-color-adjust: exact; -webkit-print-color-adjust: exact;
    }
    .cover .eyebrow { margin-block: auto 4mm; }
    .cover .motto { margin-block-start: 5mm; font: 400 16pt/1.35 var(--serif); }
    .cover .lead { margin-block-start: 4mm; }
    .cover .fields { margin-block: 20mm auto; }

    .numbered { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 5mm; align-items: start; }
    .number { font: 600 30pt/.9 var(--serif); color: var(--accent); font-variant-numeric: lining-nums; }

    .fields { display: grid; grid-template-columns: minmax(7rem, 38mm) minmax(0, 1fr); }
    .fields dt, .fields dd { padding-block: 1.4mm; border-block-start: .5pt solid var(--line); }
    .fields dt { padding-inline-end: 3mm; font-weight: 600; font-size: 10pt; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(22mm, 1fr)); gap: 4mm; margin-block: 6mm; }
    .figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; }
    .figures dt { font-size: 9pt; color: var(--ink-soft); }
    .figures dd { font: 600 22pt/1.1 var(--serif); font-variant-numeric: lining-nums; }

    ol, ul { padding-inline-start: 8mm; }
    li { padding-block: .8mm; }
    ol > li::marker { color: var(--accent); font-weight: 600; }
    .contents li { padding-block: 1.2mm; }

    table { inline-size: 100%; border-collapse: collapse; margin-block-start: 2mm; font-size: 10pt; }
    th, td { padding: 1.2mm 3mm 1.2mm 0; vertical-align: top; text-align: start; border-block-end: .5pt solid var(--line); }
    th { font-weight: 600; }
    thead th { border-block-end: 1pt solid var(--ink); hyphens: manual; overflow-wrap: normal; }
    .figure { font-variant-numeric: tabular-nums; white-space: nowrap; inline-size: 1%; }
    .short { inline-size: 20%; }

    .tally { display: grid; gap: 1mm; }
    .wide { overflow-x: auto; }
    .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .chart { margin-block: 4mm; max-inline-size: 130mm; break-inside: avoid; }
    .chart figcaption { font-size: 9pt; color: var(--ink-soft); }
    .chart svg { display: block; inline-size: 100%; font: 11px var(--sans); fill: currentColor; }
    .bar { fill: var(--accent); stroke: var(--accent); stroke-width: 1.5; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .hollow { fill: none; }
    .code svg { display: block; inline-size: 34mm; }
    .code figcaption { font-size: 9pt; overflow-wrap: anywhere; }
    .tally svg { display: block; inline-size: 100%; block-size: .75rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    .agree { fill: var(--accent); }
    .change { fill: #fff; stroke: var(--accent); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
    .object { fill: var(--ink-soft); }

    @media screen and (max-width: 40rem) {
      main { padding: 0; gap: 1rem; }
      .cover { min-block-size: min(100vh, 36rem); }
      .fields { grid-template-columns: minmax(0, 1fr); }
      .fields dt { padding-block-end: 0; }
      .fields dd { border: 0; padding-block: 0 1.8mm; }
      table { font-size: 9.5pt; }
      th, td { padding-inline-end: 1.5mm; }
    }
    @media print {
      html { background: #fff; }
      main { display: block; padding: 0; justify-items: normal; }
      .sheet { inline-size: auto; padding: 0; box-shadow: none; break-before: page; }
      .sheet:first-child { break-before: auto; }
      .cover { min-block-size: 250mm; }
      .chapter + .chapter, .appendix + .appendix { margin-block-start: 11mm; break-before: auto; }
      h3 { margin-block: 4.5mm 1mm; }
      h2, h3, .numbered, .lead, .eyebrow { break-after: avoid; }
      thead { display: table-header-group; }
      tr, li, .tally, .fields dt, .fields dd, .figures { break-inside: avoid; }
      tbody tr:first-child, tbody tr:nth-last-child(-n + 3):not(:last-child) { break-after: avoid; }
      li:first-child, li:nth-last-child(2) { break-after: avoid; }
      p, li { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      :target { background: none; }
    }
    """

  /// Title and page number on each printed page but the first.
  static func pageFooter(title: String) -> HTML {
    let quoted = HTML(source: title.quotedForCSS())
    return """
      @page {
        size: A4;
        margin: 18mm 22mm 22mm;
        @top-left { content: ""; } @top-center { content: ""; } @top-right { content: ""; }
        @bottom-left { content: \(quoted); font: 9pt sans-serif; color: #554d44; }
        @bottom-right { content: counter(page); font: 9pt sans-serif; color: #554d44; }
      }
      @page :first { @bottom-left { content: ""; } @bottom-right { content: ""; } }
      """
  }
}

extension String {
  /// The text as a CSS string: everything but ASCII letters, digits and spaces is written by its code
  /// point, so that no text ends the string or the style element.
  fileprivate func quotedForCSS() -> String {
    let runs = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ": String(scalar)
      default: "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return "\"" + runs.joined() + "\""
  }
}
