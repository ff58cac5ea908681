import type { BuildOptions } from 'esbuild';

export declare const BUNDLE_NAMES: readonly string[];
export declare function bundleOptions(name: string, flags: { readonly production: boolean; readonly outdir: string }): BuildOptions;
export declare function withCompanions(names: readonly string[]): readonly string[];
