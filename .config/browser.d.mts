export declare function chromium(): string;
export declare const BROWSER_ARGS: string[];
