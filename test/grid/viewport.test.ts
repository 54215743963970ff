import { expect } from 'chai';
import fc from 'fast-check';
import {
  contentHeight,
  mapScroll,
  maxScrollTop,
  maxTop,
  rowsPerPage,
  SCROLL_ORIGIN,
  scrolled,
  scrollFor,
  settle,
  SPACER_CAP,
  spacerHeight,
  topToShow,
  visibleRows,
  type ScrollPosition,
  type ViewportGeometry,
} from '../../src/grid/viewport.js';

const small: ViewportGeometry = { rowCount: 500, rowHeight: 40, height: 600 };
const million: ViewportGeometry = { rowCount: 1_000_000, rowHeight: 40, height: 600 };

const geometries = fc.record({
  rowCount: fc.integer({ min: 0, max: 20_000_000 }),
  rowHeight: fc.integer({ min: 20, max: 120 }),
  height: fc.integer({ min: 0, max: 3000 }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('viewport', () => {
  it('scrolls a list that fits the cap pixel by pixel', () => {
    expect(spacerHeight(small)).to.equal(20_000);
    expect(scrolled(small, SCROLL_ORIGIN, 1234)).to.deep.equal({ scrollTop: 1234, top: 1234 });
    expect(scrolled(small, SCROLL_ORIGIN, 19_400)).to.deep.equal({ scrollTop: 19_400, top: 19_400 });
  });

  it('never asks the browser for more than eight million pixels', () => {
    fc.assert(
      fc.property(geometries, (geometry) => spacerHeight(geometry) <= SPACER_CAP && spacerHeight(geometry) <= contentHeight(geometry)),
    );
  });

  it('reaches the first and the last row exactly, however many there are', () => {
    fc.assert(
      fc.property(geometries, share, (geometry, at) => {
        const middle = settle(geometry, at * maxTop(geometry));
        expect(scrolled(geometry, middle, 0).top).to.equal(0);
        const end = scrolled(geometry, middle, maxScrollTop(geometry)).top;
        expect(end).to.equal(maxTop(geometry));
        if (geometry.rowCount > 0 && geometry.height > 0) expect(visibleRows(geometry, end).end).to.equal(geometry.rowCount);
      }),
    );
  });

  it('maps the scrollbar onto the content without ever going backwards, and back again', () => {
    fc.assert(
      fc.property(geometries, share, share, (geometry, a, b) => {
        const [low, high] = [Math.min(a, b) * maxScrollTop(geometry), Math.max(a, b) * maxScrollTop(geometry)];
        expect(mapScroll(geometry, low)).to.be.at.most(mapScroll(geometry, high));
        expect(scrollFor(geometry, mapScroll(geometry, low))).to.be.closeTo(low, 0.01);
      }),
    );
  });

  it('moves the content by as much as the wheel turned, also among a million rows', () => {
    let position: ScrollPosition = settle(million, 20_000_000);
    for (let notch = 0; notch < 10; notch += 1) position = scrolled(million, position, position.scrollTop + 100);
    expect(position.top - 20_000_000).to.be.closeTo(1000, 0.001);
  });

  it('jumps in proportion when the thumb is dragged', () => {
    const position = scrolled(million, SCROLL_ORIGIN, maxScrollTop(million) / 2);
    expect(position.top).to.be.closeTo(maxTop(million) / 2, 1);
  });

  it('puts the thumb back in its place without moving the content', () => {
    fc.assert(
      fc.property(geometries, share, fc.array(fc.integer({ min: -1500, max: 1500 }), { maxLength: 40 }), (geometry, at, steps) => {
        let position = settle(geometry, at * maxTop(geometry));
        for (const step of steps) position = scrolled(geometry, position, position.scrollTop + step);
        const settled = settle(geometry, position.top);
        expect(settled.top).to.equal(position.top);
        expect(settled.scrollTop).to.be.within(0, maxScrollTop(geometry));
        expect(settle(geometry, settled.top)).to.deep.equal(settled);
      }),
    );
  });

  it('covers the whole window with rows that exist', () => {
    fc.assert(
      fc.property(geometries, share, fc.integer({ min: 0, max: 10 }), (geometry, at, overscan) => {
        const top = at * maxTop(geometry);
        const { start, end } = visibleRows(geometry, top, overscan);
        expect(start).to.be.at.least(0);
        expect(end).to.be.at.most(geometry.rowCount);
        expect(start * geometry.rowHeight).to.be.at.most(top);
        expect(end * geometry.rowHeight).to.be.at.least(Math.min(top + geometry.height, contentHeight(geometry)) - 0.001);
      }),
    );
  });

  it('reveals a row whole and moves no further than that takes', () => {
    expect(topToShow(small, 0, 3)).to.equal(0);
    expect(topToShow(small, 0, 15)).to.equal(40);
    expect(topToShow(small, 1000, 2)).to.equal(80);
    expect(topToShow(small, 0, 499)).to.equal(maxTop(small));
    fc.assert(
      fc.property(geometries, share, share, (geometry, at, rowAt) => {
        fc.pre(geometry.rowCount > 0 && geometry.height >= geometry.rowHeight);
        const row = Math.floor(rowAt * (geometry.rowCount - 1));
        const before = at * maxTop(geometry);
        const top = topToShow(geometry, before, row);
        expect(row * geometry.rowHeight).to.be.at.least(top - 0.001);
        expect((row + 1) * geometry.rowHeight).to.be.at.most(top + geometry.height + 0.001);
        expect(topToShow(geometry, top, row)).to.equal(top);
      }),
    );
  });

  it('counts at least one row as a page', () => {
    expect(rowsPerPage(small)).to.equal(15);
    expect(rowsPerPage({ ...small, height: 10 })).to.equal(1);
  });
});
