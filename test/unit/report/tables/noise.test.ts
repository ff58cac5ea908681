import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../../../../server/src/core';
import { alarms, dense, draft, fill, frame, misread, squares, unreadable, WRITE, type Write } from './drafts';

/** Other tables that stand in real reports. */
const NOISE: Readonly<Record<string, readonly (readonly string[])[]>> = {
  contacts: [
    ['单位', '联系人', '电话', '地址'],
    ['办公室', '张三', '0512-8888888', '青溪路1号'],
    ['政策法规科', '李四', '8888889', '青溪路1号'],
  ],
  website: [
    ['指标', '数量', '同比'],
    ['网站总访问量', '120345', '12'],
    ['信息发布总数', '2300', '-5'],
    ['其他', '12', '0'],
    ['总计', '2312', '7'],
  ],
  'new media': [
    ['名称', '类型', '发布数', '关注数', '总计'],
    ['青溪水务', '微信公众号', '210', '3456', '3666'],
    ['青溪发布', '微博', '120', '1200', '1320'],
  ],
  'by channel': [
    ['申请方式', '2022年', '2023年', '总计'],
    ['网络申请', '10', '12', '22'],
    ['信函申请', '3', '4', '7'],
    ['当面申请', '0', '1', '1'],
    ['合计', '13', '17', '30'],
  ],
  'by year': [
    ['年度', '新收申请', '办结', '结转'],
    ['2021', '10', '9', '1'],
    ['2022', '12', '12', '1'],
    ['2023', '18', '18', '1'],
  ],
  licences: [
    ['事项名称', '办理件数'],
    ['取水许可', '12'],
    ['河道采砂许可', '3'],
    ['水土保持方案审批', '111'],
  ],
  fees: [
    ['项目', '金额（万元）', '户数'],
    ['水资源费', '120.5', '34'],
    ['水土保持补偿费', '12.3', '5'],
  ],
};

const WAYS: Readonly<Record<string, Write>> = {
  tabs: WRITE.tabs,
  pipes: WRITE.pipes,
  html: WRITE.html,
  spaces: WRITE.spaces,
  lines: WRITE.evenLines,
  bars: WRITE.trailingPipes,
};

describe('other tables stay silent', () => {
  for (const [noise, rows] of Object.entries(NOISE)) {
    for (const [way, write] of Object.entries(WAYS)) {
      it(`${noise}, ${way}`, () => {
        const form = '2021';
        const other = write(rows);
        for (const [place, put] of [
          ['before', (text: string): string => `${other}\n\n${text}`],
          ['behind', (text: string): string => `${text}\n\n${other}`],
          ['behind with a sentence between', (text: string): string => `${text}\n\n有关情况如下表所示。\n\n${other}`],
        ] as const) {
          for (const id of ['disclosure', 'applications', 'disputes'] as const) {
            const filled = fill(form, draft(form, 'once', write, { [id]: put }), dense(form));
            const report = parse(filled.text);
            assert.deepEqual(misread(filled, report), [], `${place} ${id}`);
            assert.deepEqual(unreadable(report), [], `${place} ${id}`);
            assert.deepEqual(alarms(filled.text), [], `${place} ${id}`);
          }
        }
        const first = fill(
          form,
          draft(form, 'left', WRITE.tabs).replace('各项工作有序开展。', `各项工作有序开展。\n\n${other}`),
          dense(form),
        );
        assert.deepEqual([...misread(first), ...alarms(first.text)], []);
        const last = fill(form, `${draft(form, 'left', WRITE.tabs)}\n${other}\n`, dense(form));
        assert.deepEqual([...misread(last), ...alarms(last.text)], []);
      });
    }
  }
});

describe('a table that stands twice', () => {
  for (const [way, write] of Object.entries(WAYS)) {
    it(way, () => {
      const form = '2021';
      const once = write(squares(form, 'applications', 'once'));
      const tables = { disclosure: write(squares(form, 'disclosure', 'once')), disputes: write(squares(form, 'disputes', 'once')) };
      const filled = fill(form, frame(form, { ...tables, applications: `${once}\n\n${once}` }), dense(form));
      assert.deepEqual(
        alarms(filled.text).map((alarm) => alarm.split(':')[0]),
        ['duplicate-table'],
      );
    });
  }
});
