import { css } from 'lit';

/** Orders on paper. */
export const printStyles = css`
  @page {
    margin: 12mm;
  }

  body {
    margin: 0;
    color: #000;
    background: #fff;
    font:
      8.5pt/1.35 system-ui,
      sans-serif;
  }

  h1 {
    margin: 0;
    font-size: 13pt;
  }

  p {
    margin: 2pt 0 10pt;
    color: #444;
  }

  table {
    inline-size: 100%;
    font: inherit;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  thead {
    display: table-header-group;
  }

  tr {
    break-inside: avoid;
  }

  th,
  td {
    padding: 2.5pt 6pt 2.5pt 0;
    border-block-end: 0.5pt solid #bbb;
    text-align: start;
    vertical-align: top;
    unicode-bidi: plaintext;
  }

  tbody :is(th, td) {
    overflow-wrap: anywhere;
  }

  thead th {
    border-block-end: 1pt solid #000;
  }

  .end {
    text-align: end;
  }
`;
