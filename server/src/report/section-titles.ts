import type { FormSection, SectionNumber } from '../form/model';
import { SECTIONS } from '../form/sections';
import { skeletonOf } from '../text/characters';
import { similarity } from '../text/similarity';

/** Longest text that is compared with the titles of the form; the longest wording there has 27 characters. */
export const LONGEST_TITLE = 40;

/** What a heading's title is to the form. */
export interface SectionMatch {
  readonly section: FormSection;
  readonly wording: 'form' | 'accepted' | 'other';
  /** 1 for the wording of the form or the statute, less for a similar one. */
  readonly alike: number;
}

/** How alike a title must be to be an official one; less where its number is that of the section. */
const ALIKE = 0.75;
const ALIKE_BY_NUMBER = 0.55;
const KNOWN_ALIKE = 0.9;
const MOST_SIMILAR = 0.89;
const HINTED = 0.5;
const LONGEST_HINT = 24;

/** What a title says in passing: which year, whose. It does not tell one section from another. */
const PASSING =
  /^(?:关于)?(?:\d{4}年度?|[一二三四五六七八九十〇零]{4}年度?)?(?:本年度?|全年|年度|全[省市县区镇乡]|我[省市县区镇乡局委办厅]|行政机关|本机关|本单位)?/u;
const TRAILING = /(?:的?统计)?表?$/u;

/** Words that mark a section where its number agrees; no two sections share one. */
const HINTS: Readonly<Record<SectionNumber, RegExp>> = {
  1: /总体|整体|概述|概况|基本情况|^(?:政府信息公开|政务公开)?(?:工作)?(?:开展)?情况$/u,
  2: /主动.{0,4}公开|公开发布|信息主动/u,
  3: /申请(?!.{0,12}(?:复议|诉讼))/u,
  4: /复议|诉讼/u,
  5: /问题|不足|薄弱|困难/u,
  6: /^其[他它]|需要?(?:报告|说明)|附则/u,
};

const TITLES = new Map<string, SectionMatch>();
for (const section of SECTIONS) {
  for (const wording of section.aliases) TITLES.set(skeletonOf(wording), { section, wording: 'other', alike: KNOWN_ALIKE });
  for (const wording of section.accepted) TITLES.set(skeletonOf(wording), { section, wording: 'accepted', alike: 1 });
  TITLES.set(skeletonOf(section.title), { section, wording: 'form', alike: 1 });
}
/** The wordings of the form and the statute, with which similar ones are compared. */
const OFFICIAL = [...TITLES].filter(([, match]) => match.alike === 1);

/** The section that has exactly this title, in the form's, the statute's or another known wording. */
export function knownTitle(title: string): SectionMatch | undefined {
  return title.length > LONGEST_TITLE * 2 ? undefined : TITLES.get(skeletonOf(title));
}

/**
 * The section whose title this is or resembles. `number` is the number of a first-level heading:
 * a weak likeness, or a word that marks a section, counts only where it agrees.
 */
export function matchSection(title: string, number: number | undefined): SectionMatch | undefined {
  const key = skeletonOf(title);
  if (key.length > LONGEST_TITLE) return undefined;
  const known = TITLES.get(key);
  if (known !== undefined) return known;
  const core = key.replace(PASSING, '').replace(TRAILING, '');
  const sameCore = core === key ? undefined : TITLES.get(core);
  if (sameCore !== undefined) return { section: sameCore.section, wording: 'other', alike: KNOWN_ALIKE };
  return similar(core, number) ?? hinted(core, number);
}

function similar(key: string, number: number | undefined): SectionMatch | undefined {
  let best: SectionMatch | undefined;
  for (const [wording, { section }] of OFFICIAL) {
    const least = section.number === number ? ALIKE_BY_NUMBER : ALIKE;
    const alike = similarity(key, wording, least);
    if (alike >= least && alike > (best?.alike ?? 0)) best = { section, wording: 'other', alike: Math.min(alike, MOST_SIMILAR) };
  }
  return best;
}

function hinted(key: string, number: number | undefined): SectionMatch | undefined {
  if (key.length > LONGEST_HINT) return undefined;
  const section = SECTIONS.find((each) => each.number === number);
  return section !== undefined && HINTS[section.number].test(key) ? { section, wording: 'other', alike: HINTED } : undefined;
}
