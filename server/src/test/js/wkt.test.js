import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { geometry } from '../../main/resources/static/js/workbench/wkt.js';

const DRAWN = [
  ['POINT(25.66 60.98)', 'Point', '[25.66,60.98]'],
  ['  point ( -1.5e1   +.5 ) ', 'Point', '[-15,0.5]'],
  ['POINT Z (1 2 3)', 'Point', '[1,2]'],
  ['POINTZ(1 2 3)', 'Point', '[1,2]'],
  ['POINT ZM (1 2 3 4)', 'Point', '[1,2]'],
  ['POINT M(1 2 3)', 'Point', '[1,2]'],
  ['LINESTRING(1 2, 3 4,5 6)', 'LineString', '[[1,2],[3,4],[5,6]]'],
  [
    'POLYGON((0 0, 9 0, 9 9, 0 0), (1 1,2 1,2 2,1 1))',
    'Polygon',
    '[[[0,0],[9,0],[9,9],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]',
  ],
  ['MULTIPOINT((1 2), (3 4))', 'MultiPoint', '[[1,2],[3,4]]'],
  ['MULTIPOINT(1 2, 3 4)', 'MultiPoint', '[[1,2],[3,4]]'],
  ['MULTIPOINT((1 2))', 'MultiPoint', '[[1,2]]'],
  ['MULTILINESTRING((1 2,3 4),(5 6,7 8))', 'MultiLineString', '[[[1,2],[3,4]],[[5,6],[7,8]]]'],
  [
    'MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5)))',
    'MultiPolygon',
    '[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]',
  ],
];

describe('well-known text', () => {
  for (const [wkt, type, coordinates] of DRAWN) {
    test(`${wkt} is a ${type}`, () => {
      assert.deepEqual(geometry(wkt), { type, coordinates: JSON.parse(coordinates) });
    });
  }
});

describe('a reference system', () => {
  const OGC = 'http://www.opengis.net/def/crs/';

  for (const system of [`${OGC}OGC/1.3/CRS84`, 'urn:ogc:def:crs:OGC:1.3:CRS84']) {
    test(`${system} has longitudes first`, () => {
      assert.deepEqual(geometry(`<${system}> POINT(25 60)`).coordinates, [25, 60]);
    });
  }

  for (const system of [`${OGC}EPSG/0/4326`, 'https://www.opengis.net/def/crs/EPSG/9.8/4326']) {
    test(`${system} has latitudes first`, () => {
      assert.deepEqual(geometry(`<${system}>POINT(60 25)`).coordinates, [25, 60]);
      assert.deepEqual(geometry(`<${system}> LINESTRING Z (60 25 1, 61 26 2)`).coordinates, [
        [25, 60],
        [26, 61],
      ]);
    });
  }

  test('of metres cannot be drawn', () => {
    assert.equal(geometry(`<${OGC}EPSG/0/3067> POINT(426000 6762000)`), null);
  });
});

describe('what cannot be drawn is no geometry', () => {
  for (const wkt of [
    '',
    'POINT EMPTY',
    'POLYGON EMPTY',
    'MULTIPOLYGON(EMPTY)',
    'POINT()',
    'POINT(1)',
    'POINT(1 2, 3 4)',
    'POINT(1,2)',
    'POINT(1 2',
    'POINT(1 2))',
    'POINT((1 2))',
    'POINT(1.2.3 4)',
    'POINT(1e999 2)',
    'POINT(one two)',
    'LINESTRING(1 2)',
    'LINESTRING((1 2, 3 4))',
    'LINESTRING(1 2, 3)',
    'LINESTRING(1 2 3 4,, 5 6)',
    'POLYGON(0 0, 1 0, 1 1, 0 0)',
    'POLYGON(())',
    'MULTIPOINT((1 2), 3)',
    'MULTIPOLYGON((0 0,1 0,1 1,0 0))',
    'GEOMETRYCOLLECTION(POINT(1 2))',
    'CIRCLE(1 2)',
    'CONSTRUCTOR(1 2)',
    'SRID=4326;POINT(1 2)',
    'POINT(1 2) and more',
  ]) {
    test(`'${wkt}'`, () => {
      assert.equal(geometry(wkt), null);
    });
  }
});
